import Cells
import ScenarioFiles
import Scenarios
import Screens

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line on standard error that says how far reading has come, and goes away.
final class ProgressLine {
  private let isTTY: Bool
  private let language: Language
  private var begunAt: ContinuousClock.Instant?
  private var saidAt: ContinuousClock.Instant?
  /// How wide the line is that stands there.
  private var columns = 0
  private static let shortness = Duration.milliseconds(500)

  init(isTTY: Bool, language: Language) {
    self.isTTY = isTTY
    self.language = language
  }

  /// Of case files: those that had only to be looked at are not spoken of.
  func tell(_ progress: LibraryCheck.Progress) {
    tell(progress.done, progress.total, isWorth: progress.read > 0) { [language] in
      Reading(done: progress.done, total: progress.total, isShown: true).line(in: language) ?? ""
    }
  }

  /// Of plays.
  func tell(done: Int, total: Int) {
    tell(done, total, isWorth: true) { [language] in
      CommandWords(language).summing(done, total)
    }
  }

  private func tell(_ done: Int, _ total: Int, isWorth: Bool, _ words: () -> String) {
    guard isTTY else { return }
    let now = ContinuousClock.now
    let begun = begunAt ?? now
    begunAt = begun
    if done == total, total > 0 { return clear() }
    guard isWorth, now - begun > Self.shortness, saidAt.map({ now - $0 > .seconds(1) }) ?? true
    else { return }
    saidAt = now
    let line = words()
    columns = width(of: line)
    write("\r\(line)")
  }

  private func clear() {
    guard saidAt != nil else { return }
    saidAt = nil
    write("\r" + String(repeating: " ", count: columns) + "\r")
  }

  private func write(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
