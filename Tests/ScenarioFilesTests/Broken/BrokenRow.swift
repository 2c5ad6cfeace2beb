import Scenarios
import Testing

/// One way to break the sample case, and the one thing that must be said about it.
struct BrokenRow: Sendable, CustomTestStringConvertible {
  /// Where `▶` stands in what is put in, the caret must stand.
  static let caret: Unicode.Scalar = "▶"

  var testDescription: String
  /// What is taken out of the sample, at its first place; empty for its very end.
  var find: String
  var put: String
  var rule: String
  var severity: Diagnostic.Severity
  /// Where the caret stands; nil where `put` says so.
  var place: SourcePosition?

  init(
    _ description: String, _ find: String, _ put: String, _ rule: String,
    _ severity: Diagnostic.Severity = .error, at place: (line: Int, column: Int)? = nil
  ) {
    testDescription = description
    self.find = find
    self.put = put
    self.rule = rule
    self.severity = severity
    self.place = place.map { SourcePosition(line: $0.line, column: $0.column) }
  }

  /// The broken text and the place of the caret in it.
  func apply(to sample: String) throws -> (text: String, place: SourcePosition) {
    let range = find.isEmpty ? sample.endIndex..<sample.endIndex : sample.firstRange(of: find)
    let marked = sample.replacingCharacters(in: try #require(range), with: put)
    let before = marked.unicodeScalars.prefix { $0 != Self.caret }
    let text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != Self.caret }))
    if let place { return (text, place) }
    try #require(before.count < marked.unicodeScalars.count)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.count ?? 0) + 1
    return (text, SourcePosition(line: lines.count, column: column))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
