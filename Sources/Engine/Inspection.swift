package import Scenarios

/// What only walking a telling can find out about it.
///
/// - Returns: diagnostics by the rules G02, G07, D01, D06, P06, P17, P18, P22 and T01, each at the
///   place in the file that has to change and with the fact `telling`. They weigh what they weigh in
///   a library case; what a draft or local case is let off is for the reader of the file to know.
package func inspect(_ compilation: Compilation) -> [Diagnostic] {
  compilation.programs
    .sorted { $0.key.rawValue > $1.key.rawValue }
    .flatMap { inspect($0.value) }
}

/// ``inspect(_:)-(Compilation)`` for one telling.
package func inspect(_ program: Program) -> [Diagnostic] {
  do {
    let walk = try Walk(program)
    let story = Story(program, walk: walk)
    let found =
      Inspection(program: program, walk: walk).diagnostics
      + program.tests.compactMap { story.problem(with: $0) }
    return found.map { $0.about(program.telling) }
  } catch {
    return [problem(with: program, error).about(program.telling)]
  }
}

extension Diagnostic {
  /// The same with the telling it is about, so that the other one can still be played.
  fileprivate func about(_ telling: Telling) -> Diagnostic {
    var diagnostic = self
    diagnostic.facts["telling"] = telling.rawValue
    return diagnostic
  }
}

private func problem(with program: Program, _ failure: WalkFailure) -> Diagnostic {
  func span(_ id: String) -> SourceSpan {
    let node = program.nodes.first { $0.id == id } ?? program.nodes[program.opening]
    return node.span
  }
  switch failure {
  case .stuck(let node, let path):
    return Diagnostic(
      rule: "G07", severity: .error, at: span(node), facts: ["node": node, "path": path])
  case .endless(let node):
    return Diagnostic(
      rule: "D01", severity: .error, at: span(node),
      facts: ["problem": "endless", "node": node])
  case .tooManyStates(let limit):
    return Diagnostic(
      rule: "D06", severity: .error, at: program.nodes[program.opening].span,
      facts: ["limit": String(limit)])
  }
}

private struct Inspection {
  let program: Program
  let walk: Walk

  var diagnostics: [Diagnostic] {
    unreachableEndings + judgePoints + outcomes + unreachableAmounts + stakes
  }

  private var reachedEndings: Set<Int> {
    Set(
      walk.edges.joined().compactMap { edge in
        if case .ending(let ending) = edge.destination { ending } else { nil }
      })
  }

  private var unreachableEndings: [Diagnostic] {
    let reached = reachedEndings
    return program.endings.enumerated().filter { !reached.contains($0.offset) }.map {
      Diagnostic(
        rule: "G02", severity: .error, at: $0.element.span,
        facts: ["what": "ending", "node": $0.element.id])
    }
  }

  /// P18: before the truth is out, or the story ends, every path has met exactly one judge node.
  private var judgePoints: [Diagnostic] {
    let layout = Layout(program)
    let judges = program.nodes.indices.filter { program.nodes[$0].isJudgePoint }
    let reveals = program.nodes.indices.filter { program.nodes[$0].reveals }
    var found: [String: Diagnostic] = [:]
    for (index, state) in walk.states.enumerated() {
      let isRevealed = reveals.contains { state.bits[layout.visited + $0] }
      let isFirstReveal = program.nodes[state.node].reveals
      let endsHere = walk.edges[index].contains { edge in
        if case .ending = edge.destination { true } else { false }
      }
      guard isFirstReveal || (endsHere && !isRevealed) else { continue }
      let count = judges.filter { state.bits[layout.visited + $0] }.count
      let node = program.nodes[state.node]
      if count != 1, found[node.id] == nil {
        found[node.id] = Diagnostic(
          rule: "P18", severity: .error, at: node.span,
          facts: ["count": String(count), "node": node.id, "path": walk.path(to: index)])
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// P06: something good can come of it, and in a scam something bad.
  private var outcomes: [Diagnostic] {
    let reached = Set(reachedEndings.map { program.endings[$0].outcome })
    var missing: [String] = []
    if reached.isDisjoint(with: [.safe, .served]) { missing.append("good") }
    if program.telling == .scam, reached.isDisjoint(with: [.loss, .exposed, .harmedOthers]) {
      missing.append("bad")
    }
    return missing.map {
      Diagnostic(
        rule: "P06", severity: .error, at: program.nodes[program.opening].span,
        facts: ["missing": $0, "telling": program.telling.rawValue])
    }
  }

  /// Choices that somebody can come to make.
  private var madeChoices: Set<Int> {
    var made: Set<Int> = []
    for (index, state) in walk.states.enumerated() {
      let choices = program.nodes[state.node].choices
      made.formUnion(walk.edges[index].compactMap { $0.choice.map { choices[$0].number } })
    }
    return made
  }

  /// P17: a loss or gain that stands at a choice nobody can ever make.
  private var unreachableAmounts: [Diagnostic] {
    let made = madeChoices
    return program.nodes.flatMap(\.choices).filter { !made.contains($0.number) }
      .compactMap { choice in
        guard let what = choice.effects.lazy.compactMap(\.amountName).first else { return nil }
        return Diagnostic(
          rule: "P17", severity: .error, at: choice.span,
          facts: ["what": what, "choice": choice.id])
      }
  }

  /// P22: a scam in which nothing can be lost, given away or done to others teaches nothing.
  private var stakes: [Diagnostic] {
    guard program.telling == .scam, walk.maxLoss == 0 else { return [] }
    let made = madeChoices
    let endings = reachedEndings.map { program.endings[$0] }
    let effects =
      program.nodes.flatMap(\.choices).filter { made.contains($0.number) }.flatMap(\.effects)
      + endings.flatMap(\.effects)
    let givesAway = effects.contains { if case .leak = $0 { true } else { false } }
    guard !givesAway, !endings.contains(where: { $0.outcome == .harmedOthers }) else { return [] }
    return [
      Diagnostic(
        rule: "P22", severity: .error, at: program.nodes[program.opening].span,
        facts: ["problem": "stake"])
    ]
  }
}

extension Effect {
  /// `lost` or `gained` where the effect changes one of them.
  fileprivate var amountName: String? {
    switch self {
    case .add(Counter.lost, _): "lost"
    case .add(Counter.gained, _): "gained"
    default: nil
    }
  }
}
