import Scenarios
import Scoring

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
    /// What was answered on forms in these classes.
    var sittings = FormSitting.Collection()
    /// The id of the lesson, where classes are put together by it.
    var lesson: String?
  }

  /// One telling of a case.
  private struct Met: Hashable {
    var caseID: String
    var isScam: Bool
  }

  let frame: ReportFrame
  let grouping: Grouping
  private(set) var parts: [Part] = []
  private(set) var all = ProgrammeFigures()
  private(set) var alone = GroupFigures()
  private(set) var sittings = FormSitting.Collection()
  /// What each person met alone that counts.
  private var metByPerson: [Set<Met>] = []
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
  /// - Parameters:
  ///   - day: of its beginning, by the reader's calendar, such as `2026-11-27`.
  ///   - lesson: the id of its lesson; nil for a class put together by hand.
  package mutating func add(_ report: ClassReport, day: String, lesson: String?) {
    let (name, isSame): (String, (Part) -> Bool) =
      switch grouping {
      case .classes:
        (report.code, { $0.name == report.code && $0.startedAt == report.startedAt })
      case .lesson:
        (
          // The lesson itself may not be on this computer.
          lesson.map { report.lesson ?? $0 } ?? ProgrammeWords.of(frame.language).noLesson,
          { $0.lesson == lesson }
        )
      case .month: (String(day.prefix(7)), { $0.name == day.prefix(7) })
      }
    let place = parts.firstIndex(where: isSame) ?? parts.count
    if place == parts.count {
      parts.append(
        Part(name: name, startedAt: report.startedAt, lesson: grouping == .lesson ? lesson : nil))
    }
    parts[place].figures.add(report)
    all.add(report)
    for learner in report.learners {
      parts[place].sittings.add(learner.plays, of: learner.learner)
      sittings.add(learner.plays, of: learner.learner)
    }
    for learner in report.learners.compactMap(\.withoutForms) {
      alone.add(learner)
      metByPerson.append(
        Set(learner.plays.filter(\.counted).map { Met(caseID: $0.caseID, isScam: $0.isScam) }))
    }
    first = first ?? day
    last = day
  }

  /// Which groups' figures of stories gone through alone may be shown.
  ///
  /// What is left of the whole when they are taken away must be five people again, or nobody: so the smallest
  /// of those that could be shown goes with those that cannot, where these are too few.
  var shown: Set<Int> {
    var shown = Set(parts.indices.filter { parts[$0].figures.mayBeShown })
    let hidden = { (shown: Set<Int>) in
      parts.indices.filter { !shown.contains($0) }.map { parts[$0].figures }
    }
    let isSafe = { (figures: [ProgrammeFigures]) in
      [\.scamPeople, \.genuinePeople, \.discriminations.count].allSatisfy {
        (people: KeyPath<ProgrammeFigures, Int>) in
        let left = figures.map { $0[keyPath: people] }.reduce(0, +)
        return left == 0 || left >= ProgrammeFigures.fewest
      }
    }
    while !shown.isEmpty, !isSafe(hidden(shown)) {
      let smallest = shown.min {
        (parts[$0].figures.people, $0) < (parts[$1].figures.people, $1)
      }
      if let smallest { shown.remove(smallest) }
    }
    return shown
  }

  /// How each group changed between forms.
  var changes: GroupChanges { GroupChanges(parts.map(\.sittings), all: sittings) }

  /// Plays of tellings that five people and more met: nobody is to be found in a row of kinds.
  ///
  /// Nothing where fewer than five people met any other: what these did would follow from the sum of all.
  var kindsMetByMany: Breakdown.CaseTally {
    var people: [Met: Int] = [:]
    for met in metByPerson { for one in met { people[one, default: 0] += 1 } }
    let isMany = { (met: Met) in people[met, default: 0] >= ProgrammeFigures.fewest }
    let others = metByPerson.count { !$0.allSatisfy(isMany) }
    guard others == 0 || others >= ProgrammeFigures.fewest else { return .init() }
    return alone.cases.only { isMany(Met(caseID: $0, isScam: $1)) }
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
