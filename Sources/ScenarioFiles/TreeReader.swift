import Scenarios
import Yams

/// Turns the parser's nodes into located ones.
struct TreeReader {
  let text: SourceText
  let marked: MarkedSource
  private(set) var diagnostics: [Diagnostic] = []
  /// Something stood in the tree that the outline should have refused: nothing of it is used.
  private(set) var isRefused = false
  private var count = 0

  init(text: SourceText, marked: MarkedSource) {
    self.text = text
    self.marked = marked
  }

  mutating func read(_ node: Yams.Node) -> SourceNode {
    let start = marked.position(node.mark)
    count += 1
    if node.anchor != nil || count > text.scalars.count + 1 { refuse("anchor", at: start) }
    guard !isRefused else { return SourceNode(.sequence([]), at: span(start, 1)) }
    switch node {
    case .scalar(let scalar):
      let isQuoted = ![.plain, .any].contains(scalar.style)
      let value = SourceNode.Value.scalar(unmarked(scalar.string), quoted: isQuoted)
      return SourceNode(value, at: span(start, length(of: scalar, at: start)))
    case .sequence(let sequence):
      return SourceNode(.sequence(sequence.map { read($0) }), at: span(start, 1))
    case .mapping(let mapping):
      return SourceNode(.mapping(entries(mapping)), at: span(start, 1))
    case .alias:
      refuse("alias", at: start)
      return SourceNode(.sequence([]), at: span(start, 1))
    }
  }

  private mutating func entries(_ mapping: Yams.Node.Mapping) -> [SourceEntry] {
    var lines: [String: Int] = [:]
    return mapping.compactMap { key, value in
      let keyNode = read(key)
      guard case .scalar(let name, _) = keyNode.value else {
        add("F02", at: keyNode.span, ["kind": "key"])
        return nil
      }
      if let line = lines[name] {
        add("F04", at: keyNode.span, ["key": name, "line": String(line)])
      } else {
        lines[name] = keyNode.span.start.line
      }
      return SourceEntry(key: name, keySpan: keyNode.span, value: read(value))
    }
  }

  private mutating func refuse(_ kind: String, at start: SourcePosition) {
    guard !isRefused else { return }
    isRefused = true
    add("F07", at: span(start, 1), ["kind": kind, "word": ""])
  }

  private mutating func add(_ rule: String, at span: SourceSpan, _ facts: [String: String]) {
    diagnostics.append(Diagnostic(rule: rule, severity: .error, at: span, facts: facts))
  }

  private func unmarked(_ string: String) -> String {
    guard string.unicodeScalars.first.map(MarkedSource.isMark) ?? false else { return string }
    return String(string.unicodeScalars.dropFirst())
  }

  private func span(_ start: SourcePosition, _ length: Int) -> SourceSpan {
    SourceSpan(file: text.file, start: start, length: length)
  }

  /// What the value takes of the line it begins in; the parser does not say where it ends.
  private func length(of scalar: Yams.Node.Scalar, at start: SourcePosition) -> Int {
    let index = text.index(start)
    let room = text.lineEnd(index) - index
    switch scalar.style {
    case .doubleQuoted, .singleQuoted: return min(room, quotedLength(index, room))
    case .literal, .folded: return 1
    default: return min(room, unmarked(scalar.string).unicodeScalars.count)
    }
  }

  private func quotedLength(_ start: Int, _ room: Int) -> Int {
    guard let quote = text[start] else { return 1 }
    var index = start + 1
    while index < start + room, let scalar = text[index] {
      if scalar == "\\", quote == "\"" {
        index += 1
      } else if scalar == quote {
        guard quote == "'", text[index + 1] == "'" else { return index + 1 - start }
        index += 1
      }
      index += 1
    }
    return room
  }
}
