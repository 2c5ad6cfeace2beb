import Classroom
import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

/// Forms in a class: before a story that is told together, and after it.
struct FormRoomTests {
  private static let spread: [TestForm.Distance] = [.near, .near, .near, .near, .far, .far]

  /// Both forms before, one story together, both forms after.
  private struct Class {
    let rules: RoomRules
    var room: Room
    var events: [RoomEvent]
    let people: [ParticipantID]

    /// - Parameter hasLesson: whether a story is told together in between.
    init(_ count: Int = 12, hasLesson: Bool = true) throws {
      var scam = Lesson.mini.program
      scam.telling = .scam
      let plan = try ([.before, .after] as [FormPlace.Occasion]).map { occasion in
        try ([.a, .b] as [TestForm.Name]).flatMap { form in
          try FormRoomTests.spread.enumerated().map { place, distance in
            let stories = try Telling.allCases.map { telling in
              var program = scam
              program.caseID = "\(form.rawValue)\(place)"
              program.telling = telling
              program.people[program.about].isScammer = telling == .scam
              return try Story(program)
            }
            let slot = FormSlot(form: form, occasion: occasion, distance: distance)
            return try #require(PlannedStory(own: stories, form: slot))
          }
        }
      }
      let shared = PlannedStory(together: try Story(Lesson.mini.program))
      let all = plan[0] + (hasLesson ? [shared] : []) + plan[1]
      rules = RoomRules(all)
      let beginning = RoomRules.Beginning(
        code: .sample, seed: 9, language: .en, sources: Array(repeating: "", count: all.count))
      (room, events) = rules.create(beginning)
      people = (1...count).map(ParticipantID.sample)
      for id in people { try take(.join(id, heads: 1)) }
    }

    mutating func take(_ commands: RoomCommand...) throws(RoomRefusal) {
      for command in commands { events += try rules.perform(command, in: &room) }
    }

    /// Answers the story that the participant is at; returns its place in the plan.
    @discardableResult
    mutating func answer(_ id: ParticipantID, _ choice: String = "ask") throws -> Int {
      let item = try #require(rules.ownItem(of: id, in: room))
      let play = OwnPlay.ID(participant: id, item: item)
      try take(
        .play(play, number: 0, .play(.believe(Belief.scale[4]))),
        .play(play, number: 1, .play(.choose(choice))))
      return item
    }

    mutating func answerAll(_ id: ParticipantID) throws -> [Int] {
      var items: [Int] = []
      while rules.ownItem(of: id, in: room) != nil { items.append(try answer(id)) }
      return items
    }

    func form(_ item: Int) -> TestForm.Name? { rules.plan[item].form?.form }
  }

  @Test func `everybody answers one form before and the other one after`() throws {
    var one = try Class()
    try one.take(.start)
    let first = try one.people.map { try one.answerAll($0) }
    #expect(one.rules.headsThrough(one.room) == one.people.count)
    try one.take(.next, .skip)
    let last = try one.people.map { try one.answerAll($0) }
    for (before, after) in zip(first, last) {
      #expect(before.count == Self.spread.count && after.count == Self.spread.count)
      #expect(Set(before).count == before.count)
      let forms = (Set(before.map(one.form)), Set(after.map(one.form)))
      #expect(forms.0.count == 1 && forms.1.count == 1 && forms.0 != forms.1)
      #expect(before.allSatisfy { one.rules.plan[$0].form?.occasion == .before })
      #expect(after.allSatisfy { one.rules.plan[$0].form?.occasion == .after })
    }
    #expect(Set(first.map { one.form($0[0]) }).count == 2)
    #expect(Set(first).count > 6, "their orders are their own")
  }

  @Test func `half of the stories at every distance are told as scams, other ones to others`()
    throws
  {
    var one = try Class()
    try one.take(.start)
    var told: Set<[String]> = []
    for id in one.people {
      let items = try one.answerAll(id)
      let scams = items.filter {
        one.room.plays[OwnPlay.ID(participant: id, item: $0)]?.telling == .scam
      }
      for distance in Set(Self.spread) {
        let all = items.filter { one.rules.plan[$0].form?.distance == distance }
        #expect(all.filter(scams.contains).count * 2 == all.count)
      }
      told.insert(scams.map { one.rules.stories[$0].program.caseID }.sorted())
    }
    #expect(told.count > 3)
  }

  @Test func `a choice ends the story, and the next one is there without a word about it`() throws {
    var one = try Class()
    try one.take(.start)
    let id = one.people[0]
    let item = try one.answer(id)
    let play = OwnPlay.ID(participant: id, item: item)
    #expect(one.room.plays[play]?.isThrough == true)
    #expect(one.room.plays[play]?.play.phase == .closed)
    #expect(one.rules.ownItem(of: id, in: one.room) != item)
    // Nothing more can be done in it.
    #expect(throws: RoomRefusal.badInput) {
      try one.take(.play(play, number: 2, .goOn))
    }
    let events = one.rules.events(of: play, in: one.room)
    guard case .started(let started) = events.first, case .closed = events.last else {
      Issue.record("no whole play: \(events)")
      return
    }
    let place = try #require(started.form)
    #expect((place.number, place.count, place.occasion) == (1, Self.spread.count, .before))
    #expect(place.code == one.rules.code(of: id, in: one.room).text)
    #expect(started.practice == nil)
  }

  @Test func `stories of the other form are nobody's to answer`() throws {
    var one = try Class()
    try one.take(.start)
    let id = one.people[0]
    let own = one.rules.code(of: id, in: one.room).form(.before)
    let other = try #require(
      one.rules.plan.indices.first { one.form($0) != nil && one.form($0) != own })
    #expect(throws: RoomRefusal.self) {
      try one.take(
        .play(
          OwnPlay.ID(participant: id, item: other), number: 0, .play(.believe(Belief.scale[4]))))
    }
  }

  @Test func `a code from an earlier form is taken until something was answered`() throws {
    var chance = SplitMix64(seed: 3)
    var one = try Class()
    let id = one.people[0]
    let codes = (0..<40).map { _ in PersonalCode(using: &chance) }
    let code = try #require(codes.first { $0.form(.before) == .b })
    try one.take(.code(id, code), .start)
    #expect(one.rules.code(of: id, in: one.room) == code)
    let other = try #require(codes.first { $0.form(.before) == .a })
    try one.take(.code(id, other), .code(id, code))
    let item = try one.answer(id)
    #expect(one.form(item) == .b)
    #expect(!one.rules.mayEnterCode(id, in: one.room))
    #expect(throws: RoomRefusal.notNow(.own)) { try one.take(.code(id, other)) }
    // The same again is no news.
    let events = one.events.count
    try one.take(.code(id, code))
    #expect(one.events.count == events)
    #expect(one.rules.events(of: OwnPlay.ID(participant: id, item: item), in: one.room).count > 3)
  }

  @Test func `a room with forms comes back from its events as it was`() throws {
    var one = try Class(5)
    var chance = SplitMix64(seed: 3)
    try one.take(.code(one.people[1], PersonalCode(using: &chance)), .start)
    for (number, id) in one.people.enumerated() { for _ in 0..<number { try one.answer(id) } }
    #expect(try one.rules.replay(one.events) == one.room)
  }

  @Test func `what the stories were is told when the class is over, and only to who answered them`()
    throws
  {
    var one = try Class(4)
    try one.take(.start)
    let (id, other) = (one.people[0], one.people[1])
    let before = try one.answerAll(id)
    try one.take(.next, .skip)
    let after = try one.answerAll(id)
    #expect(one.rules.storiesTold(to: id, in: one.room).isEmpty)
    #expect(one.rules.storiesToTell(to: id, in: one.room).count == 2 * Self.spread.count)
    try one.take(.end)
    let told = one.rules.storiesTold(to: id, in: one.room)
    #expect(told.map(\.item) == before + after)
    #expect(told.allSatisfy { $0.participant == id })
    #expect(one.rules.storiesTold(to: other, in: one.room).isEmpty)
  }

  @Test func `nothing is told where half of the people still have the stories before them`() throws
  {
    var one = try Class(4)
    try one.take(.start)
    for id in one.people { _ = try one.answerAll(id) }
    for id in one.people { #expect(one.rules.storiesToTell(to: id, in: one.room).isEmpty) }
    try one.take(.next, .end)
    for id in one.people { #expect(one.rules.storiesTold(to: id, in: one.room).isEmpty) }
  }

  @Test func `forms that everybody goes through one after the other are told as well`() throws {
    var one = try Class(4, hasLesson: false)
    try one.take(.start)
    let id = one.people[0]
    let answered = try one.answerAll(id)
    #expect(answered.count == 2 * Self.spread.count)
    #expect(one.rules.storiesToTell(to: id, in: one.room).map(\.item) == answered)
    try one.take(.end)
    #expect(one.rules.storiesTold(to: id, in: one.room).map(\.item) == answered)
  }

  @Test func `a form is one part of the lesson`() throws {
    let one = try Class(1)
    #expect(one.rules.parts == 3)
    #expect(one.rules.part(of: 0) == 1 && one.rules.part(of: 11) == 1)
    #expect(one.rules.part(of: 12) == 2 && one.rules.part(of: 24) == 3)
    #expect(one.rules.formBlock(at: 5) == 0...11)
    #expect(one.rules.formBlock(at: 13) == 13...24)
    #expect(one.rules.formBlock(at: 12) == nil)
    #expect(!one.rules.hasOwnResults)
  }
}
