package import Journal
import Scenarios

/// The list of a class that a host brings along: who is expected, by name and by the list's own ids.
///
/// It stays on the host's computer. Read from a table with the columns of OneRoster's `users.csv`
/// (`sourcedId`, `givenName`, `familyName`, and `role` and `status` where they are there; 1EdTech OneRoster 1.1,
/// CSV tables, 2017), or `name` and `id`, or the same in Chinese, whatever else it has; or from a plain list with
/// one name on each line. Cells are set apart by commas, semicolons or tabs.
package struct Roster: Equatable, Sendable {
  /// In the order of the file.
  package private(set) var people: [ListedPerson] = []

  /// What is wrong with a list, with the number of the line, from 1.
  package enum Mistake: Error, Equatable, Sendable {
    case nobody
    /// A heading names none of the columns of a name.
    case noNames(line: Int)
    /// A list without a heading has more than names in it, such as telephone numbers, which would be printed.
    case columns(line: Int)
    /// A line has neither a name nor an id.
    case nameless(line: Int)
    /// Signs that nobody sees or that steer a terminal, or a name of more than 80 signs.
    case unreadable(line: Int)
    /// Bytes that are no UTF-8.
    case notUTF8(line: Int)
    /// Two lines have the same id, or in a plain list the same name.
    case twice(line: Int, first: Int)
    /// A quotation mark was opened and never closed.
    case openQuote(line: Int)
    case tooMany
  }

  /// More people than this are no class.
  package static let most = 2_000
  private static let longestName = 80

  /// - Parameter text: the file; `�` stands for what was no UTF-8.
  package init(_ text: String) throws(Mistake) {
    let rows = try Self.rows(text, separator: Self.separator(of: text))
    guard let head = rows.first else { throw .nobody }
    var lines: [String: Int] = [:]
    if let columns = try Columns(head) {
      for row in rows.dropFirst() { try add(row, columns, &lines) }
    } else {
      for row in rows {
        let cells = row.cells.filter { !$0.isEmpty }
        // A family's and a given name may stand apart.
        guard cells.count <= 2, !cells.contains(where: Self.isNumber) else {
          throw .columns(line: row.line)
        }
        let name = cells.joined(separator: ", ")
        try add(ListedPerson(id: name, name: name), row.line, &lines)
      }
    }
    guard !people.isEmpty else { throw .nobody }
  }

  /// Whether it is somebody's number rather than a name.
  private static func isNumber(_ cell: String) -> Bool {
    cell.count(where: \.isNumber) >= 5
  }

  /// Where a heading has what.
  private struct Columns {
    var id: Int?
    var given: Int?
    var family: Int?
    var name: Int?
    var role: Int?
    var status: Int?

    /// nil for a line that is no heading.
    init?(_ head: Row) throws(Mistake) {
      let names = head.cells.map { $0.lowercased() }
      let place = { (known: String...) in names.firstIndex { known.contains($0) } }
      id = place("sourcedid", "id", "学号", "编号")
      given = place("givenname")
      family = place("familyname")
      name = place("name", "姓名", "名字")
      role = place("role")
      status = place("status")
      let hasName = given != nil || family != nil || name != nil
      guard hasName || id != nil || role != nil || status != nil else { return nil }
      guard hasName else { throw .noNames(line: head.line) }
    }
  }

  private mutating func add(
    _ row: Row, _ columns: Columns, _ lines: inout [String: Int]
  ) throws(Mistake) {
    func cell(_ place: Int?) -> String {
      place.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
    }
    // Those who have gone, and those who teach.
    guard cell(columns.status).lowercased() != "tobedeleted",
      ["", "student"].contains(cell(columns.role).lowercased())
    else { return }
    let parts = Self.name(given: cell(columns.given), family: cell(columns.family))
    let name = parts.isEmpty ? cell(columns.name) : parts
    let id = cell(columns.id).isEmpty ? name : cell(columns.id)
    try add(ListedPerson(id: id, name: name), row.line, &lines)
  }

  private mutating func add(
    _ person: ListedPerson, _ line: Int, _ lines: inout [String: Int]
  ) throws(Mistake) {
    guard !person.name.isEmpty else { throw .nameless(line: line) }
    for text in [person.name, person.id] {
      guard !text.unicodeScalars.contains("\u{FFFD}") else { throw .notUTF8(line: line) }
      guard text.count <= Self.longestName,
        text.unicodeScalars.allSatisfy({ ForbiddenScalar($0) == nil })
      else { throw .unreadable(line: line) }
    }
    if let first = lines[person.id] { throw .twice(line: line, first: first) }
    guard people.count < Self.most else { throw .tooMany }
    lines[person.id] = line
    people.append(person)
  }

  /// Chinese names have the family's first and no blank between.
  private static func name(given: String, family: String) -> String {
    let parts = [given, family].filter { !$0.isEmpty }
    let isChinese = parts.allSatisfy { part in
      part.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    }
    return isChinese ? family + given : parts.joined(separator: " ")
  }
}

extension Roster {
  /// A line of the file, its cells trimmed; one in quotation marks may hold separators and line ends.
  private struct Row {
    var line: Int
    var cells: [String]
  }

  /// What sets cells apart, by the first line that says something.
  private static func separator(of text: String) -> Character {
    let head = text.split(whereSeparator: \.isNewline).first { !isNote($0) } ?? ""
    return [",", "\t", ";"].first(where: head.contains) ?? ","
  }

  private static func isNote(_ line: Substring) -> Bool {
    line.first { !$0.isWhitespace && $0 != "\u{FEFF}" }.map { $0 == "#" } ?? true
  }

  /// The lines that say something, after RFC 4180 with any line end; notes begin with `#`.
  private static func rows(_ text: String, separator: Character) throws(Mistake) -> [Row] {
    var rows: [Row] = []
    var (cells, cell) = ([String](), "")
    var (line, start) = (1, 1)
    var isQuoted = false
    func trimmed(_ words: String) -> String {
      words.split(omittingEmptySubsequences: true) { $0.isWhitespace }.joined(separator: " ")
    }
    var characters = Array(text.drop { $0 == "\u{FEFF}" })
    if let last = characters.last, !last.isNewline { characters.append("\n") }
    var place = 0
    while place < characters.count {
      let character = characters[place]
      place += 1
      if character.isNewline { line += 1 }
      if isQuoted {
        let isDoubled =
          character == "\"" && place < characters.count && characters[place] == "\""
        if character == "\"", !isDoubled {
          isQuoted = false
        } else {
          cell.append(character)
          place += isDoubled ? 1 : 0
        }
      } else if character == "\"", trimmed(cell).isEmpty {
        isQuoted = true
        cell = ""
      } else if character == separator || character.isNewline {
        cells.append(trimmed(cell))
        cell = ""
        guard character.isNewline else { continue }
        if cells.contains(where: { !$0.isEmpty }), cells[0].first != "#" {
          rows.append(Row(line: start, cells: cells))
        }
        cells = []
        start = line
      } else {
        cell.append(character)
      }
    }
    guard !isQuoted else { throw .openQuote(line: start) }
    return rows
  }
}
