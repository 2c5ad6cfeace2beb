#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// The SHA-256 of `count` bytes, which may be none, into the 32 bytes at `digest`.
void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

/// The SHA-1 of `count` bytes into the 20 bytes at `digest`: for names, which need no secrecy.
void cdigest_sha1(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
