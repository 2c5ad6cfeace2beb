#ifndef CQRCODE_H
#define CQRCODE_H

#include <stddef.h>
#include <stdint.h>

/// The largest width of a code in modules, that of version 40.
#define CQRCODE_WIDEST 177

/// Makes a QR code of error correction level M (ISO/IEC 18004) of a text that ends with NUL.
///
/// `modules` gets width × width bytes, row by row, 1 for dark; it must hold CQRCODE_WIDEST² of them.
/// Returns the width, or 0 where the text does not fit into any code.
int32_t cqrcode_encode(const char *text, uint8_t *modules);

#endif
