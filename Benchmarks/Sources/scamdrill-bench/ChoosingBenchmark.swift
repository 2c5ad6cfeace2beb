import Curriculum
import Foundation
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Scoring

/// How long choosing the next case takes among 10,000, out of an index with all of them.
///
/// - Parameter scenarios: the folder of the shipped cases.
func measureChoosing(_ scenarios: String) throws -> [Measurement] {
  let shipped = Library(LibraryFolders(shipped: scenarios)) { _ in [] }.list()
  let heads = shipped.entries.filter { $0.playable.count == 2 }.map(\.head)
  guard !heads.isEmpty else { throw NoCases(folder: scenarios) }
  let root = FileManager.default.temporaryDirectory.appending(path: "scamdrill-\(UUID())")
  try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: root) }
  let index = IndexDatabase(in: DataFolder(path: root.path), version: "bench")
  let shelf = Shelf(path: "/many", realPath: "/many", origin: .shipped, form: .full)
  _ = index.open(state: "bench", shelves: [shelf])
  let types = Set(heads.compactMap(\.type)).sorted()
  index.apply(
    (0..<10_000).map { .put(file($0, on: shelf, like: heads[$0 % heads.count], types)) })
  return [
    choosing(index, [], "by a newcomer"),
    choosing(index, (0..<200).map { play($0 * 37) }, "after 200 plays"),
  ]
}

private func choosing(
  _ index: IndexDatabase, _ history: [PlayRecord], _ who: String
) -> Measurement {
  var traits: [String: CaseTraits] = [:]
  var seed: UInt64 = 0
  let seconds = medianSeconds {
    for play in history { traits[play.caseID] = index.file(id: play.caseID)?.content.head?.traits }
    let progress = Progress(traits: traits, history: history)
    let next = NextCase(progress: progress, weights: ["police": 3, "loan": 1], now: 90 * day)
    seed += 1
    let id = next.id(seed: seed, among: index.candidates)
    return id?.utf8.count ?? 0
  }
  return Measurement(
    name: "the next of 10,000 cases, \(who)", figure: milliseconds(seconds), goal: "≤ 15 ms")
}

private let day = 86_400_000

private func play(_ number: Int) -> PlayRecord {
  PlayRecord(
    caseID: "story-\(number)", telling: .scam, isScam: true, counted: true,
    judged: number % 3 == 0 ? 0.2 : 0.8, startedAt: number % 90 * day)
}

/// A file of no folder, of one of many kinds.
private func file(
  _ number: Int, on shelf: Shelf, like head: CaseHead, _ types: [String]
) -> IndexedFile {
  var head = head
  head.id = "story-\(number)"
  head.difficulty = 1 + number / 7 % 5
  head.type = types[number / 3 % types.count]
  return IndexedFile(
    shelf: shelf, name: "\(head.id).yaml",
    content: IndexedCase(
      stamp: .unknown, sha256: String(repeating: "0", count: 64), head: head,
      playable: Telling.allCases, errors: 0, warnings: 0))
}
