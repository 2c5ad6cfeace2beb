import Foundation
import Journal
import SQLiteFiles
import Testing

struct BackupTests {
  private let folder: TemporaryFolder
  private let journal: JournalDatabase

  init() throws {
    folder = try TemporaryFolder()
    journal = try JournalDatabase(in: folder.data)
  }

  @Test func `a backup equals the journal and is private`() throws {
    var samples = Samples(seed: 6)
    let learner = samples.learner(named: "罗宾")
    let play = samples.play(of: learner)
    try journal.save(learner)
    try journal.create(play, with: samples.entries(100))
    let copy = DataFolder(path: folder.path + "/copy")
    try FileManager.default.createDirectory(atPath: copy.path, withIntermediateDirectories: false)
    try journal.backup(to: copy.journal)

    #expect(try folder.mode(copy.journal) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: copy.path) == ["journal.sqlite"])
    let restored = try JournalDatabase(in: copy)
    #expect(try restored.learners() == [learner])
    #expect(try restored.events(of: play.id) == journal.events(of: play.id))
    #expect(
      try restored.streams(owner: nil, kind: nil) == journal.streams(owner: nil, kind: nil))
    #expect(try restored.checkup() == journal.checkup())
  }

  @Test func `a backup overwrites only when it is told to`() throws {
    let path = folder.path + "/backup.sqlite"
    try folder.write([1, 2, 3], to: path)
    #expect(throws: JournalFailure.exists(path: path)) { try journal.backup(to: path) }
    #expect(try folder.bytes(path) == [1, 2, 3])
    try journal.backup(to: path, overwriting: true)
    #expect(try folder.bytes(path).starts(with: "SQLite format 3".utf8))
  }

  @Test func `a backup never takes the place of the journal it comes from`() throws {
    for (name, overwriting) in [("", true), ("", false), ("-wal", true), ("-shm", true)] {
      let path = folder.path + "/data/../data/journal.sqlite" + name
      #expect(throws: JournalFailure.ownFile(path: path)) {
        try journal.backup(to: path, overwriting: overwriting)
      }
    }
    try journal.set("language", to: "zh")
    #expect(try JournalDatabase(in: folder.data).setting("language") == "zh")
  }

  @Test func `a backup replaces no folder, link or device`() throws {
    let link = folder.path + "/link"
    let paths = [folder.path, "/dev/null", link, link + "-to-nowhere"]
    for (path, target) in [(link, "/dev/null"), (link + "-to-nowhere", "nowhere")] {
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
    for path in paths {
      for overwriting in [true, false] {
        #expect(throws: JournalFailure.notAFile(path: path)) {
          try journal.backup(to: path, overwriting: overwriting)
        }
      }
    }
  }

  @Test func `a backup leaves a file alone that is named like a draft`() throws {
    let path = folder.path + "/backup.sqlite"
    try folder.write([1, 2, 3], to: path + ".part")
    try journal.backup(to: path)
    #expect(try folder.bytes(path + ".part") == [1, 2, 3])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["backup.sqlite", "backup.sqlite.part", "data"])
  }

  @Test func `a backup to nowhere says so`() throws {
    let path = folder.path + "/no/such/folder/backup.sqlite"
    #expect {
      try journal.backup(to: path)
    } throws: {
      guard case .unreachable(path, _) = $0 as? JournalFailure else { return false }
      return true
    }
  }
}
