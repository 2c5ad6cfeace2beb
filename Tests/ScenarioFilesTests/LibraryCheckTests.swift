import FoundationEssentials
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Synchronization
import TestSupport
import Testing

/// The check that is done a little at a time gives what a whole listing gives.
struct LibraryCheckTests {
  let sample: SampleLibrary
  private let read = Counter()

  final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
  }

  init() throws {
    sample = try SampleLibrary()
    for number in 1...4 { try sample.addCase("full\(number)") }
    try sample.addCase("single", in: "shipped/minis")
    try sample.addCase("mine", in: "own/cases")
    try sample.addCase("flat", in: "pack")
    try sample.addCase("full2", in: "pack/cases")
    try sample.folder.write("pack/cases/broken.yaml", "a: [\n")
    try sample.folder.write("pack/notes.yml", "- 1\n")
  }

  /// As many case files as there are, one of which nobody can compile.
  private static let files = 11
  private static let compiled = 10

  private var data: DataFolder { DataFolder(path: sample.folder.path) }

  private func index(_ version: String = "1") -> IndexDatabase {
    IndexDatabase(in: data, version: version)
  }

  private func library(_ index: IndexDatabase, packs: [String]? = nil) -> Library {
    var folders = sample.folders
    if let packs { folders.packs = packs.map { "\(sample.folder.path)/\($0)" } }
    return Library(folders, index: index) { _ in
      read.add()
      return []
    }
  }

  /// What a library that reads every file says.
  private var whole: Listing { sample.library.list() }

  @Test func `steps lead to the whole listing and tell how far they have come`() throws {
    let index = index()
    var check = try #require(LibraryCheck(library(index)))
    var told: [LibraryCheck.Progress] = []
    while check.step() { told.append(check.progress) }
    #expect(told.last == LibraryCheck.Progress(done: Self.files, total: Self.files, read: 11))
    #expect(told.map(\.done) == told.map(\.done).sorted())
    #expect(told.filter { $0.done > 0 }.allSatisfy { $0.total == Self.files })
    #expect(check.hasChangedIndex)
    #expect(library(index).list() == whole)
    #expect(read.count == Self.compiled)
  }

  @Test func `where nothing has changed nothing is read or written`() throws {
    let index = index()
    library(index).check()
    let before = try bytes()
    var check = try #require(LibraryCheck(library(index)))
    while check.step() {}
    #expect(check.progress == LibraryCheck.Progress(done: Self.files, total: Self.files, read: 0))
    #expect(!check.hasChangedIndex)
    #expect(try bytes() == before)
  }

  private func bytes() throws -> [Data] {
    try [data.index, data.index + "-wal"].map { try Data(contentsOf: URL(filePath: $0)) }
  }

  @Test(arguments: Effort.isFull ? 1...5 : 1...2)
  func `left at any step, the next check goes on from there`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var starts = 0
    var isDone = false
    while !isDone {
      starts += 1
      let index = index()
      defer { index.close() }
      var check = try #require(LibraryCheck(library(index)))
      var steps = Int(random.next() % 30)
      isDone = true
      while check.step() {
        steps -= 1
        guard steps < 0 else { continue }
        isDone = false
        break
      }
      check.pause()
      try #require(starts < 100)
    }
    #expect(read.count == Self.compiled)
    #expect(starts > 1)
    let index = index()
    #expect(library(index).list() == whole)
    #expect(library(index).brokenFiles == broken(whole))
    #expect(read.count == Self.compiled)
  }

  @Test(arguments: Effort.isFull ? 1...5 : 1...2)
  func `whatever changes between two starts, the listing is that of the files`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<4 {
      try change(&random, round)
      let index = index()
      defer { index.close() }
      var check = try #require(LibraryCheck(library(index)))
      for _ in 0..<random.next() % 12 { _ = check.step() }
      if random.next() % 2 == 0 { check.pause() }
      let later = IndexDatabase(in: data, version: "1")
      defer { later.close() }
      #expect(library(later).list() == whole, "round \(round)")
      #expect(library(later).brokenFiles == broken(whole), "round \(round)")
    }
  }

  private func broken(_ listing: Listing) -> Int {
    listing.broken.count + listing.entries.count { $0.playable.isEmpty }
  }

  private func change(_ random: inout SplitMix64, _ round: Int) throws {
    let path = "shipped/cases/full\(1 + random.next() % 4).yaml"
    let manager = FileManager.default
    switch random.next() % 5 {
    case 0: try? manager.removeItem(atPath: "\(sample.folder.path)/\(path)")
    case 1: try sample.folder.write(path, "id: [\(round)\n")
    case 2: try sample.addCase("new\(round)", in: "pack/cases")
    case 3: try sample.addCase("full\(1 + random.next() % 4)", in: "own/minis")
    default: try? manager.removeItem(atPath: sample.folder.path + "/pack/flat.yaml")
    }
  }

  @Test func `two programs at once share the work and agree`() throws {
    let (one, other) = (index(), index())
    var first = try #require(LibraryCheck(library(one)))
    var second = try #require(LibraryCheck(library(other)))
    var goesOn = (true, true)
    while goesOn.0 || goesOn.1 {
      if goesOn.0 { goesOn.0 = first.step() }
      first.pause()
      if goesOn.1 { goesOn.1 = second.step() }
      second.pause()
    }
    // Where both are at the same file, both may read it.
    #expect(read.count < 2 * Self.compiled)
    #expect(library(one).list() == whole)
    #expect(library(other).list() == whole)
  }

  @Test func `a pack with words of its own leaves what was judged without it`() throws {
    try sample.addCase("worded", in: "worded")
    try sample.folder.write(
      "worded/taxonomy.yaml",
      "flags: {own-flag: {zh: \"词\", en: \"word\", explain: {zh: \"句。\", en: \"So.\"}}}\n")
    let index = index()
    library(index, packs: []).check()
    let alone = read.count
    library(index, packs: ["worded"]).check()
    let both = read.count
    #expect(both == 2 * alone + 1)
    for packs in [[], ["worded"], [], ["worded"]] { library(index, packs: packs).check() }
    #expect(read.count == both)
    #expect(library(index, packs: ["worded"]).vocabulary.taxonomy.entry(.flags, "own-flag") != nil)
    #expect(library(index, packs: []).vocabulary.taxonomy.entry(.flags, "own-flag") == nil)
  }

  @Test func `two versions of the program leave each other what they found out`() throws {
    let versions = ["1", "2", "1", "2", "1"]
    for version in versions {
      let index = index(version)
      library(index).check()
      index.close()
    }
    #expect(read.count == 2 * Self.compiled)
  }

  @Test func `what is asked of cases is answered out of the index`() throws {
    let index = index()
    let library = library(index)
    #expect(!library.isChecked)
    #expect(library.entry("full1")?.playable.count == 2)
    #expect(read.count == 1)
    library.check()
    let listing = whole
    #expect(library.isChecked)
    #expect(library.brokenFiles == broken(listing))
    #expect(library.entry("full2") == listing.entries.first { $0.head.id == "full2" })
    #expect(library.entry("nobody") == nil)
    var playable: [CaseEntry] = []
    library.playable { playable.append($0) }
    #expect(playable == listing.entries.filter { !$0.playable.isEmpty })
    #expect(library.firstPlayable == playable.first)
    var offered: [String: CaseTraits] = [:]
    library.candidates { traits, ids in ids { offered[$0] = traits } }
    let shipped = playable.filter { $0.origin == .shipped && $0.playable.count == 2 }
    #expect(
      offered == Dictionary(uniqueKeysWithValues: shipped.map { ($0.head.id, $0.head.traits) }))
    #expect(library.traits(of: "mine") == library.entry("mine")?.head.traits)
    #expect(library.form(of: "single") == .mini)
  }

  @Test func `a suggestion is kept for its situation as long as the case can be suggested`() throws
  {
    let index = index()
    let library = library(index)
    library.check()
    library.remember(suggestion: "full3", in: "Lin, first play")
    #expect(library.suggestion(in: "Lin, first play")?.head.id == "full3")
    #expect(library.suggestion(in: "Lin, second play") == nil)
    library.remember(suggestion: "mine", in: "Lin, second play")
    #expect(library.suggestion(in: "Lin, second play") == nil)
    index.close()
    let kept = try [data.index].map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(kept.allSatisfy { $0.firstRange(of: Data("Lin".utf8)) == nil })
    try FileManager.default.removeItem(atPath: sample.folder.path + "/shipped/cases/full3.yaml")
    let later = self.library(self.index())
    later.check()
    #expect(later.suggestion(in: "Lin, first play") == nil)
  }
}
