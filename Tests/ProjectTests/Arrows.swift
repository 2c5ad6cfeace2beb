import Foundation

/// Which target knows which: by target, the targets and library modules it depends on.
typealias Arrows = [String: Set<String>]

extension Arrows {
  /// The table of targets in docs/ARCHITECTURE.md.
  ///
  /// A row is `` | `Target` | purpose | `Target`, **library** | ``; a dash means nothing.
  static func documented() throws -> Arrows {
    let rows = try Repository.file("docs/ARCHITECTURE.md").lines.filter { $0.hasPrefix("| `") }
    return Arrows(
      uniqueKeysWithValues: rows.compactMap { row in
        let cells = row.split(separator: "|").map(String.init)
        guard cells.count == 3, let target = names(in: cells[0]).first else { return nil }
        return (target, Set(names(in: cells[2])))
      })
  }

  /// What Package.swift declares for the targets under Sources.
  static func declared() throws -> Arrows {
    let package = try Repository.file("Package.swift").text
    var arrows = Arrows()
    for declaration in package.matches(of: #/\.(?:executableT|t)arget\(\s*name: "(\w+)"/#) {
      let rest = package[declaration.range.lowerBound...]
      let words = inBrackets(rest, "(", ")")
      guard !words.contains("path:") else { continue }
      arrows[String(declaration.1)] = dependencies(words)
    }
    return arrows
  }

  /// Whether following the arrows ever leads back.
  var loops: [String] {
    keys.sorted().filter { reaches($0, from: $0) }
  }

  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen: Set<String> = []
    var waiting = Array<String>(self[start] ?? [])
    while let next = waiting.popLast() {
      if next == goal { return true }
      if seen.insert(next).inserted { waiting += self[next] ?? [] }
    }
    return false
  }

  private static func names(in cell: String) -> [String] {
    cell.matches(of: #/`(\w+)`|\*\*(\w+)\*\*/#).map { String($0.1 ?? $0.2 ?? "") }
  }

  private static func dependencies(_ declaration: Substring) -> Set<String> {
    guard let key = declaration.firstRange(of: "dependencies:") else { return [] }
    let list = inBrackets(declaration[key.upperBound...], "[", "]")
    let products = list.matches(of: #/\.product\(name: "(\w+)", package: "[^"]*"\)/#)
    let plain = list.replacing(#/\.product\([^)]*\)/#, with: "").matches(of: #/"(\w+)"/#)
    return Set(products.map { String($0.1) } + plain.map { String($0.1) })
  }

  /// From the first opening sign to the closing one that belongs to it.
  private static func inBrackets(
    _ text: Substring, _ opening: Character, _ closing: Character
  ) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == opening { depth += 1 }
      if text[index] == closing {
        depth -= 1
        if depth == 0 { return text[...index] }
      }
    }
    return text
  }
}

/// One `import` line of a source file.
struct Import {
  var target: String
  var module: String
  var place: String

  /// Every import under Sources.
  static let all: [Import] = Repository.files.under("Sources").named(".swift").flatMap { file in
    file.lines.enumerated().compactMap { number, line in
      guard line.contains("import "),
        let found = line.firstMatch(of: #/^\s*(?:@?\w+\s+)*?import\s+(\w+)/#)
      else { return nil }
      return Import(
        target: String(file.path.split(separator: "/")[1]), module: String(found.1),
        place: "\(file.path):\(number + 1)")
    }
  }
}
