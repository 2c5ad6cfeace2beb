package import Scenarios

/// The diagnostics as an author reads them: the place, what is wrong, the line, and a caret under it.
///
/// The caret stands right under the place: Chinese characters count as two cells, a tab is shown as a
/// space, and a sign that must not reach a terminal as `�`.
///
/// - Parameters:
///   - source: the bytes of a file that a diagnostic names; nil where there are none to show.
///   - sentence: what a diagnostic says in the language.
package func report(
  _ diagnostics: [Diagnostic], language: Language, source: (String) -> [UInt8]?,
  sentence: (Diagnostic, Language) -> String = { Scenarios.sentence(for: $0, in: $1) }
) -> String {
  var sources: [String: [UInt8]?] = [:]
  return diagnostics.map { diagnostic in
    let file = diagnostic.at.file
    let bytes = sources[file] ?? source(file)
    sources[file] = .some(bytes)
    let place = "\(file):\(diagnostic.at.start.line):\(diagnostic.at.start.column)"
    let word = severityWord(diagnostic.severity, language)
    let colon = language == .zh ? "：" : ": "
    let head = "\(place): \(word) \(diagnostic.rule)\(colon)\(sentence(diagnostic, language))"
    return shown(head) + "\n" + (bytes.flatMap { excerpt(of: $0, at: diagnostic.at) } ?? "")
  }.joined()
}

private func severityWord(_ severity: Diagnostic.Severity, _ language: Language) -> String {
  switch (severity, language) {
  case (.error, .zh): "错误"
  case (.error, .en): "error"
  case (.warning, .zh): "提醒"
  case (.warning, .en): "warning"
  case (.info, .zh): "说明"
  case (.info, .en): "note"
  }
}

/// The line with a caret line under it; nil where the file has no such line.
private func excerpt(of bytes: [UInt8], at span: SourceSpan) -> String? {
  guard bytes.count <= largestFile else { return nil }
  let line = shownLine(span.start.line, of: bytes)
  guard let line, line.contains(where: { $0 != " " }) else { return nil }
  let column = min(span.start.column - 1, line.count)
  let window = Window(line, around: column)
  let before = width(line[window.range.lowerBound..<column]) + window.lead.count
  let marked = line[column..<min(column + span.length, max(column, window.range.upperBound))]
  let tildes = String(repeating: "~", count: max(0, width(marked) - 1))
  return "  " + window.lead + text(line[window.range]) + window.tail + "\n"
    + String(repeating: " ", count: before + 2) + "^" + tildes + "\n"
}

/// A stretch of a long line that fits beside the place it is shown for.
private struct Window {
  static let cells = 76

  var range: Range<Int>
  var lead = ""
  var tail = ""

  init(_ line: [Unicode.Scalar], around column: Int) {
    range = 0..<line.count
    guard width(line[...]) > Self.cells else { return }
    var start = column
    var end = column
    var used = 0
    while start > 0, used + displayWidth(line[start - 1]) <= Self.cells / 2 {
      start -= 1
      used += displayWidth(line[start])
    }
    while end < line.count, used + displayWidth(line[end]) <= Self.cells - 6 {
      used += displayWidth(line[end])
      end += 1
    }
    range = start..<end
    lead = start > 0 ? "..." : ""
    tail = end < line.count ? "..." : ""
  }
}

/// The line's scalars without what a terminal must not be sent.
private func shownLine(_ number: Int, of bytes: [UInt8]) -> [Unicode.Scalar]? {
  var rest = bytes[...]
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  for _ in 1..<max(1, number) {
    guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let isPair = rest[end] == 0x0D && rest.dropFirst(end - rest.startIndex + 1).first == 0x0A
    rest = rest[(end + (isPair ? 2 : 1))...]
  }
  let line = String(decoding: rest.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  return line.unicodeScalars.map(shown)
}

private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\t", "\n", "\r", "\u{A0}": " "
  default: ForbiddenScalar(scalar) == nil ? scalar : "\u{FFFD}"
  }
}

/// Names of files and keys come from strangers too.
private func shown(_ words: String) -> String {
  text(words.unicodeScalars.map(shown)[...])
}

private func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
  scalars.reduce(0) { $0 + displayWidth($1) }
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
