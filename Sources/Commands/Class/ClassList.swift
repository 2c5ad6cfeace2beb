import ClassroomServer
import Journal
import Rooms
import Screens

extension Setup {
  /// The slips for those on a list, where there is one.
  func slipsIfAny(_ path: String?, _ store: any JournalStore) throws(Trouble) -> Slips? {
    guard let path else { return nil }
    return try slips(path, store)
  }

  /// The slips for those on a list.
  func slips(_ path: String, _ store: any JournalStore) throws(Trouble) -> Slips {
    let text: String
    do throws(FileProblem) {
      text = try readText(path)
    } catch {
      throw .input(path, error)
    }
    let roster: Roster
    do throws(Roster.Mistake) {
      roster = try Roster(text)
    } catch {
      throw .roster(path, error)
    }
    return Slips(roster, secret: try slipSecret(store))
  }

  /// The same slips for the same list, on this computer.
  private func slipSecret(_ store: any JournalStore) throws(Trouble) -> String {
    try Session.journal { () throws(JournalFailure) in
      if let known = try store.setting(Self.secretKey) { return known }
      let fresh = Slips.newSecret()
      try store.set(Self.secretKey, to: fresh)
      return fresh
    }
  }

  private static let secretKey = "class.slips"
}
