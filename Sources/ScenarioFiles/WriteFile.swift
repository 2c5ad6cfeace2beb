#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts the bytes in place of the file at once, readable by its owner alone.
///
/// - Returns: false where it could not be written; then what was there is still there.
func replaceFile(_ path: String, with bytes: [UInt8]) -> Bool {
  let draft = "\(path).\(getpid())"
  unlink(draft)
  let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard file >= 0 else { return false }
  let isWritten = writeAll(bytes, to: file) == nil
  guard close(file) == 0, isWritten, rename(draft, path) == 0 else {
    unlink(draft)
    return false
  }
  return true
}

/// Writes all bytes to an open file.
///
/// - Returns: nil, or the system's error number where they could not all be written.
package func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return errno }
    start += count
  }
  return nil
}
