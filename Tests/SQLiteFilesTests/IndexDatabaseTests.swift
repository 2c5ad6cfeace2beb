import Foundation
import GRDB
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Testing

struct IndexDatabaseTests {
  private let folder: TemporaryFolder
  private let shelf = Shelf(path: "a", realPath: "/a", origin: .shipped, form: .full)
  private let pack = Shelf(path: "p", realPath: "/p", origin: .pack, form: .full)

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.data.path, withIntermediateDirectories: true)
  }

  private func open(_ version: String = "1", shelves: [Shelf]? = nil) -> IndexDatabase {
    let index = IndexDatabase(in: folder.data, version: version)
    _ = index.open(state: "words", shelves: shelves ?? [shelf, pack])
    return index
  }

  private func file(
    _ name: String, on shelf: Shelf? = nil, id: String?, size: Int = 1,
    playable: [Telling] = [.scam, .genuine]
  ) -> IndexedFile {
    let head = id.map { id in
      CaseHead(
        id: id, form: .full, status: .library, topic: "topic", title: [.zh: "题", .en: "Title"],
        audience: ["everyone", "older"], minutes: 7, difficulty: 4, care: [],
        tellings: [.scam, .genuine], languages: [.zh, .en], channels: [.call, .app], type: nil,
        judgeTactics: ["urgency"], judgeAsks: ["transfer"], judgeChannels: [.call], currency: "CNY",
        endings: 5)
    }
    return IndexedFile(
      shelf: shelf ?? self.shelf, name: name,
      content: IndexedCase(
        stamp: FileStamp(size: size, modified: 2, changed: 3),
        sha256: String(repeating: "a", count: 64), head: head,
        playable: head == nil ? [] : playable, errors: 1, warnings: 2))
  }

  private func all(_ index: IndexDatabase) -> [IndexedFile] {
    var all: [IndexedFile] = []
    index.files { all.append($0) }
    return all
  }

  @Test func `what was put comes back whole, in the order of shelves and names`() {
    let files = [
      file("b.yaml", id: "b"), file("c.yaml", id: nil), file("a.yaml", on: pack, id: "a"),
    ]
    let index = open()
    index.apply(files.reversed().map(IndexChange.put))
    index.close()
    let again = open()
    #expect(all(again) == files)
    #expect(again.file(id: "a") == files[2])
    #expect(again.stamps(of: ["b.yaml", "x.yaml"], on: shelf) == [files[0].content.stamp, nil])
    #expect(again.count(on: shelf) == 2)
    #expect(again.names(on: shelf, after: "b.yaml", limit: 9) == ["c.yaml"])
  }

  @Test func `odd words in a head come back as they were`() {
    let index = open()
    var odd = file("o.yaml", id: "o")
    odd.content.head?.title = [.en: "one language\nand “signs” 🙂"]
    odd.content.head?.audience = []
    odd.content.head?.type = ""
    odd.content.head?.topic = ""
    index.apply([.put(odd)])
    #expect(index.file(id: "o") == odd)
    odd.content.head?.topic = "3:a\u{1E}b:"
    odd.content.head?.care = ["", "c\u{1F}d", "e\u{301}"]
    index.apply([.put(odd)])
    #expect(index.file(id: "o") == odd)
  }

  @Test func `a zero in a head harms nothing but itself`() {
    let index = open()
    var odd = file("o.yaml", id: "o")
    odd.content.head?.title = [.en: "a\u{0}b"]
    index.apply([.put(odd), .put(file("p.yaml", id: "p"))])
    #expect(all(index).map { $0.content.head?.title[.en] } == ["a\u{FFFD}b", "Title"])
    #expect(index.losses == 0)
  }

  @Test func `a later file with the same id counts as broken`() {
    let index = open()
    #expect(index.brokenFiles == nil)
    index.apply([
      .put(file("a.yaml", id: "a")), .put(file("b.yaml", id: "b", playable: [])),
      .put(file("c.yaml", id: nil)), .put(file("a.yaml", on: pack, id: "a")),
      .put(file("b.yaml", on: pack, id: "b")),
    ])
    #expect(index.brokenFiles == nil)
    index.settle()
    #expect(index.brokenFiles == 4)
    let alone = open(shelves: [pack])
    #expect(alone.brokenFiles == nil)
    alone.settle()
    #expect(alone.brokenFiles == 0)
    #expect(index.brokenFiles == 4)
    alone.apply([.remove(name: "a.yaml", shelf: pack)])
    #expect(index.brokenFiles == nil)
  }

  @Test func `states and versions stand side by side, the oldest goes`() {
    for version in ["1", "2", "3", "4"] {
      let index = open(version)
      index.keep(vocabulary: "words of \(version)")
      index.apply([.put(file("\(version).yaml", id: version))])
      index.close()
    }
    let first = open("1")
    #expect(all(first).map(\.name) == ["1.yaml"])
    #expect(first.open(state: "words", shelves: [shelf]) == "words of 1")
    #expect(first.open(state: "other words", shelves: [shelf]) == nil)
    #expect(all(first).isEmpty)
    first.close()
    let kept = ["1", "2", "3", "4"].filter { !all(open($0)).isEmpty }
    #expect(kept.contains("1"))
    #expect(!kept.contains("2"))
  }

  @Test func `a program whose state was thrown away by newer ones begins it anew`() {
    let old = open("1")
    old.apply([.put(file("a.yaml", id: "a"))])
    for version in ["2", "3", "4", "5"] {
      let newer = open(version)
      newer.apply([.put(file("n.yaml", id: "n"))])
      newer.close()
    }
    old.apply([.put(file("b.yaml", id: "b"))])
    #expect(old.losses == 1)
    #expect(all(old).map(\.name) == ["b.yaml"])
    #expect(all(open("5")).map(\.name) == ["n.yaml"])
  }

  @Test func `shelves that are away are known and can be forgotten`() {
    let index = open()
    index.apply([.put(file("a.yaml", on: pack, id: "a"))])
    let other = open(shelves: [shelf])
    #expect(all(other).isEmpty)
    #expect(other.shelvesAway.map(\.realPath) == ["/p"])
    #expect(other.count(on: pack) == 1)
    other.forget(pack)
    #expect(other.shelvesAway.isEmpty)
    #expect(other.count(on: pack) == 0)
  }

  @Test func `without a folder everything is held in memory`() {
    let nowhere = IndexDatabase(in: DataFolder(path: folder.path + "/nowhere"), version: "1")
    _ = nowhere.open(state: "words", shelves: [shelf])
    nowhere.apply([.put(file("a.yaml", id: "a"))])
    #expect(all(nowhere).count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nowhere"))
  }

  @Test func `where another program keeps the file locked, memory takes over`() throws {
    let index = open()
    index.apply([.put(file("a.yaml", id: "a"))])
    let other = try DatabaseQueue(path: folder.data.index)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      index.apply([.put(file("b.yaml", id: "b"))])
      #expect(all(index).map(\.name) == ["a.yaml", "b.yaml"])
      #expect(index.losses == 0)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(all(open()).map(\.name) == ["a.yaml"])
  }

  @Test func `a file that is harmed while it is open is made anew and said to be lost`() throws {
    let index = open()
    index.apply((0..<400).map { .put(file("\($0).yaml", id: "\($0)")) })
    try DatabaseQueue(path: folder.data.index).inDatabase { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let size = try folder.bytes(folder.data.index).count
    try folder.write([UInt8](repeating: 0xFF, count: size), to: folder.data.index)
    #expect(all(index).count < 400)
    #expect(index.losses == 1)
    index.apply([.put(file("a.yaml", id: "a"))])
    #expect(all(index).map(\.name) == ["a.yaml"])
    index.close()
    #expect(all(open()).map(\.name) == ["a.yaml"])
  }

  @Test func `programs that make the index at the same moment all get an answer`() async throws {
    await withTaskGroup { group in
      for program in 0..<8 {
        group.addTask {
          let index = open()
          index.apply([.put(file("\(program).yaml", id: "\(program)"))])
          #expect(index.file(id: "\(program)") != nil)
          index.close()
        }
      }
    }
    #expect(open().losses == 0)
  }

  @Test func `every table is strict`() throws {
    open().close()
    let strict = try DatabaseQueue(path: folder.data.index).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, strict FROM pragma_table_list
          WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(strict.count == 5)
    #expect(strict.allSatisfy { $0["strict"] == 1 })
  }
}
