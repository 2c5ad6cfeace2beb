import ArgumentParser
import ScenarioFiles
import Scenarios
import Scoring

/// Which plays a report is about.
struct ReportScope: ParsableArguments {
  @Option(help: "Only plays or classes begun on this day or later, such as 2026-09-01.")
  var since: LocalDay?

  @Option(help: "Only plays or classes begun on this day or earlier.")
  var until: LocalDay?

  @Option(
    name: .customLong("scenario"),
    help: "Only plays of this case; may be given several times.")
  var scenarios: [String] = []

  func validate() throws {
    guard let since, let until, until.begins < since.begins else { return }
    throw ValidationError("The day of --until lies before that of --since.")
  }

  var isEverything: Bool { since == nil && until == nil && scenarios.isEmpty }

  /// What is in the report and what is not, as a sentence; nil where everything is.
  ///
  /// - Parameters:
  ///   - title: of a case by its id.
  ///   - lesson: the only one whose classes are in it, by its title.
  func sentence(
    _ language: Language, title: (String) -> String? = { _ in nil }, lesson: String? = nil
  ) -> String? {
    let words = CommandWords(language)
    let stories = scenarios.isEmpty ? nil : words.onlyStories(scenarios.map { title($0) ?? $0 })
    let parts = [
      words.onlyDays(since?.text, until?.text), stories, lesson.map(words.onlyLesson),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : words.only(parts)
  }

  func within(_ plays: [PlayRecord]) -> [PlayRecord] {
    isEverything ? plays : plays.filter(contains)
  }

  /// - Parameter startedAt: milliseconds since 1970 UTC.
  func contains(startedAt: Int) -> Bool {
    (since.map { $0.begins <= startedAt } ?? true) && (until.map { startedAt < $0.ends } ?? true)
  }

  private func contains(_ play: PlayRecord) -> Bool {
    contains(startedAt: play.startedAt)
      && (scenarios.isEmpty || scenarios.contains(play.caseID))
  }

  /// - Parameters:
  ///   - played: the cases of all plays, those that are gone among them.
  ///   - library: the ids of all cases there are.
  /// - Throws: where a case was named that there never was.
  func check(played: Set<String>, library: [String]) throws(Trouble) {
    for id in scenarios where !played.contains(id) && !library.contains(id) {
      throw .unknownCase(id, nearest: nearest(id, among: library + played.sorted()))
    }
  }
}
