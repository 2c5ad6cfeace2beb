#define _GNU_SOURCE 1
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int original = -1;
static int held = -1;

static int nameless_file(void) {
#ifdef __linux__
  return memfd_create("stderr", MFD_CLOEXEC);
#else
  char path[] = "/tmp/stderr.XXXXXX";
  int file = mkstemp(path);
  if (file >= 0) unlink(path);
  return file;
#endif
}

void errors_hold(void) {
  // Redirected by the user, it does not disturb the screen.
  if (original >= 0 || !isatty(STDERR_FILENO)) return;
  int file = nameless_file();
  if (file < 0) return;
  original = dup(STDERR_FILENO);
  if (original < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (original >= 0) close(original);
    original = -1;
    close(file);
    return;
  }
  held = file;
}

void errors_release(void) {
  if (original < 0) return;
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
  char bytes[4096];
  ssize_t count;
  off_t offset = 0;
  while ((count = pread(held, bytes, sizeof bytes, offset)) > 0) {
    if (write(STDERR_FILENO, bytes, (size_t)count) < 0) break;
    offset += count;
  }
  close(held);
  held = -1;
}
