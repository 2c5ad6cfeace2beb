import ScenarioFiles

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
  /// Whether something was not written for another reason than a reader who has gone.
  private(set) var hasFailed = false

  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes to standard output.
  func write(_ text: String) {
    guard !isClosed, !text.isEmpty else { return }
    guard let problem = writeAll(Array(text.utf8), to: STDOUT_FILENO) else { return }
    isClosed = true
    guard problem != EPIPE else { return }
    hasFailed = true
    _ = writeAll(Array("\(String(cString: strerror(problem)))\n".utf8), to: STDERR_FILENO)
  }

  /// Writes a line to standard error; what must not reach a terminal is shown as `�`.
  func complain(_ text: String) {
    guard !isClosed else { return }
    let shown = String(String.UnicodeScalarView(text.unicodeScalars.map(\.shown)))
    _ = writeAll(Array("\(shown)\n".utf8), to: STDERR_FILENO)
  }
}

extension Unicode.Scalar {
  /// Control and reading-direction characters could change the terminal or the order of words.
  fileprivate var shown: Unicode.Scalar {
    switch properties.generalCategory {
    case .control where value != 0x0A: "\u{FFFD}"
    case .format: "\u{FFFD}"
    default: self
    }
  }
}
