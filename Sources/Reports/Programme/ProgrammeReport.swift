/// Many classes as one report: what they came to together, and beside each other; nobody is named.
package struct ProgrammeReport {
  /// What classes are put together by.
  package enum Grouping: String, CaseIterable, Sendable {
    case classes = "class"
    case lesson, month
  }

  /// Classes that belong together.
  struct Part {
    /// A class's code, a lesson's title, or a month such as `2026-11`.
    var name: String
    /// When the first class of it began, in milliseconds since 1970 UTC.
    var startedAt: Int
    var figures = ProgrammeFigures()
  }

  let frame: ReportFrame
  let grouping: Grouping
  private(set) var parts: [Part] = []
  private(set) var all = ProgrammeFigures()
  private(set) var alone = GroupFigures()
  private(set) var first: String?
  private(set) var last: String?
  /// Classes that have not ended, which are left out.
  package var open = 0

  package init(_ frame: ReportFrame, by grouping: Grouping) {
    self.frame = frame
    self.grouping = grouping
  }

  /// Adds a class that has ended; classes come in the order in which they began.
  ///
  /// - Parameter day: of its beginning, by the reader's calendar, such as `2026-11-27`.
  package mutating func add(_ report: ClassReport, day: String) {
    let name =
      switch grouping {
      case .classes: report.code
      case .lesson: report.lesson ?? ProgrammeWords.of(frame.language).noLesson
      case .month: String(day.prefix(7))
      }
    let isSame = { (part: Part) in
      part.name == name && (grouping != .classes || part.startedAt == report.startedAt)
    }
    let place = parts.firstIndex(where: isSame) ?? parts.count
    if place == parts.count { parts.append(Part(name: name, startedAt: report.startedAt)) }
    parts[place].figures.add(report)
    all.add(report)
    for learner in report.learners { alone.add(learner) }
    first = first ?? day
    last = day
  }
}

/// Many classes in words and tables.
package func markdown(_ report: ProgrammeReport) -> String {
  markdown(ProgrammeSheet(report).blocks)
}

/// The same as a page with charts, to look at or to print.
package func html(_ report: ProgrammeReport) -> String {
  html(ProgrammeSheet(report).blocks, report.frame.language)
}
