import Engine
import Foundation
import SQLiteFiles
import ScenarioFiles
import Scenarios

/// How long a case takes from its bytes to programs, and a library of 120 cases from its index.
///
/// - Parameter scenarios: the folder of the shipped cases.
func measureLibrary(_ scenarios: String) throws -> [Measurement] {
  let shipped = Library(LibraryFolders(shipped: scenarios)) { inspect($0) }
  let longest = shipped.list().entries.compactMap { shipped.load($0.head.id) }
    .max { nodeCount($0) < nodeCount($1) }
  guard let longest else { throw NoCases(folder: scenarios) }
  let name = longest.compilation.head?.id ?? ""
  let stored = longest.source
  let form = longest.form
  let compiling = medianSeconds {
    shipped.compile(storedSource: stored, id: name, form: form).programs.count
  }
  let walking = medianSeconds {
    longest.compilation.programs.values.reduce(0) { $0 + ((try? Walk($1))?.states.count ?? 0) }
  }
  return [
    Measurement(
      name: "compile \(name), \(nodeCount(longest)) nodes in two languages, every check",
      figure: milliseconds(compiling), goal: "≤ 15 ms"),
    Measurement(
      name: "walks of both its tellings", figure: milliseconds(walking), goal: "≤ 10 ms"),
  ] + (try measureListing(scenarios))
}

private func measureListing(_ scenarios: String) throws -> [Measurement] {
  let crowd = try CrowdedLibrary(shipped: scenarios, cases: 120)
  defer { crowd.remove() }
  let cold = crowd.list()
  guard cold.entries.count >= 120, cold.broken.isEmpty else { throw NoCases(folder: scenarios) }
  let warm = medianSeconds { crowd.list().entries.count }
  return [
    Measurement(
      name: "list \(cold.entries.count) cases from the index", figure: milliseconds(warm),
      goal: "≤ 100 ms")
  ]
}

private func nodeCount(_ loaded: LoadedCase) -> Int {
  Set(loaded.compilation.programs.values.flatMap { program in program.nodes.map(\.span) }).count
}

/// There was nothing to measure.
struct NoCases: Error {
  var folder: String
}

/// The shipped library with copies of its cases under other ids beside it.
private struct CrowdedLibrary {
  let root: URL
  let folders: LibraryFolders

  init(shipped: String, cases: Int) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "scamdrill-\(UUID())")
    folders = LibraryFolders(shipped: shipped, packs: [root.appending(path: "pack").path])
    let templates = try FileManager.default.contentsOfDirectory(atPath: "\(shipped)/cases").sorted()
      .map { try String(contentsOfFile: "\(shipped)/cases/\($0)", encoding: .utf8) }
    let pack = root.appending(path: "pack/cases")
    try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
    for number in 0..<cases {
      let text = templates[number % templates.count]
        .replacing(#/(?m)^id: .*$/#, with: "id: copy-\(number)")
      try text.write(
        to: pack.appending(path: "copy-\(number).yaml"), atomically: false, encoding: .utf8)
    }
  }

  func list() -> Listing {
    let index = IndexDatabase(in: DataFolder(path: root.path), version: "bench")
    defer { index.close() }
    return Library(folders, index: index) { inspect($0) }.list()
  }

  func remove() {
    try? FileManager.default.removeItem(at: root)
  }
}
