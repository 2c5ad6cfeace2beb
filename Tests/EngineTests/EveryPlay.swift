import Engine
import Scenarios
import Sketches

/// All plays of a sketch, one by one, by the model and, where there is a story, by the engine beside
/// it; no cleverness, so that it can be believed.
struct EveryPlay {
  /// How a play ended.
  struct End: Hashable {
    var ending: String
    var lost: Int
    var gained: Int
  }

  /// One moment, told twice.
  struct Place {
    var model: Model
    var run: Run?
  }

  private let sketch: Sketch
  /// Told of every place there is.
  private let watch: (Place) -> Void
  private(set) var ends: Set<End> = []
  /// Nodes at which there was nothing left to do.
  private(set) var stuck: Set<String> = []
  /// Whether a play went on for longer than any play that ends can.
  private(set) var isEndless = false
  private(set) var made: Set<String> = []
  private var budget: Int

  /// Whether there was time for all of them.
  var isComplete: Bool { budget > 0 && !isEndless }

  private static let longest = 120

  init(
    _ sketch: Sketch, story: Story? = nil, budget: Int, watch: @escaping (Place) -> Void = { _ in }
  ) throws {
    self.sketch = sketch
    self.budget = budget
    self.watch = watch
    try go(on: Place(model: Model(sketch), run: story.map { Run($0, seed: 0) }), 0)
  }

  private mutating func go(on place: Place, _ depth: Int) throws {
    watch(place)
    let model = place.model
    guard depth < Self.longest else {
      isEndless = true
      return
    }
    if let ending = model.ending {
      ends.insert(End(ending: ending, lost: model.lost, gained: model.gained))
      return
    }
    let options: [String?] = model.options(sketch) ?? [nil]
    if options.isEmpty { stuck.insert(model.node) }
    for option in options where budget > 0 && !isEndless {
      budget -= 1
      if let option { made.insert("\(model.node)/\(option)") }
      try go(on: place.after(option, sketch), depth + 1)
    }
  }
}

extension EveryPlay.Place {
  fileprivate func after(_ option: String?, _ sketch: Sketch) throws -> EveryPlay.Place {
    var next = self
    if model.isAsked { try next.run?.take(.believe(.level(3))) }
    next.model.answer(sketch)
    next.model.take(option, sketch)
    try next.run?.take(option.map { .choose($0) } ?? .proceed)
    return next
  }
}

extension Model {
  /// Whether the engine sees the same as this model does.
  func agrees(with run: Run, _ sketch: Sketch) -> Bool {
    let counters = zip(run.story.program.counters, run.play.counters)
    guard counters.allSatisfy({ values[$0.id] == nil || values[$0.id] == $1 }),
      Set(run.story.leaked(run.play)) == leaked, run.freshWords == fresh.map(\.words),
      run.ending == ending
    else { return false }
    guard ending == nil else { return run.question == .ended }
    guard run.node == node else { return false }
    if isAsked {
      let person = sketch.people.firstIndex { $0.id == sketch.person(askedAt: node) }
      return run.question == .belief(person: person ?? -1, mayBeUnsure: !isJudged)
    }
    guard let options = options(sketch) else { return run.question == .proceed }
    return sketch.node(node).shuffles
      ? run.offered?.sorted() == options.sorted() : run.offered == options
  }
}

extension String {
  /// The words without the signs that a sketch marks them with.
  fileprivate var words: String { MarkedText(self).words([]) }
}
