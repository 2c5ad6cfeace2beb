package import Classroom
package import Scenarios

/// A class as its host's screen shows it.
package struct HostData: Sendable {
  /// Somebody who came in by a phone or a terminal.
  package struct Person: Equatable, Sendable {
    package var id: ParticipantID
    package var name: String
    package var heads: Int
    /// Whether they wait to be let in.
    package var waits: Bool
    /// Who they are on the host's list; nil where there is none, or they did not say.
    package var listed: String?

    package init(
      id: ParticipantID, name: String, heads: Int, waits: Bool, listed: String? = nil
    ) {
      self.listed = listed
      self.id = id
      self.name = name
      self.heads = heads
      self.waits = waits
    }
  }

  /// How phones come in.
  package struct Way: Equatable, Sendable {
    /// Such as `http://192.168.1.23:8080/j/K7QF42`.
    package var address: String
    /// What a phone then shows, too.
    package var word: String

    package init(address: String, word: String) {
      self.address = address
      self.word = word
    }
  }

  package var rules: RoomRules
  package var room: Room
  /// The titles of the plan's stories.
  package var titles: [[Language: String]]
  /// Their currencies, ISO 4217.
  package var currencies: [String]
  /// nil where everybody raises cards.
  package var way: Way?
  /// Those who are in or wait, in the order they came.
  package var people: [Person]
  /// Those on the host's list who are not in; nil without a list.
  package var missing: [String]?
  /// How many stand on the list.
  package var listed = 0
  /// How many minutes are left of the lesson, below zero where it took longer; nil where nobody said how
  /// long it may take.
  package var minutesLeft: Int?
  /// The same of the stories that are open now.
  package var minutesLeftHere: Int?

  package init(
    rules: RoomRules, room: Room, titles: [[Language: String]], currencies: [String], way: Way?
  ) {
    self.rules = rules
    self.room = room
    self.titles = titles
    self.currencies = currencies
    self.way = way
    people = []
  }

  /// What these words say, in the reader's language and room.
  package func lines(_ look: Look) -> RoomLines {
    RoomLines(
      rules: rules, look: look, titles: titles.map { look.title($0) }, currencies: currencies)
  }
}
