import FoundationEssentials
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Synchronization
import Testing

struct LibraryIndexTests {
  /// A library with an index, that counts how many cases it compiles.
  final class Counted: Sendable {
    let sample: SampleLibrary
    private let compiled = Mutex(0)

    init() throws {
      sample = try SampleLibrary()
      try sample.addCase("other")
    }

    var data: DataFolder { DataFolder(path: sample.folder.path) }

    /// Opens and lists the library, and says how many cases had to be read for it.
    func list(version: String = "1", packs: [String] = []) -> (listing: Listing, read: Int) {
      compiled.withLock { $0 = 0 }
      let index = IndexDatabase(in: data, version: version)
      defer { index.close() }
      var folders = sample.folders
      folders.packs += packs.map { "\(sample.folder.path)/\($0)" }
      let library = Library(folders, index: index) { _ in
        self.compiled.withLock { $0 += 1 }
        return []
      }
      let listing = library.list()
      return (listing, compiled.withLock { $0 })
    }

    /// The names of the files in the index, whatever they were judged against.
    func names() throws -> Set<String> {
      let index = IndexDatabase(in: data, version: "1")
      defer { index.close() }
      _ = Library(sample.folders, index: index) { _ in [] }
      let shelves = ["shipped/cases", "own/cases", "away", "away/minis"].map { place in
        Shelf(
          path: place, realPath: "\(sample.folder.path)/\(place)", origin: .pack,
          form: place.hasSuffix("minis") ? .mini : .full)
      }
      return Set(shelves.flatMap { index.names(on: $0, after: "", limit: 100) })
    }
  }

  @Test func `the second listing reads no case and says the same`() throws {
    let counted = try Counted()
    let first = counted.list()
    let second = counted.list()
    #expect(first.read == 2)
    #expect(second.read == 0)
    #expect(first.listing == second.listing)
    #expect(first.listing.entries.count == 2)
  }

  @Test func `only what changed is read again`() throws {
    let counted = try Counted()
    _ = counted.list()
    let path = "shipped/cases/other.yaml"
    let text = try counted.sample.folder.read(path)
    try counted.sample.folder.write(path, text + "# longer\n")
    #expect(counted.list().read == 1)
    #expect(counted.list().read == 0)
    try FileManager.default.removeItem(atPath: "\(counted.sample.folder.path)/\(path)")
    let less = counted.list()
    #expect(less.read == 0)
    #expect(less.listing.entries.map(\.head.id) == ["sample"])
    try counted.sample.folder.write("shipped/cases/broken.yaml", "a: [\n")
    #expect(counted.list().listing.broken.map(\.errors) == [1])
    #expect(counted.list().listing.broken.map(\.errors) == [1])
  }

  @Test func `packs that come and go are read once`() throws {
    let counted = try Counted()
    try counted.sample.addCase("flat", in: "away")
    try counted.sample.addCase("second", in: "away/minis")
    #expect(counted.list(packs: ["away"]).read == 4)
    #expect(counted.list().read == 0)
    try counted.sample.addCase("third", in: "own/cases")
    #expect(counted.list().read == 1)
    #expect(counted.list(packs: ["away"]).read == 0)

    try FileManager.default.removeItem(atPath: counted.sample.folder.path + "/away/flat.yaml")
    try counted.sample.addCase("fourth", in: "own/cases")
    #expect(counted.list().read == 1)
    #expect(
      try counted.names()
        == ["sample.yaml", "other.yaml", "second.yaml", "third.yaml", "fourth.yaml"])
  }

  @Test func `a mini is judged anew where its folder is named as one of full cases`() throws {
    let counted = try Counted()
    try counted.sample.addCase("second", in: "away/minis")
    #expect(counted.list(packs: ["away"]).listing.entries.last?.head.form == .mini)
    #expect(counted.list(packs: ["away/minis"]).listing.entries.last?.head.form == .full)
  }

  @Test(arguments: ["taxonomy", "sources", "facts", "retired"])
  func `a changed vocabulary has every case read again`(name: String) throws {
    let counted = try Counted()
    _ = counted.list()
    let path = "shipped/\(name).yaml"
    let text = try counted.sample.folder.read(path)
    try counted.sample.folder.write(path, text + "# more\n")
    #expect(counted.list().read == 2)
    #expect(counted.list().read == 0)
  }

  @Test func `another program version has every case read again`() throws {
    let counted = try Counted()
    _ = counted.list()
    #expect(counted.list(version: "2").read == 2)
    #expect(counted.list(version: "2").read == 0)
  }

  @Test(arguments: [
    "", "{", "SQLite format 3\0", "\u{0}\u{1}", String(repeating: "x", count: 9999),
  ])
  func `a broken index is made anew without a word`(content: String) throws {
    let counted = try Counted()
    let whole = counted.list()
    try counted.sample.folder.write("index.sqlite", content)
    let again = counted.list()
    #expect(again.read == 2)
    #expect(again.listing == whole.listing)
    #expect(counted.list().read == 0)
  }

  @Test func `a cut or foreign index is made anew`() throws {
    let counted = try Counted()
    _ = counted.list()
    let path = URL(filePath: counted.data.index)
    let bytes = try Data(contentsOf: path)
    #expect(bytes.count > 8192)
    for size in [100, 512, 4096, bytes.count / 2] {
      try bytes.prefix(size).write(to: path)
      #expect(counted.list().read == 2)
      #expect(counted.list().read == 0)
    }
    // Another format of ours, and a database of somebody else.
    for place in [63, 71] {
      var other = bytes
      other[place] &+= 1
      try other.write(to: path)
      #expect(counted.list().read == 2)
      #expect(counted.list().read == 0)
    }
  }

  @Test func `an index that is cut or harmed anywhere gives no wrong listing`() throws {
    let counted = try Counted()
    let whole = counted.list().listing
    let path = URL(filePath: counted.data.index)
    let bytes = try Data(contentsOf: path)
    for start in stride(from: 100, to: bytes.count, by: 2048) {
      var harmed = bytes
      harmed.replaceSubrange(
        start..<min(start + 2048, bytes.count),
        with: Data(repeating: 0xFF, count: min(2048, bytes.count - start)))
      try harmed.write(to: path)
      #expect(counted.list().listing == whole, "harmed at \(start)")
      try bytes.prefix(start).write(to: path)
      #expect(counted.list().listing == whole, "cut at \(start)")
    }
  }

  @Test func `the index of earlier programs is removed`() throws {
    let counted = try Counted()
    try counted.sample.folder.write("index.json", "{}")
    _ = counted.list()
    #expect(!FileManager.default.fileExists(atPath: counted.sample.folder.path + "/index.json"))
  }

  @Test func `the index is its owner's alone and leaves no draft behind`() throws {
    let counted = try Counted()
    _ = counted.list()
    let attributes = try FileManager.default.attributesOfItem(atPath: counted.data.index)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: counted.sample.folder.path)
    #expect(names.filter { $0.hasPrefix("index") } == ["index.sqlite"])
  }

  @Test func `an index that cannot be written or read is only missed`() throws {
    let counted = try Counted()
    try FileManager.default.createDirectory(
      atPath: counted.data.index, withIntermediateDirectories: false)
    #expect(counted.list().listing.entries.count == 2)
    #expect(counted.list().read == 2)
  }
}
