#define _GNU_SOURCE 1
#include "internal.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
enum { FAULTS = sizeof faults / sizeof *faults, STACK = 64 * 1024 };

static struct sigaction before[FAULTS];
static bool armed;
static char bytes[512];
static size_t length;
static struct termios modes;
// A stack that has run over can hold no handler.
static char stack[STACK];
static stack_t stack_before;

void crash_prepare(const char *reset, size_t count, const struct termios *original) {
  length = count < sizeof bytes ? count : sizeof bytes;
  memcpy(bytes, reset, length);
  modes = *original;
}

static void give_back(int fault, siginfo_t *info, void *context) {
  (void)context;
  ssize_t ignored = write(STDOUT_FILENO, bytes, length);
  (void)ignored;
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  errors_release();
  // Swift's own handler, where it is installed, would wait for a key before it lets go.
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &before[i], NULL);
  // A fault of the processor happens again on return, with its address intact; a trap and a
  // signal that was sent do not.
  bool happens_again = info->si_code > 0 && fault != SIGTRAP;
  if (!happens_again) raise(fault);
}

void crash_arm(void) {
  if (armed) return;
  stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&ours, &stack_before);
  struct sigaction action = {.sa_sigaction = give_back, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &action, &before[i]);
  armed = true;
}

void crash_disarm(void) {
  if (!armed) return;
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &before[i], NULL);
  sigaltstack(&stack_before, NULL);
  armed = false;
}
