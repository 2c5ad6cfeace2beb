// Makes every first try to write to the terminal past curses fail, as when a signal comes in that moment.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

ssize_t write(int descriptor, const void *bytes, size_t count) {
  ssize_t (*usual)(int, const void *, size_t) =
      (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  static const char ending[] = "\033[?2004l";
  static int has_failed;
  if (descriptor == STDOUT_FILENO && !has_failed && count == sizeof ending - 1 &&
      memcmp(bytes, ending, count) == 0) {
    has_failed = 1;
    errno = EINTR;
    return -1;
  }
  return usual(descriptor, bytes, count);
}
