import Scenarios

extension Outline {
  // MARK: - Quoted

  mutating func quoted(_ quote: Unicode.Scalar) {
    let start = index
    let keyColumn = column
    index += 1
    while let scalar = text[index] {
      if scalar == "\\", quote == "\"" {
        checkEscape()
      } else if scalar == quote {
        guard quote == "'", text[index + 1] == "'" else { break }
        index += 2
      } else {
        index += 1
      }
    }
    guard text[index] == quote else {
      isStopped = true
      return
    }
    index += 1
    refuseTabs(in: start..<index)
    afterQuoted(from: start, keyColumn: keyColumn)
  }

  private mutating func afterQuoted(from start: Int, keyColumn: Int) {
    var next = index
    while text[next] == " " || text[next] == "\t" { next += 1 }
    guard let scalar = text[next], !scalar.isBreak else { return isAtKey = false }
    switch scalar {
    case "#" where next > index: return
    case ":" where isAtKey:
      if brackets.isEmpty, !text[next + 1].isGap {
        misreadSign(at: next, kind: "space", meant: ": ")
      }
      push(keyColumn)
      isAtKey = false
      index = next + 1
    case "," where !brackets.isEmpty, "}" where !brackets.isEmpty, "]" where !brackets.isEmpty:
      index = next
      isAtKey = false
    default:
      garbage(at: next, after: start)
    }
  }

  /// Something stands where only a comma, a bracket or the end of the line can follow a quote.
  private mutating func garbage(at next: Int, after start: Int) {
    index = next
    isAtKey = false
    if let meant = text[next].flatMap(Self.fullWidth) {
      misreadSign(at: next, kind: meant.kind, meant: meant.sign)
      index += 1
      isAtKey = meant.kind == "comma"
      if meant.kind == "bracket", !brackets.isEmpty { brackets.removeLast() }
      return
    }
    let isSameLine = text.position(start).line == text.position(next).line
    diagnostics.append(
      Diagnostic(
        rule: "F02", severity: .error, at: text.span(isSameLine ? next : start, length: 1),
        facts: ["kind": isSameLine ? "after-quote" : "open-quote"]))
    isStopped = true
  }

  /// An escape such as `\u001B` in double quotes may not make a sign that the file may not hold.
  private mutating func checkEscape() {
    let start = index
    let digits = text[index + 1].map { ["x": 2, "u": 4, "U": 8][$0] ?? 0 } ?? 0
    let word = text.string(start..<min(start + 2 + digits, text.scalars.count))
    index += 2
    let value: UInt32? =
      switch word.dropFirst() {
      case "e": 0x1B
      case "0", "a", "b", "v", "f": 0x07
      case "t", "\t", "r": 0x00
      case "N", "L", "P": 0x85
      default: digits > 0 ? UInt32(word.dropFirst(2), radix: 16) : nil
      }
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return }
    let kind = ForbiddenScalar(scalar) ?? (scalar == "\t" || scalar == "\r" ? .control : nil)
    guard let kind else { return }
    diagnostics.append(
      Diagnostic(
        rule: "F01", severity: .error, at: text.span(start, length: 2 + digits),
        facts: ["kind": kind.rawValue, "code": word]))
  }

  // MARK: - Plain

  mutating func plain() {
    let start = index
    var end = start
    while let scalar = text[end], !scalar.isBreak, !endsPlain(scalar, end) { end += 1 }
    let isKey = text[end] == ":"
    var last = end
    while last > start, text[last - 1].isGap { last -= 1 }
    refuseTabs(in: start..<last)
    checkPlain(PlainWords(text.string(start..<last)), at: start, isKey: isKey)
    if isKey, isAtKey { push(column) }
    index = max(end, start + 1)
    plainIsOpen = brackets.isEmpty && !isKey
    isAtKey = false
    if isKey { index = end + 1 }
  }

  private func endsPlain(_ scalar: Unicode.Scalar, _ at: Int) -> Bool {
    switch scalar {
    case ":":
      text[at + 1].isGap
        || !brackets.isEmpty && text[at + 1].map(",[]{}".unicodeScalars.contains) ?? true
    case "#": text[at - 1].isGap
    case ",", "[", "]", "{", "}": !brackets.isEmpty
    default: false
    }
  }

  private mutating func checkPlain(_ words: PlainWords, at start: Int, isKey: Bool) {
    let isInBraces = brackets.last == true
    if let offset = words.fullWidthColon, !isKey, isAtKey {
      misreadSign(at: start + offset, kind: "colon", meant: ": ")
    } else if let offset = words.tightColon, !isKey, isAtKey {
      misreadSign(at: start + offset, kind: "space", meant: ": ")
    } else if words.startsInCurlyQuotes, !brackets.isEmpty || words.endsInCurlyQuotes {
      misreadSign(at: start, kind: "quotes", meant: "\"")
    } else if let meant = words.first.flatMap(Self.fullWidth), meant.kind == "bracket" {
      misreadSign(at: start, kind: "bracket", meant: meant.sign)
    } else if words.startsWithDashLikeMark, brackets.isEmpty, isAtKey, !plainIsOpen {
      misreadSign(at: start, kind: "dash", meant: "- ")
    } else if isInBraces, isKey, !isAtKey, let offset = words.lastFullWidthComma {
      misreadSign(at: start + offset, kind: "comma", meant: ",")
    } else if brackets.last == false, let offset = words.commaBetweenIDs {
      misreadSign(at: start + offset, kind: "comma", meant: ",")
    }
  }

  private mutating func misreadSign(at index: Int, kind: String, meant: String) {
    let found = text[index].map(String.init) ?? ""
    diagnostics.append(
      Diagnostic(
        rule: "F05", severity: .error, at: text.span(index, length: 1),
        facts: ["kind": kind, "found": found, "meant": meant]))
  }

  /// The sign of YAML that a full-width one was typed for.
  static func fullWidth(_ scalar: Unicode.Scalar) -> (kind: String, sign: String)? {
    switch scalar {
    case "：": ("colon", ": ")
    case "，", "、", "；": ("comma", ",")
    case "｛": ("bracket", "{")
    case "｝": ("bracket", "}")
    case "［": ("bracket", "[")
    case "］": ("bracket", "]")
    default: nil
    }
  }
}

/// Unquoted words, looked at for signs that only look like YAML's.
struct PlainWords {
  private let scalars: [Unicode.Scalar]

  init(_ words: String) {
    scalars = Array(words.unicodeScalars)
  }

  var first: Unicode.Scalar? { scalars.first }

  /// `text：words`: the place of the colon after what can only be a key.
  var fullWidthColon: Int? {
    var end = keyLength
    while end > 0, end < scalars.count, scalars[end] == " " { end += 1 }
    return end > 0 && end < scalars.count && scalars[end] == "：" ? end : nil
  }

  /// `zh:words`: the place of a colon with no space after it, where it is no web address.
  var tightColon: Int? {
    let end = keyLength
    guard end > 0, end < scalars.count, scalars[end] == ":" else { return nil }
    let isAddress = scalars[(end + 1)...].starts(with: ["/", "/"])
    return isAddress ? nil : end
  }

  var startsInCurlyQuotes: Bool { first.map(Self.curly.contains) ?? false }

  var endsInCurlyQuotes: Bool {
    scalars.count > 1 && scalars.last.map(Self.curly.contains) ?? false
  }

  /// A dash, bullet or full-width hyphen with a space after it, typed for `- `.
  var startsWithDashLikeMark: Bool {
    scalars.count > 1 && scalars[1] == " " && first.map("－–—•・".unicodeScalars.contains) ?? false
  }

  var lastFullWidthComma: Int? {
    scalars.lastIndex { "，、".unicodeScalars.contains($0) }
  }

  /// `hello/fine，charged/stop`: a full-width comma in what is otherwise a list of ids.
  var commaBetweenIDs: Int? {
    let commas = scalars.indices.filter { "，、；".unicodeScalars.contains(scalars[$0]) }
    let others = scalars.filter { !"，、；".unicodeScalars.contains($0) }
    return others.allSatisfy(\.isASCII) ? commas.first : nil
  }

  private static let curly = "“”‘’＂".unicodeScalars

  /// The length of the key-like word at the start: small letters, digits, `-` and `_`.
  private var keyLength: Int {
    guard let first, ("a"..."z").contains(first) else { return 0 }
    return scalars.prefix {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
    }.count
  }
}
