import Classroom
import Digests
package import Journal
package import Rooms

/// The codes on the slips of paper that tell a class's phones apart: one for each person on the host's list.
///
/// They follow from the list and from a secret of this computer, so that the same person has the same slip in
/// every class, and no code has to be kept anywhere.
package struct Slips: Sendable {
  /// In the order of the list, each with a code of six symbols.
  package let all: [(person: ListedPerson, code: String)]
  private let people: [String: ListedPerson]

  /// - Parameter secret: something that only this computer knows.
  package init(_ roster: Roster, secret: String) {
    var people: [String: ListedPerson] = [:]
    all = roster.people.map { person in
      for attempt in 0... {
        let code = Self.code(of: person.id, secret: secret, attempt)
        guard people[code] == nil else { continue }
        people[code] = person
        return (person, code)
      }
      return (person, "")
    }
    self.people = people
  }

  /// Whose slip it is, in either case and with blanks; nil for nobody's.
  func person(_ typed: String) -> ListedPerson? { RoomCode(typed).flatMap { people[$0.text] } }

  /// A secret for a computer that has none yet: 256 bits of chance.
  package static func newSecret() -> String {
    var generator = SystemRandomNumberGenerator()
    return Token(using: &generator).text
  }

  private static func code(of id: String, secret: String, _ attempt: Int) -> String {
    RoomCode.symbols(from: sha256(Array("slip \(secret) \(attempt) \(id)".utf8)))
  }
}

extension RoomCode {
  /// Six symbols that follow from a digest, which they do not tell.
  static func symbols(from digest: [UInt8]) -> String {
    // Six times 31 symbols out of 64 bits: the bias of the remainder is below one in a thousand million.
    var rest = digest.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    var code = ""
    for _ in 0..<length {
      code.append(symbols[Int(rest % UInt64(symbols.count))])
      rest /= UInt64(symbols.count)
    }
    return code
  }
}
