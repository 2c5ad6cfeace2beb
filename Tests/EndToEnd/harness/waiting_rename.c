// Keeps a program from putting a finished file into its place, until it is ended.
#include <unistd.h>

int rename(const char *old, const char *new) {
  (void)old;
  (void)new;
  for (;;) pause();
}
