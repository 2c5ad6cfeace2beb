package import Scenarios
import Yams

/// How large a case file may be, in bytes.
package let largestFile = 256 * 1024

/// How many story nodes a case file may hold, over both tellings.
package let mostNodes = 300

/// A file's bytes as a tree whose every value knows its place.
///
/// Scalars are kept as they are written: `no` stays `no`. Without a tree there is at least one error.
/// A key that stands twice is an error beside a tree that holds it twice.
///
/// - Parameter file: the path as the author should see it.
package func readTree(_ bytes: [UInt8], file: String) -> (
  tree: SourceNode?, diagnostics: [Diagnostic]
) {
  guard bytes.count <= largestFile else { return (nil, [tooLarge(file: file)]) }
  let (decoded, problem) = SourceText.decode(bytes, file: file)
  guard let text = decoded else { return (nil, problem.map { [$0] } ?? []) }
  let problems = (forbiddenScalars(in: text) + Outline.problems(in: text)).sorted { $0.at < $1.at }
  guard problems.isEmpty else { return (nil, Array(problems.prefix(20))) }
  return compose(text)
}

func tooLarge(file: String) -> Diagnostic {
  Diagnostic(
    rule: "F10", severity: .error,
    at: SourceSpan(file: file, start: SourcePosition(line: 1, column: 1)),
    facts: ["kind": "size", "limit": String(largestFile / 1024)])
}

/// Yams refuses a mapping with a key that stands twice, so the earlier one is marked and the text
/// read again: the tree then has both, and the marks are taken out of it.
private func compose(_ text: SourceText) -> (SourceNode?, [Diagnostic]) {
  var marked = MarkedSource(text)
  while true {
    do {
      // Every scalar is read as it was written, so nothing need be guessed about its type.
      let parser = try Parser(yaml: marked.string, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return (nil, [emptyFile(text)]) }
        var reader = TreeReader(text: text, marked: marked)
        let tree = reader.read(root)
        guard !reader.isRefused else { return (nil, reader.diagnostics) }
        if let tooMany = tooManyNodes(tree) { return (nil, [tooMany]) }
        return (tree, reader.diagnostics)
      }
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      guard marked.mark(keyAt: context.mark) else {
        return (nil, [marked.doubled(keys.first ?? "", at: context.mark)])
      }
    } catch {
      return (nil, [parserProblem(error, text, marked)])
    }
  }
}

/// Points at the first story node beyond ``mostNodes``.
private func tooManyNodes(_ tree: SourceNode) -> Diagnostic? {
  let stories = tree.values("stories").flatMap { $0.values(nil) }
  let nodes = ([tree] + stories).flatMap { $0.values("nodes") }.flatMap(\.entries)
  guard nodes.count > mostNodes else { return nil }
  return Diagnostic(
    rule: "F10", severity: .error, at: nodes[mostNodes].keySpan,
    facts: ["kind": "nodes", "limit": String(mostNodes)])
}

private func emptyFile(_ text: SourceText) -> Diagnostic {
  Diagnostic(rule: "F02", severity: .error, at: text.span(0, length: 1), facts: ["kind": "empty"])
}

extension SourceNode {
  /// Empty for anything but a mapping.
  var entries: [SourceEntry] {
    if case .mapping(let entries) = value { entries } else { [] }
  }

  /// What stands under the key; with nil under every key.
  fileprivate func values(_ key: String?) -> [SourceNode] {
    entries.filter { key == nil || $0.key == key }.map(\.value)
  }
}

extension SourceSpan {
  fileprivate static func < (left: Self, right: Self) -> Bool { left.start < right.start }
}
