package import Classroom
package import Journal

/// Who came in by a phone or a terminal, and how each is known again.
package struct Guests: Equatable, Sendable {
  private var guests: [ParticipantID: Guest] = [:]
  private var byToken: [[UInt8]: ParticipantID] = [:]
  private var byKey: [[UInt8]: ParticipantID] = [:]
  private var byResume: [[UInt8]: ParticipantID] = [:]

  /// How many there are of each likeness.
  private var names: [Likeness: Int] = [:]

  package init(_ all: [Guest] = []) {
    for guest in all { save(guest) }
  }

  package subscript(id: ParticipantID) -> Guest? { guests[id] }

  package var all: some Collection<Guest> { guests.values }

  /// Whether somebody has this name, or one that looks the same.
  package func hasName(_ name: String) -> Bool { names[Likeness(of: name)] != nil }

  /// Whether two names look the same.
  package func isAlike(_ name: String, _ other: String) -> Bool {
    Likeness(of: name) == Likeness(of: other)
  }

  /// Whom a token speaks for, by its SHA-256.
  package func participant(token: [UInt8]) -> ParticipantID? { byToken[token] }

  /// Who came in with a device, by the SHA-256 of its key.
  package func participant(key: [UInt8]) -> ParticipantID? { byKey[key] }

  /// Who may go on elsewhere, by the SHA-256 of what was typed.
  package func participant(resume: [UInt8]) -> ParticipantID? { byResume[resume] }

  mutating func save(_ guest: Guest) {
    let id = ParticipantID(guest.id)
    forget(id)
    guests[id] = guest
    names[Likeness(of: guest.name), default: 0] += 1
    byKey[guest.key] = id
    byResume[guest.resume] = id
    for token in guest.tokens { byToken[token] = id }
  }

  mutating func forget(_ id: ParticipantID) {
    guard let old = guests.removeValue(forKey: id) else { return }
    let likeness = Likeness(of: old.name)
    names[likeness] = names[likeness].flatMap { $0 > 1 ? $0 - 1 : nil }
    byKey[old.key] = nil
    byResume[old.resume] = nil
    for token in old.tokens { byToken[token] = nil }
  }
}
