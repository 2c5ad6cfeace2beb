#ifndef CTEXT_H
#define CTEXT_H

#include <stdint.h>

/// Columns the scalar takes: 0, 1 or 2, as wcwidth counts in a UTF-8 locale whatever the
/// environment says; -1 for what cannot be printed.
int32_t ctext_width(uint32_t scalar);

enum {
  CTEXT_BREAK_NEVER = 0,
  CTEXT_BREAK_ALLOWED = 1,
  CTEXT_BREAK_MUST = 2
};

/// For each scalar whether a line may or must end after it, by UAX #14 tailored to Chinese.
/// `breaks` has room for `count` bytes.
void ctext_breaks(const uint32_t *scalars, int32_t count, uint8_t *breaks);

#endif
