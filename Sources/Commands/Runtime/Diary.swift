import Cells
import Logging
import Screens
import TerminalIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program does with the terminal, written to the file that `--log` names, for a bug report.
///
/// Letters typed into a field are not written down: they may be somebody's name.
struct Diary {
  private let logger: Logger?

  /// - Parameter path: nil for a program that writes no such file.
  init(path: String?) throws(Trouble) {
    guard let path else {
      logger = nil
      return
    }
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .output(path, .failed(String(cString: strerror(errno))))
    }
    logger = Logger(label: "scamdrill") { _ in DiaryHandler(file: file) }
  }

  func note(_ words: @autoclosure () -> String) {
    logger?.info("\(words())")
  }

  /// - Parameter isTyping: whether a letter may be part of a name.
  func note(_ event: TerminalEvent, isTyping: Bool) {
    guard logger != nil else { return }
    switch event {
    case .key(.character) where isTyping: note("key: a letter")
    case .pasted: note("pasted: a letter")
    default: note("\(event)")
    }
  }
}

/// A line for each entry: milliseconds since the log was opened, level, words.
private struct DiaryHandler: LogHandler {
  let file: Int32
  private let begun = ContinuousClock.now
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(file: Int32) {
    self.file = file
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let passed = (ContinuousClock.now - begun) / .milliseconds(1)
    let line = "\(Int(passed)) \(event.level) \(event.message)\n"
    _ = Array(line.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
