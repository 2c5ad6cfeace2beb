import Engine
import Scenarios
import Sketches
import TestSupport

/// Small stories by chance: a way forwards, with rounds that start by a `once` choice.
///
/// Now and then a decision has nothing left to choose, or (`loose`) a round has no `once`, so that
/// the walk has something to find.
struct RandomSketch {
  private var chance: SplitMix64
  private let isLoose: Bool
  private let count: Int
  private var sketch = Sketch(nodes: [])

  static func make(seed: UInt64, loose: Bool = false) -> Sketch {
    var maker = RandomSketch(seed: seed, loose: loose)
    return maker.make()
  }

  private init(seed: UInt64, loose: Bool) {
    chance = SplitMix64(seed: seed)
    isLoose = loose
    count = Int.random(in: 3...6, using: &chance)
  }

  private mutating func make() -> Sketch {
    sketch.variables = [("trust", 0), ("seen", 0)]
    sketch.leaks = ["code", "id"]
    sketch.signals = ["seal"]
    sketch.endings = ["kept", "gone", "served"].map { id in
      SketchEnding(id, id == "gone" ? .loss : .safe, happens(3) ? changes() : [])
    }
    // Names first, so that conditions can speak of what comes later.
    sketch.nodes = (0..<count).map { place in
      var node = SketchNode("n\(place)")
      let choices = place == 0 ? number(1...3) : number(0...3)
      node.choices = (0..<choices).map { SketchChoice("c\($0)") }
      return node
    }
    for place in sketch.nodes.indices { fill(place) }
    for place in 0..<count where happens(3) { addSide(to: place) }
    return sketch
  }

  private mutating func fill(_ place: Int) {
    var node = sketch.nodes[place]
    node.lines = (0..<number(0...2)).map { _ in line() }
    node.isJudgePoint = place == count / 2 && !node.choices.isEmpty
    node.reveals = place == count - 1 && happens(2)
    node.about = happens(5) ? "officer" : nil
    node.shuffles = happens(4)
    if happens(4) { node.deadline = (number(1...12), forwards(from: place)) }
    if node.choices.isEmpty { node.ways = ways(from: place) }
    for index in node.choices.indices { node.choices[index] = choice(index, of: node, place) }
    sketch.nodes[place] = node
  }

  private mutating func choice(_ index: Int, of node: SketchNode, _ place: Int) -> SketchChoice {
    let acts = Act.allCases
    let act = acts[number(0...(acts.count - 1))]
    let isBack = index > 0 && happens(4)
    let isLast = index == node.choices.count - 1
    return SketchChoice(
      "c\(index)", act, via: act == .verify ? Via.allCases[number(0...9)] : nil,
      once: isBack ? !(isLoose && happens(2)) : happens(6),
      if: happens(isLast ? 9 : 4) ? when() : nil, does: happens(2) ? changes() : [],
      ways: isBack ? [SketchWay("n\(number(0...place))")] : ways(from: place))
  }

  /// A node beside the way that leads back to where one came from, for one visit.
  private mutating func addSide(to place: Int) {
    guard !sketch.nodes[place].choices.isEmpty else { return }
    let side = "side\(place)"
    sketch.nodes[place].choices.append(
      SketchChoice(
        "look", .verify, via: .callerNumber, once: true, does: [.minutes(2)], to: .init(side)))
    var node = SketchNode(side, say: [line()], to: [.init("n\(place)")])
    if happens(2) {
      node.ways = []
      node.choices = [SketchChoice("back", .comply, does: changes(), to: .init("n\(place)"))]
    }
    sketch.nodes.append(node)
  }

  private mutating func ways(from place: Int) -> [SketchWay] {
    let last = SketchWay(forwards(from: place))
    guard happens(4) else { return [last] }
    return [SketchWay(forwards(from: place), if: when()), last]
  }

  private mutating func forwards(from place: Int) -> String {
    let next = number((place + 1)...(count + 1))
    if next < count { return "n\(next)" }
    return sketch.endings[number(0...2)].id
  }

  private mutating func when(_ depth: Int = 0) -> When {
    switch number(depth < 2 ? 0...8 : 3...8) {
    case 0: return .not(when(depth + 1))
    case 1: return .and(when(depth + 1), when(depth + 1))
    case 2: return .or(when(depth + 1), when(depth + 1))
    case 3: return .leaked(happens(2) ? "code" : "id")
    case 4: return .visited("n\(number(0...(count - 1)))")
    case 5, 6:
      let node = sketch.nodes[number(0...(count - 1))]
      guard !node.choices.isEmpty else { return .visited(node.id) }
      return .chose("\(node.id)/\(node.choices[number(0...(node.choices.count - 1))].id)")
    default:
      // A number that a round without end can raise would give states without end.
      guard !isLoose else { return .leaked("code") }
      let names = ["lost", "gained", "minutes_spent", "trust", "seen"]
      let comparison = Condition.Comparison.allCases[number(0...5)]
      return .value(names[number(0...4)], comparison, number(-1...6))
    }
  }

  private mutating func changes() -> [Change] {
    (0..<number(1...3)).map { _ in
      switch number(0...6) {
      case 0, 1: .lost(number(-3...9))
      case 2: .gained(number(-2...6))
      case 3: .minutes(number(0...8))
      case 4: .add("trust", number(-2...2))
      case 5: .set("seen", number(0...1))
      default: .leak(happens(2) ? "code" : "id")
      }
    }
  }

  private mutating func line() -> SketchLine {
    let texts = [
      "caller: Hi, it is me.", "officer: Careful.", "scene: {lost} gone, {trust} left.",
      "card: [[seal|Official, really]].", "caller: [[urgency|{minutes_spent} minutes, quick]]!",
      "silence",
    ]
    return SketchLine(texts[number(0...5)], if: happens(3) ? when() : nil)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }

  /// One time in so many.
  private mutating func happens(_ oneIn: Int) -> Bool { number(1...oneIn) == 1 }
}
