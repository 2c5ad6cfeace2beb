import Scenarios

/// A file's text as Unicode scalars, with the way from an index to the line and column of it.
struct SourceText {
  let file: String
  /// Without a byte order mark.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The index at which each line begins; CR, LF and CRLF end a line.
  private(set) var lineStarts = [0]

  /// nil where the bytes are not UTF-8; the diagnostic then says where the first wrong one stands.
  static func decode(_ bytes: [UInt8], file: String) -> (text: SourceText?, problem: Diagnostic?) {
    var text = SourceText(file: file)
    text.scalars.reserveCapacity(bytes.count)
    var decoder = UTF8()
    var input = bytes.makeIterator()
    while true {
      switch decoder.decode(&input) {
      case .scalarValue(let scalar):
        if text.scalars.isEmpty, scalar == "\u{FEFF}", !text.hasMark {
          text.hasMark = true
        } else {
          text.append(scalar)
        }
      case .emptyInput:
        return (text, nil)
      case .error:
        let at = text.span(text.scalars.count, length: 1)
        return (nil, Diagnostic(rule: "F01", severity: .error, at: at, facts: ["kind": "utf8"]))
      }
    }
  }

  private var hasMark = false

  private init(file: String) {
    self.file = file
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let isSecondHalf = scalar == "\n" && scalars.last == "\r"
    scalars.append(scalar)
    if isSecondHalf {
      lineStarts[lineStarts.count - 1] = scalars.count
    } else if scalar == "\n" || scalar == "\r" {
      lineStarts.append(scalars.count)
    }
  }

  func position(_ index: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: index - lineStarts[low] + 1)
  }

  /// The index of a position; the end of its line where the column lies beyond it.
  func index(_ position: SourcePosition) -> Int {
    guard lineStarts.indices.contains(position.line - 1) else { return scalars.count }
    let start = lineStarts[position.line - 1]
    return min(start + max(0, position.column - 1), lineEnd(start))
  }

  /// The index of the line break (or end of file) that ends the line the index is in.
  func lineEnd(_ index: Int) -> Int {
    var end = index
    while end < scalars.count, !scalars[end].isBreak { end += 1 }
    return end
  }

  func span(_ index: Int, length: Int) -> SourceSpan {
    SourceSpan(file: file, start: position(index), length: length)
  }

  /// The scalar at the index; nil at the end of the file.
  subscript(_ index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}

extension Unicode.Scalar {
  var isBreak: Bool { self == "\n" || self == "\r" }
}

extension Unicode.Scalar? {
  /// A space, a tab, a line break or the end of the file: what must follow a colon or a dash.
  var isGap: Bool {
    switch self {
    case nil, " ", "\t", "\n", "\r": true
    default: false
    }
  }
}
