#include "CQRCode.h"

#include <qrencode.h>

int32_t cqrcode_encode(const char *text, uint8_t *modules) {
  QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (!code) return 0;
  int32_t width = code->width;
  if (width > CQRCODE_WIDEST) width = 0;
  for (int32_t i = 0; i < width * width; i++) modules[i] = code->data[i] & 1;
  QRcode_free(code);
  return width;
}
