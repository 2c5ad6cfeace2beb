import Classroom
import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

/// The room against a plain model of it, under random commands, votes, joins, kicks and crashes.
struct RoomModelTests {
  /// A story of so many decisions, one after another.
  private static func chain(_ length: Int) -> Sketch {
    Sketch(
      nodes: (0..<length).map { number in
        let onward = SketchWay(number + 1 < length ? "n\(number + 1)" : "kept")
        return SketchNode(
          "n\(number)", judge: number == length - 1, say: [SketchLine("caller: Hello. ")],
          choices: [
            SketchChoice("a", .comply, to: onward), SketchChoice("b", .refuse, to: onward),
            SketchChoice("c", .probe, to: onward),
          ])
      })
  }

  fileprivate static let lengths = [3, 1, 2]

  @Test("10,000 random classes, 100,000 in the full run, go as the model says", arguments: 0..<20)
  func model(share: UInt64) throws {
    let stories = try Self.lengths.map { try Story(Self.chain($0).program) }
    let rules = RoomRules(stories)
    for number in Effort.seeds(500) {
      var random = try RandomClass(rules, seed: share * 1_000_000 + number)
      try random.run()
    }
  }

  /// One class under random hands, with what its journal holds.
  private struct RandomClass {
    let rules: RoomRules
    let seed: UInt64
    var random: SplitMix64
    var room: Room
    var journal: [RoomEvent]
    var model = RoomModel(lengths: RoomModelTests.lengths)

    init(_ rules: RoomRules, seed: UInt64) throws {
      self.rules = rules
      self.seed = seed
      random = SplitMix64(seed: seed)
      (room, journal) = rules.create(
        RoomRules.Beginning(code: .sample, seed: 1, language: .en, sources: ["", "", ""]))
    }

    mutating func run() throws {
      for _ in 0..<Int.random(in: 5...40, using: &random) {
        switch Int.random(in: 0..<20, using: &random) {
        // Killed and started again: the journal is all there is.
        case 0: room = try rules.replay(journal)
        // Killed between what was decided and what was written: it never happened.
        case 1:
          var lost = room
          _ = try? rules.perform(command(act()), in: &lost)
          room = try rules.replay(journal)
        default: try take(act())
        }
        try compare()
      }
    }

    private mutating func take(_ act: RoomAct) throws {
      let before = room
      let isTaken = model.take(act)
      let result = Result { () throws(RoomRefusal) in
        try rules.perform(command(act), in: &room)
      }
      journal += (try? result.get()) ?? []
      try #require(isTaken == ((try? result.get()) != nil), "\(act): \(result); seed \(seed)")
      try #require(isTaken || room == before, "a refusal changed the room; seed \(seed)")
    }

    private mutating func act() -> RoomAct {
      let who = Int.random(in: 0..<6, using: &random)
      let choice = ["a", "b", "c", "d"][Int.random(in: 0..<4, using: &random)]
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<4: return .join(who, heads: Int.random(in: 1...6, using: &random))
      case 4: return Bool.random(using: &random) ? .kick(who) : .rename(who)
      case 5..<17:
        // Mostly for what is open, sometimes for something else.
        let key = model.ballot ?? RoomModel.Key(step: 1, round: 1)
        let off = Int.random(in: 0..<6, using: &random)
        return .vote(
          who, step: key.step + (off == 0 ? 1 : 0), round: key.round + (off == 1 ? -1 : 0),
          choice: choice)
      case 17..<20: return .start
      case 20..<24: return .open
      case 24..<27: return .close
      case 27: return .reveal
      case 28: return .discuss
      case 29: return .revote
      case 30..<34: return .next
      case 34: return .decide(choice)
      case 35: return .back
      case 36: return Bool.random(using: &random) ? .skip : .back
      case 37: return .pause(Int.random(in: 0..<4, using: &random) == 0)
      case 38: return .lock(Bool.random(using: &random))
      default: return Int.random(in: 0..<10, using: &random) == 0 ? .end : .pause(false)
      }
    }

    private func command(_ act: RoomAct) -> RoomCommand {
      switch act {
      case .start: .start
      case .open: .open
      case .close: .close(.host)
      case .reveal: .reveal
      case .discuss: .discuss
      case .revote: .revote
      case .next: .next
      case .back: .back
      case .skip: .skip
      case .end: .end
      case .decide(let choice): .decide(choice)
      case .pause(let isOn): .pause(isOn)
      case .lock(let isOn): .lock(isOn)
      case .join(let who, let heads): .join(.sample(who), heads: heads)
      case .kick(let who): .kick(.sample(who))
      case .rename(let who): .rename(.sample(who))
      case .vote(let who, let step, let round, let choice):
        .vote(
          .sample(who), BallotID(step: step, round: round),
          Vote(belief: Belief(level: 4), choice: choice))
      }
    }

    private func compare() throws {
      try #require("\(room.phase)" == "\(model.phase)", "phase; seed \(seed)")
      try #require(room.isPaused == model.paused && room.isLocked == model.locked)
      try #require(room.item == model.story, "story; seed \(seed)")
      try #require(room.step == model.step, "decision; seed \(seed)")
      let heads = model.people.values.compactMap { $0 }.reduce(0, +)
      try #require(room.headsPresent == heads, "heads; seed \(seed)")
      for (key, votes) in model.votes {
        let id = BallotID(step: key.step, round: key.round)
        try #require(room.ballots[id]?.votes.count == votes.count, "votes; seed \(seed)")
        let tally = try #require(rules.tally(id, in: room))
        let expected = RoomModel.choices.map { model.count(of: $0, in: key) }
        try #require(tally.choices == expected, "tally; seed \(seed)")
      }
      let all = room.ballots.values.map(\.votes.count).reduce(0, +)
      try #require(all == model.votes.values.map(\.count).reduce(0, +), "all votes; seed \(seed)")
    }
  }
}
