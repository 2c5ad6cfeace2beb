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

/// One line on standard error that says how far reading the case files has come, and goes away.
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

  func tell(_ progress: LibraryCheck.Progress) {
    guard isTTY else { return }
    let now = ContinuousClock.now
    let begun = begunAt ?? now
    begunAt = begun
    if progress.done == progress.total, progress.total > 0 { return clear() }
    guard progress.read > 0, now - begun > Self.shortness,
      saidAt.map({ now - $0 > .seconds(1) }) ?? true
    else { return }
    saidAt = now
    let reading = Reading(done: progress.done, total: progress.total, isShown: true)
    let line = reading.line(in: language) ?? ""
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
