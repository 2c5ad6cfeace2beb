package import Scenarios

/// A telling made ready to be played: the program with what the walk of it found.
package struct Story: Sendable {
  package let program: Program
  package let limits: StoryLimits
  let layout: Layout
  /// By node: its rank on the go-along path, 0 for a node that is not on it.
  let ranks: [Int]
  /// By line number: whether its words need the values of the moment.
  private let needsValues: [Bool]
  private let endingNeedsValues: [Bool]

  /// Walks the program, so that ranks and limits are known before the first play.
  package init(_ program: Program) throws(WalkFailure) {
    self.init(program, walk: try Walk(program))
  }

  init(_ program: Program, walk: Walk) {
    self.program = program
    layout = Layout(program)
    let goAlong = walk.follow(.goAlong)
    ranks = goAlong.ranks
    limits = StoryLimits(
      maxLoss: walk.maxLoss, maxGain: walk.maxGain, lastLosingRank: goAlong.lastLosingRank,
      complyAll: goAlong.result, refuseAll: walk.follow(.refuseAll).result)
    var lines = Array(repeating: false, count: program.lineCount)
    for line in program.nodes.flatMap(\.lines) {
      lines[line.number] = line.text.map(program.strings.showsCounters) ?? false
    }
    needsValues = lines
    endingNeedsValues = program.endings.map {
      program.strings.showsCounters($0.text)
        || $0.ripple.map(program.strings.showsCounters) ?? false
    }
  }

  /// A new play and the event that begins its journal.
  ///
  /// - Parameters:
  ///   - source: SHA-256 of the case source in hexadecimal.
  ///   - practice: why the play cannot count, if that is known already.
  package func start(
    seed: UInt64, source: String, language: Language, practice: String?, form: FormPlace? = nil
  ) -> (Play, [Event]) {
    let event = Started(
      caseID: program.caseID, telling: program.telling, status: program.status, source: source,
      seed: seed, language: language, practice: practice, limits: limits,
      isScammer: program.people[program.about].isScammer, form: form)
    return (begin(seed: seed), [.started(event)])
  }

  /// A play at its first node.
  package func begin(seed: UInt64) -> Play {
    var play = Play(
      node: program.opening, counters: program.counters.map(\.start),
      bits: Bits(count: layout.count), seed: seed)
    enter(program.opening, &play)
    return play
  }

  /// The play after an input, with what happened; a refusal leaves everything as it was.
  package func step(_ play: Play, _ input: Input) throws(Refusal) -> (Play, [Event]) {
    var next = play
    var events: [Event] = []
    try apply(input, to: &next, events: &events)
    return (next, events)
  }

  /// ``step(_:_:)`` in place, for simulations; on refusal the play is as it was.
  package func apply(
    _ input: Input, to play: inout Play, events: inout [Event]
  ) throws(Refusal) {
    switch input {
    case .believe(let belief): try believe(belief, &play, &events)
    case .choose(let id): try choose(id, &play, &events)
    case .proceed: try proceed(&play, &events)
    case .takeBack: try takeBack(&play, &events)
    case .openMarking(let language): try openMarking(language, &play, &events)
    case .mark(let clause, let mark): try self.mark(clause, mark, &play, &events)
    case .close: try close(&play, &events)
    case .resolve(let step): try resolve(step, &play, &events)
    }
  }

  /// Whether a choice is offered: not used up, and its condition holds.
  func isEnabled(_ choice: Choice, _ play: Play) -> Bool {
    if choice.isOnce, play.bits[layout.chosen + choice.number] { return false }
    return choice.condition?.holds(counters: play.counters, bits: play.bits, layout: layout)
      ?? true
  }

  func applyEffects(_ effects: [Effect], _ play: inout Play) {
    for effect in effects {
      switch effect {
      case .add(let counter, let amount): play.counters[counter] += amount
      case .set(let counter, let value): play.counters[counter] = value
      case .leak(let index): play.bits[layout.leaked + index] = true
      }
    }
  }

  /// Takes the first way on whose condition holds.
  func follow(_ branches: [Branch], _ play: inout Play, _ events: inout [Event]) {
    for branch in branches
    where branch.condition?.holds(counters: play.counters, bits: play.bits, layout: layout)
      ?? true
    {
      go(to: branch.target, &play, &events)
      return
    }
  }

  private func go(to target: Target, _ play: inout Play, _ events: inout [Event]) {
    let counters = play.counters
    let destination = program.destination(of: target) { deadline in
      let since = counters[deadline.counter]
      return since >= 0 && counters[Counter.minutesSpent] - since >= deadline.minutes
    }
    switch destination {
    case .node(let node): enter(node, &play)
    case .ending(let ending): end(ending, &play, &events)
    }
  }

  private func enter(_ index: Int, _ play: inout Play) {
    let node = program.nodes[index]
    play.node = index
    play.bits[layout.visited + index] = true
    if let deadline = node.deadline, play.counters[deadline.counter] < 0 {
      play.counters[deadline.counter] = play.counters[Counter.minutesSpent]
    }
    if ranks[index] > 0 { play.rank = ranks[index] }
    if node.reveals { play.isRevealed = true }
    play.transcript.append(.entered(node: index))
    show(node.lines, of: index, &play)
    decideBelief(node, &play)
  }

  private func show(_ lines: [Line], of node: Int, _ play: inout Play) {
    for (place, line) in lines.enumerated() {
      guard !play.bits[layout.shown + line.number],
        line.condition?.holds(counters: play.counters, bits: play.bits, layout: layout) ?? true
      else { continue }
      play.bits[layout.shown + line.number] = true
      if case .person(let person) = line.speaker { play.bits[layout.heard + person] = true }
      let values = needsValues[line.number] ? play.counters : []
      play.transcript.append(.line(node: node, line: place, values: values))
    }
  }

  /// Belief is asked before the choices are shown, whenever there is something new to go by.
  private func decideBelief(_ node: Node, _ play: inout Play) {
    play.asksBelief = false
    play.asksJudgement = false
    guard !node.choices.isEmpty, !play.isRevealed else { return }
    if node.isJudgePoint, !play.isPastJudgePoint {
      play.isPastJudgePoint = true
      play.asksJudgement = true
      play.asksBelief = true
    } else {
      play.asksBelief = play.bits[layout.heard + node.about]
    }
  }

  private func end(_ index: Int, _ play: inout Play, _ events: inout [Event]) {
    let ending = program.endings[index]
    applyEffects(ending.effects, &play)
    play.phase = .ended
    play.ending = index
    play.asksBelief = false
    let values = endingNeedsValues[index] ? play.counters : []
    play.transcript.append(.ending(index, values: values))
    events.append(
      .ended(
        Ended(
          ending: ending.id, outcome: ending.outcome, lost: play.counters[Counter.lost],
          gained: play.counters[Counter.gained], leaked: leaked(play))))
  }

  /// Ids of what the learner has given away so far.
  package func leaked(_ play: Play) -> [String] {
    program.leaks.indices.filter { play.bits[layout.leaked + $0] }.map { program.leaks[$0] }
  }
}

extension StringTable {
  fileprivate func showsCounters(_ ref: TextRef) -> Bool {
    entries[ref.index].texts.values.contains { text in
      text.pieces.contains { piece in
        if case .counter = piece.content { true } else { false }
      }
    }
  }
}
