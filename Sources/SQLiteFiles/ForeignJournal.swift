import GRDB
import Journal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The journal of another machine, read from a copy so that the file itself stays as it is.
struct ForeignJournal {
  let journal: JournalDatabase
  private let folder: DataFolder

  /// - Parameter path: a backup, a journal, or a data folder.
  /// - Throws: where it is no journal, is damaged, or is one of a newer program.
  init(_ path: String, copiedInto home: DataFolder) throws(JournalFailure) {
    let path = Posix.isFolder(path) ? DataFolder(path: path).journal : path
    guard !Posix.areSame(path, home.journal) else { throw .notImported(path: path, .ownRecords) }
    folder = DataFolder(path: "\(home.path)/import-\(Posix.processID)")
    Self.remove(folder)
    do {
      try folder.prepare()
      let isKnown = try Self.check(path)
      for end in ["", "-wal"] where Posix.place(path + end) != .nothing {
        try Self.copy(path + end, to: folder.journal + end)
      }
      if !isKnown { try Self.check(copy: folder.journal, of: path) }
      journal = try JournalDatabase(in: folder)
      guard try journal.checkup().problems.isEmpty else {
        throw JournalFailure.notImported(path: path, .damaged)
      }
    } catch {
      Self.remove(folder)
      throw Self.blamed(path, failure(error, at: path), folder)
    }
  }

  /// Takes the copy away.
  func close() {
    try? journal.close()
    Self.remove(folder)
  }

  /// Looks at the first bytes, since a file that is nothing yet would become a journal by being opened.
  ///
  /// - Returns: false where only the log can tell, which is read together with a copy of the file.
  private static func check(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path), Posix.place(path) == .file else {
      throw JournalFailure.notImported(path: path, .missing)
    }
    guard let file = try? Posix.openToRead(path) else {
      throw JournalFailure.notImported(path: path, .unreadable)
    }
    defer { Posix.shut(file) }
    let head = try Posix.head(of: file, count: DatabaseStamp.length)
    let stamp = DatabaseStamp(head)
    if stamp?.isBlank ?? head.isEmpty, Posix.place(path + "-wal") == .file { return false }
    try check(stamp, of: path)
    return true
  }

  private static func check(copy: String, of path: String) throws {
    let queue = try DatabaseQueue(path: copy)
    let stamp = try queue.read(DatabaseStamp.init(in:))
    try queue.close()
    try check(stamp, of: path)
  }

  private static func check(_ stamp: DatabaseStamp?, of path: String) throws(JournalFailure) {
    guard let stamp, stamp.applicationID == Schema.applicationID else {
      throw .notImported(path: path, .foreign)
    }
    guard stamp.version <= Schema.version else { throw .notImported(path: path, .newer) }
  }

  private static func copy(_ path: String, to copy: String) throws {
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      // A copy of a file that nobody may write, as from a disc, is one itself.
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    } catch {
      throw JournalFailure.unreachable(path: path, detail: "it cannot be copied")
    }
  }

  private static func remove(_ folder: DataFolder) {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// What is wrong with the copy is wrong with the file that was named.
  private static func blamed(
    _ path: String, _ reason: JournalFailure, _ folder: DataFolder
  ) -> JournalFailure {
    switch reason {
    case .damaged(folder.journal, _), .foreign(folder.journal): .notImported(path: path, .damaged)
    case .newer(folder.journal, _, _): .notImported(path: path, .newer)
    default: reason
    }
  }
}
