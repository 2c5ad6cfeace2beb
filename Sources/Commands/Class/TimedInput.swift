#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines of standard input for somebody who has other things to look at as well.
final class TimedInput {
  enum Next: Equatable {
    case line(String)
    case timedOut
    case ended
  }

  private var waiting: [UInt8] = []
  private var hasEnded = false
  /// More than this on one line is no answer, and not kept.
  private static let longest = 10_000

  /// The next line, if there is one within the time.
  func next(milliseconds: Int) -> Next {
    if let line = takeLine() { return .line(line) }
    if hasEnded { return waiting.isEmpty ? .ended : .line(takeRest()) }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, Int32(milliseconds)) > 0 else { return .timedOut }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      hasEnded = true
      return waiting.isEmpty ? .ended : .line(takeRest())
    }
    waiting += bytes.prefix(count)
    if waiting.count > Self.longest { waiting = [] }
    return takeLine().map { .line($0) } ?? .timedOut
  }

  private func takeLine() -> String? {
    guard let end = waiting.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { waiting.removeSubrange(...end) }
    return String(decoding: waiting[..<end], as: UTF8.self)
  }

  private func takeRest() -> String {
    defer { waiting = [] }
    return String(decoding: waiting, as: UTF8.self)
  }
}
