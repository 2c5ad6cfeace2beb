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
      try Self.check(path)
      for end in ["", "-wal"] where Posix.place(path + end) != .nothing {
        try Self.copy(path + end, to: folder.journal + end)
      }
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
  private static func check(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path), Posix.place(path) == .file else {
      throw JournalFailure.notImported(path: path, .missing)
    }
    let file = try Posix.openToRead(path)
    defer { Posix.shut(file) }
    let stamp = DatabaseStamp(try Posix.head(of: file, count: DatabaseStamp.length))
    guard let stamp, stamp.applicationID == Schema.applicationID else {
      throw JournalFailure.notImported(path: path, .foreign)
    }
    guard stamp.version <= Schema.version else {
      throw JournalFailure.notImported(path: path, .newer)
    }
  }

  private static func copy(_ path: String, to copy: String) throws {
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
    } catch {
      throw JournalFailure.unreachable(path: path, detail: "it cannot be copied")
    }
    let file = try Posix.open(copy, .created)
    defer { Posix.shut(file) }
    Posix.makePrivate(file)
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
