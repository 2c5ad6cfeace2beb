package import Scenarios

extension Story {
  /// How many clauses can be marked in one play.
  package static let marksAllowed = 3

  func openMarking(
    _ language: Language, _ play: inout Play, _ events: inout [Event]
  ) throws(Refusal) {
    guard play.phase == .ended else { throw .notAsked }
    play.phase = .marking(language)
    events.append(.markingOpened(MarkingOpened(language: language)))
  }

  func mark(
    _ place: Int, _ mark: Mark?, _ play: inout Play, _ events: inout [Event]
  ) throws(Refusal) {
    guard case .marking(let language) = play.phase else { throw .notAsked }
    guard clauses(shownIn: play, language).indices.contains(place) else {
      throw .unknownClause(place)
    }
    if mark != nil, play.marks[place] == nil, play.marks.count >= Self.marksAllowed {
      throw .marksUsedUp
    }
    play.marks[place] = mark
    events.append(.marked(Marked(clause: place, mark: mark)))
  }

  func close(_ play: inout Play, _ events: inout [Event]) throws(Refusal) {
    switch play.phase {
    case .ended:
      events.append(.closed(Closed(clauses: [])))
    case .marking(let language):
      events.append(.closed(Closed(clauses: markable(in: play, language))))
    case .story, .closed: throw .notAsked
    }
    play.phase = .closed
  }

  /// Every clause shown in the play that somebody else said or showed, in reading order.
  package func clauses(shownIn play: Play, _ language: Language) -> [ShownClause] {
    play.transcript.flatMap { moment -> [ShownClause] in
      guard case .line(let node, let place, let values) = moment else { return [] }
      let line = program.nodes[node].lines[place]
      guard let ref = line.text, line.speaker.canBeMarked else { return [] }
      let clauses = program.strings[ref, language].clauses(values)
      return clauses.enumerated().map { ordinal, clause in
        ShownClause(node: node, line: place, ordinal: ordinal, clause: clause)
      }
    }
  }

  private func markable(in play: Play, _ language: Language) -> [MarkableClause] {
    clauses(shownIn: play, language).enumerated().map { place, shown in
      let flags = shown.clause.marks.filter { !program.signals.contains($0) }.sorted()
      return MarkableClause(
        node: program.nodes[shown.node].id, line: shown.line + 1, language: language,
        clause: shown.ordinal + 1, flag: !flags.isEmpty,
        signal: shown.clause.marks.contains(where: program.signals.contains), flags: flags,
        marked: play.marks[place])
    }
  }
}

/// A clause on the marking screen with where it stands.
package struct ShownClause: Hashable, Sendable {
  /// An index of ``Program/nodes``.
  package var node: Int
  /// The line's place in its node, from 0.
  package var line: Int
  /// The clause's place in its line, from 0.
  package var ordinal: Int
  package var clause: Clause
}

extension Line.Speaker {
  /// Whether the words come from the other side or from a screen, not from the learner or narrator.
  fileprivate var canBeMarked: Bool {
    switch self {
    case .person, .card: true
    case .me, .scene, .silence: false
    }
  }
}
