import Foundation
import Testing

private let tests = URL(filePath: #filePath).deletingLastPathComponent()

/// The text of a file of the checkout, named from its root.
func projectFile(_ path: String) throws -> String {
  try String(
    contentsOf: tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: path),
    encoding: .utf8)
}

/// Holds a text against the file of that name; with SCAMDRILL_RECORD=1 writes the file, and fails.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = tests.appending(path: "Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["SCAMDRILL_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was written; look at it", sourceLocation: sourceLocation)
  }
  // Bytes, since Swift holds different ways to write an accent for the same text.
  let golden = try Data(contentsOf: file)
  let isSame = Data(text.utf8) == golden
  #expect(
    isSame, "\(name) differs: \(firstDifference(text, golden))", sourceLocation: sourceLocation)
}

private func firstDifference(_ text: String, _ golden: Data) -> String {
  let old = String(decoding: golden, as: UTF8.self).components(separatedBy: "\n")
  let new = text.components(separatedBy: "\n")
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
  return line.map { "line \($0.offset + 1): \($0.element.0) → \($0.element.1)" }
    ?? "\(old.count) lines → \(new.count)"
}
