#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines of standard input, one when asked for it.
final class LineInput {
  /// The next line without its end; nil when there is no more.
  func next() -> String? { readLine() }
}

/// Standard output and error, written at once; a reader who has gone is noticed, not fatal.
final class LineOutput {
  private(set) var isClosed = false

  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes to standard output.
  func write(_ text: String) {
    guard !isClosed, !text.isEmpty else { return }
    isClosed = !Self.write(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Writes a line to standard error.
  func complain(_ text: String) {
    guard !isClosed else { return }
    _ = Self.write(Array("\(text)\n".utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
