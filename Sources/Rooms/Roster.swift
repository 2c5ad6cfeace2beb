package import Journal

/// The list of a class that a host brings along: who is expected, by name and by the list's own ids.
///
/// It stays on the host's computer. Read from CSV with the columns of OneRoster's `users.csv`
/// (`sourcedId`, `givenName`, `familyName`; 1EdTech OneRoster 1.2, CSV binding, 2022), whatever else it has, or
/// from a plain list with one name on each line.
package struct Roster: Equatable, Sendable {
  /// In the order of the file.
  package private(set) var people: [ListedPerson] = []

  /// What is wrong with a list, with the number of the line, from 1.
  package enum Mistake: Error, Equatable, Sendable {
    case nobody
    /// A heading names none of the columns of a name.
    case noNames(line: Int)
    /// A line has neither a name nor an id.
    case nameless(line: Int)
    /// Signs that steer a terminal, or a name of more than 80 signs.
    case unreadable(line: Int)
    /// Two lines have the same id, or in a plain list the same name.
    case twice(line: Int, first: Int)
    /// A quotation mark was opened and never closed.
    case openQuote(line: Int)
    case tooMany
  }

  /// More people than this are no class.
  package static let most = 2_000
  private static let longestName = 80

  package init(_ text: String) throws(Mistake) {
    let rows = try Self.rows(text)
    guard let head = rows.first else { throw .nobody }
    let names = head.cells.map { $0.lowercased() }
    if names.contains("sourcedid") || names.contains("givenname") || names.contains("familyname") {
      try read(rows.dropFirst(), Columns(names, head.line))
    } else {
      var lines: [String: Int] = [:]
      for row in rows where !row.text.hasPrefix("#") {
        try add(ListedPerson(id: row.text, name: row.text), row.line, &lines)
      }
    }
    guard !people.isEmpty else { throw .nobody }
  }

  private struct Columns {
    var id: Int?
    var given: Int?
    var family: Int?
    var role: Int?
    var status: Int?

    init(_ names: [String], _ line: Int) throws(Mistake) {
      id = names.firstIndex(of: "sourcedid")
      given = names.firstIndex(of: "givenname")
      family = names.firstIndex(of: "familyname")
      role = names.firstIndex(of: "role")
      status = names.firstIndex(of: "status")
      guard given != nil || family != nil else { throw .noNames(line: line) }
    }
  }

  private mutating func read(
    _ rows: ArraySlice<Row>, _ columns: Columns
  ) throws(Mistake) {
    var lines: [String: Int] = [:]
    for row in rows {
      func cell(_ place: Int?) -> String {
        place.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
      }
      // Those who have gone, and those who teach.
      guard cell(columns.status).lowercased() != "tobedeleted",
        ["", "student"].contains(cell(columns.role).lowercased())
      else { continue }
      let name = Self.name(given: cell(columns.given), family: cell(columns.family))
      let id = cell(columns.id).isEmpty ? name : cell(columns.id)
      try add(ListedPerson(id: id, name: name), row.line, &lines)
    }
  }

  private mutating func add(
    _ person: ListedPerson, _ line: Int, _ lines: inout [String: Int]
  ) throws(Mistake) {
    guard !person.name.isEmpty else { throw .nameless(line: line) }
    for text in [person.name, person.id] {
      guard text.count <= Self.longestName,
        text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
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
  /// A line of the file, its cells trimmed; one in quotation marks may hold commas and line ends.
  private struct Row {
    var line: Int
    var text: String
    var cells: [String]
  }

  /// The lines that say something, after RFC 4180 with any line end.
  private static func rows(_ text: String) throws(Mistake) -> [Row] {
    var rows: [Row] = []
    var (cells, cell, whole) = ([String](), "", "")
    var (line, start) = (1, 1)
    var isQuoted = false
    func trimmed(_ words: String) -> String {
      words.split(omittingEmptySubsequences: true) { $0.isWhitespace }.joined(separator: " ")
    }
    func end() {
      cells.append(trimmed(cell))
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(Row(line: start, text: trimmed(whole), cells: cells))
      }
      (cells, cell, whole) = ([], "", "")
      start = line
    }
    var characters = Array(text.drop { $0 == "\u{FEFF}" })
    if let last = characters.last, !last.isNewline { characters.append("\n") }
    var place = 0
    while place < characters.count {
      let character = characters[place]
      place += 1
      if character.isNewline { line += 1 }
      if isQuoted {
        guard character == "\"" else {
          cell.append(character)
          continue
        }
        if place < characters.count, characters[place] == "\"" {
          cell.append(character)
          place += 1
        } else {
          isQuoted = false
        }
      } else if character == "\"", trimmed(cell).isEmpty {
        isQuoted = true
        cell = ""
      } else if character == "," {
        cells.append(trimmed(cell))
        cell = ""
        whole.append(character)
        continue
      } else if character.isNewline {
        end()
        continue
      } else {
        cell.append(character)
      }
      whole.append(character)
    }
    guard !isQuoted else { throw .openQuote(line: start) }
    return rows
  }
}
