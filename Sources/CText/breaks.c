#include "CText.h"

#include <linebreak.h>
#include <pthread.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

void ctext_breaks(const uint32_t *scalars, int32_t count, uint8_t *breaks) {
  if (count <= 0) return;
  pthread_once(&once, init_linebreak);
  // The library stops at U+FFFF and leaves the rest as it was.
  memset(breaks, LINEBREAK_NOBREAK, (size_t)count);
  set_linebreaks_utf32(scalars, (size_t)count, "zh", (char *)breaks);
  for (int32_t i = 0; i < count; i++) {
    switch (breaks[i]) {
      case LINEBREAK_MUSTBREAK: breaks[i] = CTEXT_BREAK_MUST; break;
      case LINEBREAK_ALLOWBREAK: breaks[i] = CTEXT_BREAK_ALLOWED; break;
      default: breaks[i] = CTEXT_BREAK_NEVER;
    }
  }
}
