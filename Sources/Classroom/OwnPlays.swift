/// What participants do in stories of their own.
///
/// By person first: a class of thousands answers several stories each, and one answer is to touch one person's
/// stories, not a copy of everybody's.
package struct OwnPlays: Equatable, Sendable {
  private var byPerson: [ParticipantID: [Int: OwnPlay]] = [:]

  package subscript(id: OwnPlay.ID) -> OwnPlay? {
    get { byPerson[id.participant]?[id.item] }
    set { byPerson[id.participant, default: [:]][id.item] = newValue }
  }
}

extension OwnPlays: Sequence {
  package typealias Element = (key: OwnPlay.ID, value: OwnPlay)

  package func makeIterator() -> AnyIterator<Element> {
    AnyIterator(
      byPerson.lazy.flatMap { person, plays in
        plays.lazy.map { (OwnPlay.ID(participant: person, item: $0.key), $0.value) }
      }.makeIterator())
  }
}
