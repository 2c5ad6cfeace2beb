import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

struct ReplayTests {
  /// A random play of a random story: the play after every input, with the events so far.
  private func play(seed: UInt64) throws -> (Story, [(play: Play, events: [Event])])? {
    guard let story = try? Story(RandomSketch.make(seed: seed).program) else { return nil }
    var chance = SplitMix64(seed: seed)
    var run = Run(story, seed: chance.next())
    var stops = [(run.play, run.events)]
    for _ in 0..<60 {
      guard let input = run.inputs.randomElement(using: &chance) else { break }
      try run.take(input)
      stops.append((run.play, run.events))
    }
    return (story, stops)
  }

  @Test func `the events of a play are the play, at every moment`() throws {
    var closed = 0
    for seed in Effort.seeds(150) {
      guard let (story, stops) = try play(seed: seed) else { continue }
      for stop in stops { #expect(try story.replay(stop.events) == stop.play, "seed \(seed)") }
      if stops.last?.play.phase == .closed { closed += 1 }
    }
    #expect(closed > 50)
  }

  @Test func `events that were tampered with are refused`() throws {
    for seed in Effort.seeds(60) {
      guard let (story, stops) = try play(seed: seed), let events = stops.last?.events else {
        continue
      }
      for index in events.indices.dropFirst() {
        for doctored in events[index].doctored {
          var list = events
          list[index] = doctored
          #expect(failure(of: list, in: story)?.index == index, "seed \(seed), event \(index)")
        }
      }
    }
  }

  @Test func `an event that is missing or twice is refused`() throws {
    var run = try Run(Self.sketch)
    try run.choose("look", "no")
    try run.take(.openMarking(.en), .mark(0, .doubtful), .close)
    for index in run.events.indices.dropLast() {
      var list = run.events
      list.remove(at: index)
      #expect(failure(of: list, in: run.story)?.index == index)
    }
    for index in run.events.indices where index != run.events.count - 2 {
      var list = run.events
      list.insert(list[index], at: index)
      #expect(failure(of: list, in: run.story)?.index == index + 1)
    }
  }

  @Test func `a play begins with its start`() throws {
    let story = try Story(Self.sketch.program)
    #expect(failure(of: [], in: story)?.index == 0)
    #expect(failure(of: [.proceeded(Proceeded(node: "hub"))], in: story)?.index == 0)
  }

  @Test func `a refused event says why`() throws {
    let run = try Run(Self.sketch)
    let failure = failure(of: run.events + [.closed(Closed(clauses: []))], in: run.story)
    #expect(failure?.index == 1)
    #expect(failure?.refusal == .notAsked)
  }

  private static let sketch = Sketch(
    SketchNode(
      "hub", judge: true, say: ["caller: Hi, there."],
      choices: [
        SketchChoice("look", once: true, to: "way"), SketchChoice("no", .refuse, to: "kept"),
      ]), SketchNode("way", to: ["hub"]))

  @Test func `what if goes back to just before a choice`() throws {
    for seed in Effort.seeds(100) {
      guard let (story, stops) = try play(seed: seed), let events = stops.last?.events else {
        continue
      }
      let choices = events.indices.filter { events[$0].isChoice }
      for (ordinal, index) in choices.enumerated() {
        let kept = try story.rewound(events, beforeChoice: ordinal)
        #expect(kept == Array(events[..<index]))
        let before = try story.replay(kept)
        guard case .choices = story.question(before) else {
          Issue.record("seed \(seed): no choice before choice \(ordinal)")
          continue
        }
      }
      #expect(throws: ReplayFailure.self) { try story.rewound(events, beforeChoice: choices.count) }
      #expect(throws: ReplayFailure.self) { try story.rewound(events, beforeChoice: -1) }
    }
  }

  private func failure(of events: [Event], in story: Story) -> ReplayFailure? {
    do {
      _ = try story.replay(events)
      return nil
    } catch {
      return error
    }
  }
}

extension Run {
  /// Every input that is taken at this point.
  fileprivate var inputs: [Input] {
    let back: [Input] = play.statedLevel == nil ? [] : [.takeBack]
    switch question {
    case .belief(_, let mayBeUnsure):
      return (Belief.scale + (mayBeUnsure ? [.unsure] : [])).map { .believe($0) }
    case .choices: return (offered ?? []).map { .choose($0) } + back
    case .proceed: return [.proceed]
    case .ended: return [.openMarking(.en), .openMarking(.zh), .close]
    case .marking(let clauses, _):
      let places = clauses.indices.filter { play.marks.count < 3 || play.marks[$0] != nil }
      return places.flatMap { [.mark($0, .doubtful), .mark($0, .reassuring), .mark($0, nil)] }
        + [.close]
    case .closed: return []
    }
  }
}

extension Event {
  fileprivate var isChoice: Bool {
    if case .chose = self { true } else { false }
  }

  /// The same event with something untrue in it.
  fileprivate var doctored: [Event] {
    func with<Body>(_ body: Body, _ event: (Body) -> Event, _ changes: (inout Body) -> Void...)
      -> [Event]
    {
      changes.map { change in
        var changed = body
        change(&changed)
        return event(changed)
      }
    }
    switch self {
    case .started, .tookBack, .markingOpened, .marked: return []
    case .believed(let body):
      return with(
        body, Event.believed, { $0.rank += 1 }, { $0.node += "?" }, { $0.isJudged.toggle() },
        { $0.isScammer.toggle() }, { $0.about = "nobody" })
    case .chose(let body):
      return with(
        body, Event.chose, { $0.lost += 1 }, { $0.gained -= 1 }, { $0.choice = "?" },
        { $0.node += "?" }, { $0.rank += 1 }, { $0.via = $0.via == .webSearch ? nil : .webSearch })
    case .proceeded(let body): return with(body, Event.proceeded, { $0.node += "?" })
    case .ended(let body):
      return with(
        body, Event.ended, { $0.lost += 1 }, { $0.ending = "?" }, { $0.leaked.append("?") },
        { $0.outcome = .unresolved })
    case .closed(let body):
      return with(
        body, Event.closed,
        {
          $0.clauses.append(
            MarkableClause(
              node: "?", line: 1, language: .en, clause: 1, flag: true, signal: false, marked: nil))
        })
    // Whatever was chosen there stands: the story has no say in it.
    case .resolved: return []
    }
  }
}
