import ClassroomServer
import Journal
import Rooms
import Screens

extension Setup {
  /// What was asked for, with the slips for those on the list.
  func hosting(_ options: HostOptions, _ store: any JournalStore) throws(Trouble) -> Hosting {
    var hosting = Hosting(network: options.network, hasPhones: !options.cards)
    if let roster = options.roster { hosting.slips = try slips(roster, store) }
    return hosting
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
