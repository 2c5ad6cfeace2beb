import ScenarioFiles
import Screens

/// Has the case files looked at once in a session: aside, between two keys, or all at once.
struct CaseReader {
  /// Whether somebody calls ``read(for:)`` again and again; else all is read where it begins.
  var readsAside = false
  private let library: Library
  private let telling: (LibraryCheck.Progress) -> Void
  private var check: LibraryCheck?
  private var hasBegun = false
  private var begunAt = ContinuousClock.now
  private var toldAt = ContinuousClock.now

  /// - Parameter telling: hears how far it has come while somebody waits for it.
  init(_ library: Library, telling: @escaping (LibraryCheck.Progress) -> Void) {
    self.library = library
    self.telling = telling
  }

  /// Whether there are files still to be looked at.
  var isReading: Bool { check != nil }

  /// What of it may be shown.
  var shown: Reading? {
    check.map { check in
      Reading(
        done: check.progress.done, total: check.progress.total,
        isShown: check.progress.read > 0 && .now - begunAt > Self.shortness)
    }
  }

  /// So long nobody needs to be told of it.
  private static let shortness = Duration.milliseconds(400)
  private static let pause = Duration.milliseconds(100)

  /// Begins with it, unless that was done already.
  mutating func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    begunAt = .now
    check = LibraryCheck(library)
    if !readsAside { finish() }
  }

  /// Reads to the end, while somebody waits.
  mutating func finish() {
    begin()
    while check?.step() == true { check.map { telling($0.progress) } }
    check.map { telling($0.progress) }
    check = nil
  }

  /// What came of a moment of reading.
  enum News: Equatable {
    case none
    /// It is time to tell how far it has come.
    case progress
    case end(hasChanges: Bool)
  }

  /// Reads for a moment, or one file.
  mutating func read(for moment: Duration) -> News {
    let end = ContinuousClock.now + moment
    repeat {
      guard check?.step() == true else {
        defer { check = nil }
        return .end(hasChanges: check?.hasChangedIndex ?? false)
      }
    } while .now < end
    guard .now - toldAt > Self.pause else { return .none }
    toldAt = .now
    return .progress
  }

  /// Keeps what was read, before the program ends.
  mutating func leave() {
    check?.pause()
  }
}
