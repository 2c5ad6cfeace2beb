import Scenarios

/// A case file as a Swift literal; places are made up when it is turned into a ``SourceNode``: each
/// key and each item stands in a line of its own, values from column 5 on.
indirect enum Tree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case word(String)
  case quoted(String)
  case list([Tree])
  case map([(String, Tree)])

  init(stringLiteral value: String) { self = .word(value) }
  init(integerLiteral value: Int) { self = .word(String(value)) }
  init(booleanLiteral value: Bool) { self = .word(String(value)) }
  init(arrayLiteral elements: Tree...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Tree)...) { self = .map(elements) }

  /// What stands at `stories/scam/nodes/test/choices/0`; nil takes it away.
  subscript(path: String) -> Tree? {
    get { self[path.split(separator: "/").map(String.init)[...]] }
    set { self[path.split(separator: "/").map(String.init)[...]] = newValue }
  }

  private subscript(path: ArraySlice<String>) -> Tree? {
    get {
      guard let first = path.first else { return self }
      switch self {
      case .map(let entries): return entries.first { $0.0 == first }?.1[path.dropFirst()]
      case .list(let items): return Int(first).map { items[$0] }?[path.dropFirst()]
      default: return nil
      }
    }
    set {
      guard let first = path.first else { return self = newValue ?? "" }
      let isLast = path.count == 1
      switch self {
      case .map(var entries):
        let index = entries.firstIndex { $0.0 == first }
        if isLast {
          if let index { entries.remove(at: index) }
          if let newValue { entries.insert((first, newValue), at: index ?? entries.count) }
        } else if let index {
          entries[index].1[path.dropFirst()] = newValue
        }
        self = .map(entries)
      case .list(var items):
        let index = Int(first) ?? 0
        if isLast {
          if index < items.count { items.remove(at: index) }
          if let newValue { items.insert(newValue, at: index) }
        } else {
          items[index][path.dropFirst()] = newValue
        }
        self = .list(items)
      default: break
      }
    }
  }

  /// The path of everything that stands in it.
  var paths: [String] {
    let inner: [(String, Tree)] =
      switch self {
      case .map(let entries): entries
      case .list(let items): items.enumerated().map { (String($0), $1) }
      default: []
      }
    return inner.flatMap { name, tree in [name] + tree.paths.map { "\(name)/\($0)" } }
  }

  var source: SourceNode {
    var line = 1
    return node(&line)
  }

  /// The place of a value, or of a key with `key:` before the path.
  func span(_ path: String) -> SourceSpan {
    let isKey = path.hasPrefix("key:")
    let names = (isKey ? path.dropFirst(4) : path[...]).split(separator: "/").map(String.init)
    var node = source
    var span = node.span
    for name in names {
      switch node.value {
      case .mapping(let entries):
        guard let entry = entries.first(where: { $0.key == name }) else { return span }
        span = isKey ? entry.keySpan : entry.value.span
        node = entry.value
      case .sequence(let items):
        node = items[Int(name) ?? 0]
        span = node.span
      case .scalar:
        return span
      }
    }
    return span
  }

  private func node(_ line: inout Int) -> SourceNode {
    let here = SourcePosition(line: line, column: 5)
    func span(_ length: Int) -> SourceSpan {
      SourceSpan(file: "example.yaml", start: here, length: length)
    }
    switch self {
    case .word(let words):
      return SourceNode(.scalar(words, quoted: false), at: span(words.unicodeScalars.count))
    case .quoted(let words):
      return SourceNode(.scalar(words, quoted: true), at: span(words.unicodeScalars.count + 2))
    case .list(let items):
      return SourceNode(
        .sequence(
          items.map { item in
            line += 1
            return item.node(&line)
          }), at: span(1))
    case .map(let entries):
      return SourceNode(
        .mapping(
          entries.map { key, value in
            line += 1
            let start = SourcePosition(line: line, column: 1)
            let keySpan = SourceSpan(file: "example.yaml", start: start, length: key.count)
            return SourceEntry(key: key, keySpan: keySpan, value: value.node(&line))
          }), at: span(1))
    }
  }
}

/// The same words in both languages, which is enough for most rules.
func both(_ zh: String, _ en: String? = nil) -> Tree {
  ["zh": .quoted(zh), "en": .quoted(en ?? zh)]
}
