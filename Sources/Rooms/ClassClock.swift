import Classroom

/// How long a class has been taught, by the times of its events: pauses do not count, nor does the time
/// between one run of the program and the next.
package struct ClassClock: Equatable, Sendable {
  /// Since the first story began, in milliseconds; 0 in the lobby.
  package private(set) var lesson: Int64 = 0
  /// Since the story at hand began, in milliseconds; 0 in the lobby.
  package private(set) var story: Int64 = 0

  /// - Parameters:
  ///   - runBegan: when this run of the program began.
  ///   - now: milliseconds since 1970 UTC, as is `runBegan`.
  package init(_ recorded: RecordedRoom, runBegan: Int64, now: Int64) {
    var isRunning = false
    var isPaused = false
    var last: Int64 = 0
    for (event, time) in zip(recorded.events, recorded.times) {
      if isRunning, !isPaused { add(from: last, to: time, runBegan) }
      last = time
      switch event {
      case .began:
        isRunning = true
        story = 0
      case .paused(let isOn): isPaused = isOn
      case .ended: isRunning = false
      default: break
      }
    }
    if isRunning, !isPaused { add(from: last, to: now, runBegan) }
  }

  /// A clock that was set back adds nothing.
  private mutating func add(from: Int64, to: Int64, _ runBegan: Int64) {
    let began = from < runBegan && runBegan <= to ? runBegan : from
    lesson += max(to - began, 0)
    story += max(to - began, 0)
  }
}
