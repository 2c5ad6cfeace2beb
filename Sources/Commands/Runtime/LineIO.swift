import ScenarioFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Fills the standard streams that are closed: no file opened later may take their place.
///
/// What is written to a closed output still fails, so that it is said and not lost without a word.
func openStandardStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
  where fcntl(stream, F_GETFD) == -1 {
    _ = open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Lines of standard input, one when asked for it.
final class LineInput {
  /// The next line without its end; nil when there is no more.
  func next() -> String? { readLine() }
}

/// Standard output and error, written at once; a reader who has gone is noticed, not fatal.
///
/// Several may speak at once: each line stays whole.
final class LineOutput: Sendable {
  private struct State {
    var isClosed = false
    var hasFailed = false
    /// Converts words where the reader is a terminal of another codeset; nil where that is UTF-8.
    let converter: iconv_t?
  }

  private let state: Mutex<State>

  var isClosed: Bool { state.withLock { $0.isClosed } }
  /// Whether something was not written for another reason than a reader who has gone.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  init() {
    signal(SIGPIPE, SIG_IGN)
    state = Mutex(State(converter: Self.converter()))
  }

  private static func converter() -> iconv_t? {
    guard isatty(STDOUT_FILENO) == 1, setlocale(LC_CTYPE, "") != nil,
      let codeset = nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }),
      !["UTF-8", "ANSI_X3.4-1968", "US-ASCII", "646", ""].contains(codeset)
    else { return nil }
    let converter = iconv_open("\(codeset)//TRANSLIT", "UTF-8")
    return converter == iconv_t(bitPattern: -1) ? nil : converter
  }

  /// The words as the reader of standard output takes them.
  private static func bytes(_ text: String, _ converter: iconv_t?) -> [UInt8] {
    let words = Array(text.utf8)
    guard let converter else { return words }
    var source = words.map { CChar(bitPattern: $0) }
    var converted = [CChar](repeating: 0, count: source.count * 4 + 16)
    var left = source.count
    var room = converted.count
    let isConverted = source.withUnsafeMutableBufferPointer { source in
      converted.withUnsafeMutableBufferPointer { converted in
        var from = source.baseAddress
        var to = converted.baseAddress
        return iconv(converter, &from, &left, &to, &room) != -1
      }
    }
    guard isConverted else { return words }
    return converted.prefix(converted.count - room).map { UInt8(bitPattern: $0) }
  }

  /// Writes to standard output.
  func write(_ text: String) {
    state.withLock { state in
      guard !state.isClosed, !text.isEmpty,
        let problem = writeAll(Self.bytes(text, state.converter), to: STDOUT_FILENO)
      else { return }
      state.isClosed = true
      guard problem != EPIPE else { return }
      state.hasFailed = true
      _ = writeAll(Array("\(String(cString: strerror(problem)))\n".utf8), to: STDERR_FILENO)
    }
  }

  /// Writes a line to standard error; what must not reach a terminal is shown as `�`.
  func complain(_ text: String) {
    state.withLock { state in
      guard !state.isClosed else { return }
      let shown = String(String.UnicodeScalarView(text.unicodeScalars.map(\.shown)))
      _ = writeAll(Self.bytes("\(shown)\n", state.converter), to: STDERR_FILENO)
    }
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
