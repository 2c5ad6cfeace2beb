import CDigest

/// The SHA-256 of the bytes: 32 of them.
package func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
  let bytes = Array(bytes)
  return Array(unsafeUninitializedCapacity: 32) { digest, count in
    cdigest_sha256(bytes, bytes.count, digest.baseAddress)
    count = 32
  }
}

/// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
package func sha256Hex(_ bytes: some Collection<UInt8>) -> String {
  hex(sha256(bytes))
}

/// Two lower-case hexadecimal digits for each byte.
package func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
