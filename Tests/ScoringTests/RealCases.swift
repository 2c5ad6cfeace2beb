import Engine
import ScenarioFiles
import Scenarios
import Scoring
import TestSupport
import Testing

/// The shipped cases, played by simulated learners through the engine that people play with.
struct RealCases: Sendable {
  private let stories: [Telling: [Story]]
  private let bestRoads: [String: [ChoicePath]]

  /// Read and walked once for all tests.
  static let shipped = Result { try RealCases() }

  /// Walks every telling of every shipped case once.
  init() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let library = Library(LibraryFolders(shipped: "/\(folder)/scenarios")) { inspect($0) }
    var stories: [Telling: [Story]] = [:]
    var roads: [String: [ChoicePath]] = [:]
    for entry in library.list().entries {
      for (telling, program) in library.load(entry.head.id)?.compilation.programs ?? [:] {
        let story = try Story(program)
        stories[telling, default: []].append(story)
        roads[Self.key(story)] = try Walk(program).bestRoad()
      }
    }
    self.stories = stories.mapValues { $0.sorted { $0.program.caseID < $1.program.caseID } }
    bestRoads = roads
  }

  var count: Int { stories.values.reduce(0) { $0 + $1.count } }

  /// Plays of the mix, the cases taken in turn from a place that the seed draws.
  func records(
    _ mix: Mix, seed: UInt64, _ learner: (Story) -> SimulatedLearner
  ) throws -> [PlayRecord] {
    var random = SplitMix64(seed: seed)
    return try mix.truths(&random).map { isScam in
      let pool = stories[isScam ? .scam : .genuine] ?? []
      let story = pool[Int(random.next() % UInt64(pool.count))]
      return try record(learner(story).play(story, seed: random.next()))
    }
  }

  /// Sees through everything and does the best that can be done.
  func oracle(_ story: Story) -> SimulatedLearner {
    let belief = Belief.scale[story.program.telling == .scam ? 5 : 0]
    return SimulatedLearner(name: "oracle", acting: .road(bestRoads[Self.key(story)] ?? [])) {
      _, _ in belief
    }
  }

  private func record(_ events: [Event]) throws -> PlayRecord {
    try #require(PlayRecord(events: events, startedAt: 0, endedAt: 0))
  }

  private static func key(_ story: Story) -> String {
    "\(story.program.caseID)/\(story.program.telling)"
  }
}
