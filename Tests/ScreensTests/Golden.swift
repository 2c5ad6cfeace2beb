import Cells
import Foundation
import Screens
import Testing

/// The rows of a canvas that are not as in another one of the same size, and the roles if those differ.
func difference(_ canvas: Canvas, from other: Canvas) -> String {
  let rows = zip(canvas.text(), other.text()).enumerated().filter { $0.element.0 != $0.element.1 }
  var lines = rows.map { "\($0.offset) \($0.element.0)" }
  if canvas.cursor != other.cursor { lines.append("another cursor") }
  if canvas.styleRuns().map(\.style) != other.styleRuns().map(\.style) {
    lines += roles(canvas)
  }
  return lines.map { $0 + "\n" }.joined()
}

private func roles(_ canvas: Canvas) -> [String] {
  let rows = Dictionary(grouping: canvas.styleRuns(), by: \.row)
  return rows.keys.sorted().map { row in
    (rows[row] ?? []).map(\.description).joined(separator: "  ")
  }
}

/// How a golden shows one frame: its text, and which roles stand where.
func picture(_ canvas: Canvas, withRoles: Bool = true) -> String {
  let cursor = canvas.cursor.map { "\($0.row):\($0.column)" } ?? "hidden"
  var lines = canvas.text().folded
  lines.append("cursor \(cursor)")
  if withRoles { lines += roles(canvas) }
  return lines.map { $0 + "\n" }.joined()
}

/// Holds the text against the golden of that name.
///
/// With UPDATE_GOLDEN=1 it writes the golden instead, and fails, so that nobody takes that for a pass.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: "\(Shelf.golden)/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was written; look at it", sourceLocation: sourceLocation)
    return
  }
  let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  // Bytes, since Swift holds different ways to write an accent for the same text.
  let isSame = Array(golden.utf8) == Array(text.utf8)
  #expect(
    isSame, "\(name) differs: \(firstDifference(golden, text))", sourceLocation: sourceLocation)
}

private func firstDifference(_ old: String, _ new: String) -> String {
  let (old, new) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
  guard let line = zip(old, new).enumerated().first(where: { $0.element.0 != $0.element.1 }) else {
    return "\(old.count) lines, now \(new.count)"
  }
  return "line \(line.offset + 1)\n\(line.element.0)\n\(line.element.1)"
}

extension [String] {
  /// Long stretches of empty rows as one line that says how many.
  fileprivate var folded: [String] {
    let runs = reduce(into: [[String]]()) { runs, line in
      if runs.last?.last?.isEmpty == line.isEmpty {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
    }
    return runs.flatMap { $0.count > 3 && $0[0].isEmpty ? ["(\($0.count) empty rows)"] : $0 }
  }
}
