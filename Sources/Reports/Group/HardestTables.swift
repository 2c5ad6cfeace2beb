import Scenarios

/// What is worth talking about next: flags that were overlooked, and choices that cost something.
struct HardestTables {
  /// Rows of each table at most.
  static let most = 10

  var tally: HardestTally
  var frame: ReportFrame

  private var words: GroupWords { .of(frame.language) }

  var blocks: [Block] {
    let flags = tally.overlooked(most: Self.most).map { flag, share in
      [
        frame.flag(flag.id) ?? flag.id, frame.title(flag.caseID) ?? flag.caseID,
        words.share(share.part, share.whole),
      ]
    }
    let choices = tally.harmful(most: Self.most).map { place, share in
      [
        frame.choice(place) ?? place.choice, frame.title(place.caseID) ?? place.caseID,
        words.share(share.part, share.whole),
      ]
    }
    return table(words.overlooked, words.overlookedNote, words.overlookedColumns, flags)
      + table(words.harmful, words.harmfulNote, words.harmfulColumns, choices)
  }

  private func table(
    _ heading: String, _ note: String, _ columns: [String], _ rows: [[String]]
  ) -> [Block] {
    rows.isEmpty
      ? [] : [.heading(heading), .words(note), .table(columns: columns, rows: rows)]
  }
}
