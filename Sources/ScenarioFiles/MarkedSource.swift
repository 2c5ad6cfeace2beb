import Scenarios
import Yams

/// A text in which some keys carry a mark, so that the parser takes them for different keys.
struct MarkedSource {
  /// Private-use signs, which no file that gets here can hold; each marks one key.
  private static let signs = (UInt32(0xE000)..<0xE005).compactMap(Unicode.Scalar.init)

  static func isMark(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) }

  private let text: SourceText
  /// Indices of the text before which a mark stands, ascending.
  private var marks: [Int] = []

  init(_ text: SourceText) {
    self.text = text
  }

  var string: String {
    var view = String.UnicodeScalarView()
    var start = 0
    for (mark, sign) in zip(marks, Self.signs) {
      view.append(contentsOf: text.scalars[start..<mark])
      view.append(sign)
      start = mark
    }
    view.append(contentsOf: text.scalars[start...])
    return String(view)
  }

  /// Marks the key at a place the parser named; false where it cannot be, or too many are.
  mutating func mark(keyAt place: Mark) -> Bool {
    var index = text.index(position(place))
    guard marks.count < Self.signs.count, let first = text[index] else { return false }
    guard !"{[|>?&*!".unicodeScalars.contains(first) else { return false }
    if first == "\"" || first == "'" { index += 1 }
    guard !marks.contains(index) else { return false }
    marks.append(index)
    marks.sort()
    return true
  }

  /// The place in the text as the author wrote it.
  func position(_ place: Mark?) -> SourcePosition {
    guard let place else { return SourcePosition(line: 1, column: 1) }
    var position = SourcePosition(line: place.line, column: place.column)
    for mark in marks {
      let other = text.position(mark)
      if other.line == position.line, other.column < position.column { position.column -= 1 }
    }
    return position
  }

  func doubled(_ key: String, at place: Mark) -> Diagnostic {
    let key = String(String.UnicodeScalarView(key.unicodeScalars.filter { !Self.isMark($0) }))
    let start = position(place)
    return Diagnostic(
      rule: "F04", severity: .error, at: text.span(text.index(start), length: 1),
      facts: ["key": key, "line": String(start.line)])
  }
}
