import Scenarios

/// A first walk over a file's text that knows just enough of YAML's outer form to refuse what must
/// never reach the parser, and to see where an author's keyboard has led the parser astray.
///
/// It must err on the side of going on: what it does not understand is left to the parser.
struct Outline {
  /// How deep collections may stand in each other.
  static let deepest = 32
  /// How many keys and values a file may hold: far more than any story needs.
  static let mostValues = 30_000

  let text: SourceText
  var diagnostics: [Diagnostic] = []
  var index = 0
  /// The columns, from 0, of the open block collections.
  var indents: [Int] = []
  /// The open brackets, `true` for a brace.
  var brackets: [Bool] = []
  /// A plain scalar that a deeper line would continue.
  var plainIsOpen = false
  /// Where a key may stand: first in its line, after a dash, after a bracket or a comma.
  var isAtKey = true
  /// Nothing but spaces so far in this line.
  var isAtLineStart = true
  /// Something of the document has been seen, or its end.
  var hasBegun = false
  var hasEnded = false
  var isStopped = false
  private var valueCount = 0

  init(_ text: SourceText) {
    self.text = text
  }

  /// What is wrong with the outer form, in file order.
  static func problems(in text: SourceText) -> [Diagnostic] {
    var outline = Outline(text)
    while outline.index < text.scalars.count, !outline.isStopped { outline.step() }
    // A sign taken for YAML's own is the reason of what goes wrong after it.
    let isMisread = outline.diagnostics.contains { $0.rule == "F05" }
    return outline.diagnostics.filter { !isMisread || $0.rule != "F02" }
  }

  private mutating func step() {
    if isAtLineStart { startLine() }
    guard !isStopped, let scalar = text[index] else { return }
    switch scalar {
    case "\n", "\r":
      index += 1
      isAtLineStart = true
    case " ", "\t":
      index += 1
    case "#" where index == 0 || text[index - 1].isGap:
      index = text.lineEnd(index)
      plainIsOpen = false
    default:
      isAtLineStart = false
      token(scalar)
    }
  }

  private mutating func token(_ scalar: Unicode.Scalar) {
    if hasEnded { return refuse("document", length: 1, thenStop: true) }
    hasBegun = true
    switch scalar {
    case "-" where brackets.isEmpty && isAtKey && !plainIsOpen && text[index + 1].isGap: dash()
    case "?" where brackets.isEmpty && isAtKey && !plainIsOpen && text[index + 1].isGap: dash()
    case "{", "[": open(scalar == "{")
    case "}" where !brackets.isEmpty, "]" where !brackets.isEmpty: close()
    case "," where !brackets.isEmpty:
      index += 1
      isAtKey = true
    case ":" where text[index + 1].isGap:
      index += 1
      isAtKey = false
    case "&" where !plainIsOpen: refuse("anchor", length: wordLength(), thenStop: false)
    case "*" where !plainIsOpen: refuse("alias", length: wordLength(), thenStop: false)
    case "!" where !plainIsOpen: refuse("tag", length: wordLength(), thenStop: false)
    case "'" where !plainIsOpen, "\"" where !plainIsOpen:
      countValue()
      quoted(scalar)
    case "|" where brackets.isEmpty && !plainIsOpen, ">" where brackets.isEmpty && !plainIsOpen:
      skipBlockText()
    default:
      countValue()
      plain()
    }
  }

  // MARK: - Lines

  private mutating func startLine() {
    isAtLineStart = false
    let start = index
    while text[index] == " " { index += 1 }
    guard let scalar = text[index], !scalar.isBreak else { return }
    if let kind = Self.strangeIndent(scalar) { strangeIndent(kind) }
    guard let scalar = text[index], !scalar.isBreak, scalar != "#" else { return }
    if index == start, isDocumentLine(scalar) { return }
    guard brackets.isEmpty else { return }
    let column = index - start
    while let last = indents.last, last > column { indents.removeLast() }
    plainIsOpen = plainIsOpen && column > (indents.last ?? -1)
    isAtKey = true
  }

  private mutating func strangeIndent(_ kind: String) {
    let start = index
    while let scalar = text[index], scalar == " " || Self.strangeIndent(scalar) != nil {
      index += 1
    }
    guard let next = text[index], !next.isBreak else { return }
    diagnostics.append(
      Diagnostic(
        rule: "F03", severity: .error, at: text.span(start, length: index - start),
        facts: ["kind": kind, "code": text[start].map(codePoint) ?? ""]))
  }

  private static func strangeIndent(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: "tab"
    case 0xA0, 0x202F: "no-break"
    case 0x3000: "ideographic"
    case 0x1680, 0x2000...0x200A, 0x205F: "other"
    default: nil
    }
  }

  /// `---`, `...` or a `%` directive at the left edge.
  private mutating func isDocumentLine(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "%", !hasBegun || hasEnded {
      refuse("directive", length: text.lineEnd(index) - index, thenStop: true)
      return true
    }
    guard scalar == "-" || scalar == ".", text[index + 1] == scalar, text[index + 2] == scalar,
      text[index + 3].isGap
    else { return false }
    if scalar == "." {
      hasEnded = true
    } else if hasBegun {
      refuse("document", length: 3, thenStop: true)
    }
    hasBegun = true
    indents = []
    plainIsOpen = false
    index += 3
    return true
  }

  // MARK: - Collections

  /// `- `, or the `? ` that may stand before a key.
  private mutating func dash() {
    push(column)
    index += 1
  }

  private mutating func open(_ isBrace: Bool) {
    guard !plainIsOpen else { return plain() }
    brackets.append(isBrace)
    index += 1
    isAtKey = true
    checkDepth()
  }

  private mutating func close() {
    brackets.removeLast()
    index += 1
    isAtKey = false
  }

  /// The column, from 0, of what stands at the index.
  var column: Int { text.position(index).column - 1 }

  mutating func push(_ column: Int) {
    guard brackets.isEmpty, column > (indents.last ?? -1) else { return }
    indents.append(column)
    checkDepth()
  }

  private mutating func checkDepth() {
    guard indents.count + brackets.count > Self.deepest else { return }
    refuseSize("depth", limit: Self.deepest, at: max(0, index - 1))
  }

  private mutating func countValue() {
    valueCount += 1
    if valueCount > Self.mostValues { refuseSize("nodes", limit: Self.mostValues, at: index) }
  }

  private mutating func refuseSize(_ kind: String, limit: Int, at index: Int) {
    diagnostics.append(
      Diagnostic(
        rule: "F10", severity: .error, at: text.span(index, length: 1),
        facts: ["kind": kind, "limit": String(limit)]))
    isStopped = true
  }

  // MARK: - What is refused

  private mutating func refuse(_ kind: String, length: Int, thenStop: Bool) {
    let word = text.string(index..<min(index + length, text.scalars.count))
    diagnostics.append(
      Diagnostic(
        rule: "F07", severity: .error, at: text.span(index, length: length),
        facts: ["kind": kind, "word": word]))
    index += max(1, length)
    isStopped = thenStop
  }

  /// A text cannot hold a tab: it has no width of its own.
  mutating func refuseTabs(in range: Range<Int>) {
    for index in range where text[index] == "\t" {
      diagnostics.append(forbidden("\t", .control, at: text.span(index, length: 1)))
    }
  }

  private func wordLength() -> Int {
    var end = index + 1
    while let scalar = text[end], !text[end].isGap, !",[]{}".unicodeScalars.contains(scalar) {
      end += 1
    }
    return end - index
  }

  /// Skips a `|` or `>` text: the lines that stand deeper than what holds it.
  private mutating func skipBlockText() {
    let parent = indents.last ?? -1
    var indent = text.string(index..<text.lineEnd(index)).unicodeScalars
      .first { ("1"..."9").contains($0) }
      .map { max(parent, 0) + Int($0.value) - 48 }
    index = nextLine(index)
    while index < text.scalars.count {
      var first = index
      while text[first] == " " { first += 1 }
      if let scalar = text[first], !scalar.isBreak {
        indent = indent ?? max(parent + 1, first - index)
        guard first - index >= indent ?? 0 else { break }
        refuseTabs(in: first..<text.lineEnd(first))
      }
      index = nextLine(first)
    }
    isAtLineStart = true
    plainIsOpen = false
  }

  private func nextLine(_ index: Int) -> Int {
    let end = text.lineEnd(index)
    return text[end] == "\r" && text[end + 1] == "\n" ? end + 2 : min(end + 1, text.scalars.count)
  }
}
