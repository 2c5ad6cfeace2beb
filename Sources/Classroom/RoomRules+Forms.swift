package import Engine
import Scenarios

/// Forms in a class: everybody answers their own half of the stories, in an order of their own, and hears
/// nothing about the truth.
extension RoomRules {
  /// The code that joins what a participant answers here with other days: their own from an earlier form,
  /// else one that the room's seed draws for them.
  package func code(of participant: ParticipantID, in room: Room) -> PersonalCode {
    if let code = room.codes[participant] { return code }
    var random = SeededRandom(seed: room.created.seed, participant: participant, item: 255)
    return PersonalCode(using: &random)
  }

  /// Whether a story that each goes through alone is one of this participant's.
  func isOwn(_ item: Int, of participant: ParticipantID, in room: Room) -> Bool {
    guard let slot = plan[item].form else { return true }
    return code(of: participant, in: room).form(slot.occasion) == slot.form
  }

  /// The stories of one occasion that a place of the plan belongs to; nil outside of forms.
  package func formBlock(at item: Int) -> ClosedRange<Int>? {
    guard let slot = plan[item].form else { return nil }
    let isAlike = { (place: Int) in self.plan[place].form?.occasion == slot.occasion }
    let first = plan.indices.prefix(item).reversed().prefix(while: isAlike).last ?? item
    let last = plan.indices.dropFirst(item).prefix(while: isAlike).last ?? item
    return first...last
  }

  /// A story of a form as one participant gets it.
  struct FormStory {
    var item: Int
    var telling: Telling
    var seed: UInt64
  }

  /// The stories that a participant meets on one occasion, in their order.
  func formStories(
    in block: ClosedRange<Int>, of participant: ParticipantID, _ room: Room
  ) -> [FormStory] {
    let own = block.filter { isOwn($0, of: participant, in: room) }
    guard let first = own.first, let slot = plan[first].form else { return [] }
    let form = TestForm(
      name: slot.form,
      items: own.map { item in
        TestForm.Item(
          mini: String(item), distance: plan[item].form?.distance ?? slot.distance)
      })
    var random = SeededRandom(
      seed: room.created.seed, participant: participant, item: block.lowerBound)
    return form.drawn(seed: random.next()).compactMap { drawn in
      Int(drawn.item.mini).map {
        FormStory(item: $0, telling: drawn.telling, seed: drawn.seed)
      }
    }
  }

  /// Where a story of a participant's stands in their form; nil outside of forms.
  package func formPlace(
    of id: OwnPlay.ID, in room: Room
  ) -> FormPlace? {
    guard let slot = plan[id.item].form, let block = formBlock(at: id.item) else { return nil }
    let stories = formStories(in: block, of: id.participant, room)
    guard let place = stories.firstIndex(where: { $0.item == id.item }) else { return nil }
    return FormPlace(
      form: slot.form, occasion: slot.occasion,
      sitting: "\(id.participant)-\(slot.occasion.rawValue)", number: place + 1,
      count: stories.count, distance: slot.distance,
      code: code(of: id.participant, in: room).text)
  }

  /// The stories of forms that a participant finished and may now be told about, in the order they were met in:
  /// none before the class has ended.
  package func storiesTold(to participant: ParticipantID, in room: Room) -> [OwnPlay.ID] {
    room.phase == .ended ? storiesToTell(to: participant, in: room) : []
  }

  /// Those that will be told about when the class ends, as far as it has come.
  ///
  /// What was answered before a lesson is told together with what came after it: where the class never comes to
  /// that, half of the people still have the other half's stories before them.
  package func storiesToTell(to participant: ParticipantID, in room: Room) -> [OwnPlay.ID] {
    let blocks = plan.indices.compactMap { item in
      formBlock(at: item).flatMap { $0.lowerBound == item ? $0 : nil }
    }
    // Stories of one's own that follow each other are open at once.
    let open = openItems(at: room.item).upperBound
    let reached = Set(
      blocks.filter { $0.lowerBound <= open }.compactMap {
        plan[$0.lowerBound].form?.occasion
      })
    return blocks.flatMap { block -> [OwnPlay.ID] in
      let isLater = plan[block.lowerBound].form?.occasion == .later
      guard isLater || reached.isSuperset(of: [.before, .after]) else { return [] }
      return formStories(in: block, of: participant, room)
        .map { OwnPlay.ID(participant: participant, item: $0.item) }
        .filter { room.plays[$0]?.isThrough == true }
    }
  }

  /// Whether the code of an earlier form can still be typed: nothing of a form was answered yet.
  package func mayEnterCode(_ participant: ParticipantID, in room: Room) -> Bool {
    plan.contains { $0.form != nil }
      && !plan.indices.contains { item in
        plan[item].form != nil
          && room.plays[OwnPlay.ID(participant: participant, item: item)] != nil
      }
  }

  func enter(
    _ code: PersonalCode, _ participant: ParticipantID, _ room: Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    try requirePresent(participant, room)
    if room.codes[participant] == code { return [] }
    guard mayEnterCode(participant, in: room) else { throw .notNow(room.phase) }
    let isTaken = room.participants.keys.contains { other in
      other != participant && self.code(of: other, in: room) == code
    }
    guard !isTaken else { throw .codeTaken }
    return [.coded(participant, code)]
  }

  /// The parts of a lesson: a form is one, whatever it holds.
  package var parts: Int { part(of: plan.count - 1) }

  /// The number of the part that a place of the plan belongs to, from 1.
  package func part(of item: Int) -> Int {
    plan.indices.prefix(item + 1).count { place in
      place == 0 || plan[place].form == nil
        || plan[place].form?.occasion != plan[place - 1].form?.occasion
    }
  }

  /// Whether there are stories to go through alone whose results may be told to the class; those of forms
  /// are told after it, since half of the class has some still before them.
  package var hasOwnResults: Bool { plan.contains { $0.way == .own && $0.form == nil } }
}
