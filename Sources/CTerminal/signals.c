#define _GNU_SOURCE 1
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

// In the order in which they are served; the first four end the program.
static const int watched[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { ENDING = 4, WATCHED = sizeof watched / sizeof *watched };

static struct sigaction before[WATCHED];
static bool taken[WATCHED];
static volatile sig_atomic_t came[WATCHED];
static int ends[2] = {-1, -1};

static void note(int signal) {
  int error = errno;
  for (int i = 0; i < WATCHED; i++)
    if (watched[i] == signal) came[i] = 1;
  ssize_t ignored = write(ends[1], "", 1);
  (void)ignored;
  errno = error;
}

static bool open_pipe(void) {
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

static void watch(int i) {
  struct sigaction action = {.sa_handler = note};
  sigemptyset(&action.sa_mask);
  sigaction(watched[i], &action, NULL);
}

bool signals_arm(void) {
  if (!open_pipe()) return false;
  for (int i = 0; i < WATCHED; i++) {
    came[i] = 0;
    sigaction(watched[i], NULL, &before[i]);
    // What the parent chose to ignore, as nohup does, stays ignored.
    taken[i] = before[i].sa_handler != SIG_IGN;
    if (taken[i]) watch(i);
  }
  return true;
}

void signals_disarm(void) {
  if (ends[0] < 0) return;
  for (int i = 0; i < WATCHED; i++)
    if (taken[i]) sigaction(watched[i], &before[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

int signals_descriptor(void) { return ends[0]; }

int signals_take(void) {
  char bytes[64];
  while (read(ends[0], bytes, sizeof bytes) > 0) continue;
  for (int i = 0; i < WATCHED; i++) {
    if (!came[i]) continue;
    came[i] = 0;
    return watched[i];
  }
  return 0;
}

void signals_forget(int signal) {
  for (int i = 0; i < WATCHED; i++)
    if (watched[i] == signal) came[i] = 0;
}

bool signals_are_ending(void) {
  for (int i = 0; i < ENDING; i++)
    if (came[i]) return true;
  return false;
}

static bool has_come(int signal) {
  for (int i = 0; i < WATCHED; i++)
    if (watched[i] == signal) return came[i];
  return false;
}

static void stop_by(void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
}

bool signals_stop(void) {
  sigset_t stop, usual;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &stop, &usual);
  stop_by(SIG_DFL);
  // Held back, so that whoever continues us from now on takes it away: one that came a moment too early
  // would be lost, and with it the end that it was to wake us for.
  raise(SIGTSTP);
  if (signals_are_ending() || has_come(SIGCONT)) stop_by(SIG_IGN);
  pthread_sigmask(SIG_SETMASK, &usual, NULL);
  for (int i = 0; i < WATCHED; i++)
    if (watched[i] == SIGTSTP) watch(i);
  return has_come(SIGCONT);
}
