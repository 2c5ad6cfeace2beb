import Scoring

extension App {
  /// What is said on the terminal's ordinary screen after leaving: the last result, so that it does
  /// not vanish with the screen; nothing where no play was explained.
  package var farewell: [String] {
    guard let last = lastDebrief else { return [] }
    let record = last.record
    let result = record.points.map { Int($0.rounded()) }
    return [
      FarewellWords.of(look.language)
        .result(look.title(last.play.title), look.phrases.historyRow(record.verdictIsRight), result)
    ]
  }
}
