import Scoring

extension App {
  /// What is said on the terminal's ordinary screen after leaving: the last result, so that it does
  /// not vanish with the screen; nothing where no play was explained.
  package var farewell: [String] {
    guard let last = lastDebrief else { return [] }
    let record = last.record
    let title = look.title(last.play.title)
    let practice = record.counted ? "" : look.aside(look.phrases.practiceShort)
    let result = record.points.map { Int($0.rounded()) }
    return [
      FarewellWords.of(look.language)
        .result(title + practice, look.phrases.historyRow(record.verdictIsRight), result)
    ]
  }
}
