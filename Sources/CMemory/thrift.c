#include "CMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void cmemory_be_thrifty(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 3);
  mallopt(M_TRIM_THRESHOLD, 512 * 1024);
#endif
}
