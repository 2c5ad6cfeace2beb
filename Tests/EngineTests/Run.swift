import Engine
import Scenarios
import Sketches

/// A play that is being played, with its events.
struct Run {
  let story: Story
  private(set) var play: Play
  private(set) var events: [Event]

  init(_ sketch: Sketch, seed: UInt64 = 0) throws {
    self.init(try Story(sketch.program), seed: seed)
  }

  init(_ story: Story, seed: UInt64) {
    self.story = story
    (play, events) = story.start(seed: seed, source: "", language: .en, practice: nil)
  }

  mutating func take(_ inputs: Input...) throws {
    for input in inputs { try take(input) }
  }

  @discardableResult
  mutating func take(_ input: Input) throws -> [Event] {
    let (next, added) = try story.step(play, input)
    play = next
    events += added
    return added
  }

  /// Takes choices by id, and states the belief (by its level) wherever one is asked on the way.
  mutating func choose(_ ids: String..., believing level: Int = 3) throws {
    for id in ids {
      try reachDecision(believing: level)
      try take(.choose(id))
    }
  }

  /// Reads on to the next choices or the end, and states the belief wherever one is asked.
  mutating func reachDecision(believing level: Int = 3) throws {
    while play.phase == .story {
      switch question {
      case .proceed: try take(.proceed)
      case .belief: try take(.believe(.level(level)))
      default: return
      }
    }
  }

  /// Why the input is not taken; nil if it is.
  func refusal(of input: Input) -> Refusal? {
    do {
      _ = try story.step(play, input)
      return nil
    } catch {
      return error
    }
  }

  var question: Turn.Question { story.question(play) }
  var node: String { story.program.nodes[play.node].id }
  var ending: String? { play.ending.map { story.program.endings[$0].id } }
  var lost: Int { play.counters[Counter.lost] }

  /// Ids of the choices that are offered, in the order shown; nil while something else is asked.
  var offered: [String]? {
    guard case .choices(let places) = question else { return nil }
    return places.map { story.program.nodes[play.node].choices[$0].id }
  }

  /// The words shown since the last input, in English.
  var freshWords: [String] {
    let turn = story.turn(play)
    return turn.moments[turn.freshFrom...].compactMap { moment in
      switch moment {
      case .line(let node, let line, let values):
        story.program.nodes[node].lines[line].text.map { words($0, values) } ?? "…"
      case .ending(let ending, let values): words(story.program.endings[ending].text, values)
      case .entered, .chose: nil
      }
    }
  }

  private func words(_ ref: TextRef, _ values: [Int]) -> String {
    story.program.strings[ref, .en].words(values)
  }
}

extension Belief {
  /// A level known to be one.
  static func level(_ level: Int) -> Belief {
    Belief(level: level) ?? .unsure
  }
}
