import Classroom
import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

/// Stories of one's own against a plain model of them, under random answers, repeats, gaps, people who come
/// and go, and crashes.
struct OwnPlayModelTests {
  @Test("5,000 random classes, 50,000 in the full run, go as the model says", arguments: 0..<10)
  func model(share: UInt64) throws {
    for number in Effort.seeds(500) {
      var random = try RandomClass(seed: share * 1_000_000 + number)
      try random.run()
    }
  }
}

/// Two stories for each alone, then one that is told together: where everybody is, in the plainest way.
private struct OwnModel {
  enum Phase { case lobby, own, show }
  /// What is due in a story: a belief, a choice, its explanation, the next one; nothing when it is through.
  enum Due: Int { case belief, choice, close, goOn, nothing }

  struct Key: Hashable {
    var who: Int
    var item: Int
  }

  static let alone = 2
  var phase = Phase.lobby
  var isPaused = false
  var isIn: [Int: Bool] = [:]
  var given: [Key: [OwnInput]] = [:]

  func due(_ key: Key) -> Due {
    // An act for today may be chosen any number of times once the story is explained.
    let steps = (given[key] ?? []).count { $0.act == nil }
    return Due(rawValue: steps) ?? .nothing
  }

  func item(of who: Int) -> Int? {
    (0..<Self.alone).first { due(Key(who: who, item: $0)) != .nothing }
  }

  var through: Int {
    phase == .own ? isIn.count { $0.value && item(of: $0.key) == nil } : 0
  }

  /// Whether it is taken.
  mutating func play(_ key: Key, number: Int, _ input: OwnInput) -> Bool {
    guard isIn[key.who] == true, key.item < Self.alone else { return false }
    let inputs = given[key] ?? []
    if inputs.indices.contains(number) { return inputs[number] == input }
    guard phase == .own, !isPaused, number == inputs.count, item(of: key.who) == key.item else {
      return false
    }
    let isDue =
      switch (due(key), input) {
      case (.belief, .play(.believe)), (.choice, .play(.choose)), (.close, .play(.close)),
        (.goOn, .goOn):
        true
      // Another act replaces the one before; the same is nothing new.
      case (.goOn, .play(.resolve)): inputs.last { $0.act != nil } != input
      default: false
      }
    if isDue { given[key, default: []].append(input) }
    return isDue
  }
}

extension OwnInput {
  /// What is to be done today, where that is what was answered.
  fileprivate var act: String? { if case .play(.resolve(let act)) = self { act } else { nil } }
}

/// One class under random hands, with what its journal holds.
private struct RandomClass {
  private let rules: RoomRules
  private let seed: UInt64
  private var random: SplitMix64
  private var room: Room
  private var journal: [RoomEvent]
  private var model = OwnModel()

  init(seed: UInt64) throws {
    self.seed = seed
    random = SplitMix64(seed: seed)
    let own = try #require(PlannedStory(own: [try Story(Lesson.mini.program)]))
    let shared = PlannedStory(together: try Story(Lesson.mini.program))
    rules = RoomRules(Array(repeating: own, count: OwnModel.alone) + [shared])
    (room, journal) = rules.create(
      RoomRules.Beginning(code: .sample, seed: seed, language: .en, sources: ["", "", ""]))
  }

  mutating func run() throws {
    for _ in 0..<Int.random(in: 10...60, using: &random) {
      // Killed and started again: the journal is all there is.
      if Int.random(in: 0..<15, using: &random) == 0 { room = try rules.replay(journal) }
      try act()
      try compare()
    }
  }

  private mutating func act() throws {
    let who = Int.random(in: 0..<4, using: &random)
    switch Int.random(in: 0..<40, using: &random) {
    case 0..<5:
      // Whoever was sent out may not come back as the same person.
      let isTaken = model.isIn[who] != false
      if isTaken { model.isIn[who] = true }
      try take(.join(.sample(who), heads: 1), isTaken)
    case 5:
      let isTaken = model.isIn[who] != nil
      if isTaken { model.isIn[who] = false }
      try take(.kick(.sample(who)), isTaken)
    case 6, 7:
      let isOn = Int.random(in: 0..<4, using: &random) == 0
      model.isPaused = isOn
      try take(.pause(isOn), true)
    case 8...10:
      let isTaken = model.phase == .lobby && !model.isPaused
      if isTaken { model.phase = .own }
      try take(.start, isTaken)
    case 11:
      guard Int.random(in: 0..<8, using: &random) == 0 else { return }
      let isTaken = model.phase == .own && !model.isPaused
      if isTaken { model.phase = .show }
      try take(.skip, isTaken)
    default: try play(who)
    }
  }

  private mutating func play(_ who: Int) throws {
    let item = model.item(of: who) ?? 0
    let off = Int.random(in: 0..<10, using: &random)
    let key = OwnModel.Key(who: who, item: off == 0 ? (item + 1) % 3 : item)
    let count = model.given[key]?.count ?? 0
    let number = off == 1 ? count + 1 : off == 2 ? max(count - 1, 0) : count
    let again = model.given[key].flatMap { $0.indices.contains(number) ? $0[number] : nil }
    let input = off == 2 && again != nil && Bool.random(using: &random) ? again : nil
    let chosen = input ?? answer(model.due(key))
    let isTaken = model.play(key, number: number, chosen)
    let id = OwnPlay.ID(participant: .sample(who), item: key.item)
    try take(.play(id, number: number, chosen), isTaken)
  }

  /// Mostly what is due, sometimes anything.
  private mutating func answer(_ due: OwnModel.Due) -> OwnInput {
    let belief = OwnInput.play(.believe(Belief.scale[Int.random(in: 0..<6, using: &random)]))
    let choice = OwnInput.play(.choose(Bool.random(using: &random) ? "open" : "ask"))
    let act = OwnInput.play(.resolve(Bool.random(using: &random) ? "own-app" : "known-number"))
    let all: [OwnInput] = [belief, choice, .play(.close), .goOn, act]
    guard Int.random(in: 0..<5, using: &random) > 0, due != .nothing else {
      return all[Int.random(in: all.indices, using: &random)]
    }
    return all[due.rawValue]
  }

  private mutating func take(_ command: RoomCommand, _ isTaken: Bool) throws {
    let before = room
    let result = Result { () throws(RoomRefusal) in try rules.perform(command, in: &room) }
    journal += (try? result.get()) ?? []
    try #require(isTaken == ((try? result.get()) != nil), "\(command): \(result); seed \(seed)")
    try #require(isTaken || room == before, "a refusal changed the room; seed \(seed)")
  }

  private func compare() throws {
    try #require("\(room.phase)" == "\(model.phase)", "phase; seed \(seed)")
    try #require(room.headsPresent == model.isIn.values.count { $0 }, "heads; seed \(seed)")
    if model.phase == .own {
      try #require(rules.headsThrough(room) == model.through, "through; seed \(seed)")
    }
    let kept = room.plays.filter { !$0.value.inputs.isEmpty }
    try #require(kept.count == model.given.count, "plays; seed \(seed)")
    for (key, inputs) in model.given {
      let own = room.plays[OwnPlay.ID(participant: .sample(key.who), item: key.item)]
      try #require(own?.inputs == inputs, "inputs; seed \(seed)")
      try #require(own?.isThrough == (model.due(key) == .nothing), "end; seed \(seed)")
    }
  }
}
