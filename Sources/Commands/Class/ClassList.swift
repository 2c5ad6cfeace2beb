import Classroom
import ClassroomServer
import Journal
import Rooms
import Screens

extension Setup {
  /// What was asked for, with the slips for those on the list.
  func hosting(_ options: HostOptions, _ store: any JournalStore) throws(Trouble) -> Hosting {
    var hosting = Hosting(network: options.network, hasPhones: !options.cards)
    if let roster = options.roster {
      hosting.slips = try slips(roster, store)
      hosting.list = roster.hasPrefix("/") ? roster : "\(currentFolder())/\(roster)"
    }
    return hosting
  }

  /// The same for a class that is gone on with: its list is the one it had, where that is still there and no other
  /// is named.
  func hosting(
    _ options: HostOptions, resuming code: RoomCode, _ store: any JournalStore
  ) throws(Trouble) -> Hosting {
    var hosting = try hosting(options, store)
    guard hosting.slips == nil, hosting.hasPhones, let path = try listPath(of: code, store),
      let slips = try? slips(path, store)
    else { return hosting }
    hosting.slips = slips
    hosting.list = path
    return hosting
  }

  /// Where the list of a class lies; of the newest class that had one only, and never what is in it.
  private func listPath(of code: RoomCode, _ store: any JournalStore) throws(Trouble) -> String? {
    let kept = try Session.journal { () throws(JournalFailure) in
      try store.setting(Self.listKey)
    }
    guard let kept, kept.hasPrefix(code.text + " ") else { return nil }
    return String(kept.dropFirst(code.text.count + 1))
  }

  /// Remembers where the list of a class lies, as long as the class is open.
  func keepList(_ path: String?, of room: Room, _ store: any JournalStore) throws(Trouble) {
    guard let path else { return }
    try Session.journal { () throws(JournalFailure) in
      try store.set(
        Self.listKey, to: room.phase == .ended ? "" : "\(room.created.code.text) \(path)")
    }
  }

  private static let listKey = "class.list"

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
