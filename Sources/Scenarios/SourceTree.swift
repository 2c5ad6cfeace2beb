/// A place in a case file; lines and columns count from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one line of a case file, for a caret to stand under.
package struct SourceSpan: Hashable, Sendable {
  /// The path as it is shown to the author.
  package var file: String
  package var start: SourcePosition
  /// In Unicode scalars; at least 1.
  package var length: Int

  package init(file: String, start: SourcePosition, length: Int = 1) {
    self.file = file
    self.start = start
    self.length = max(1, length)
  }
}

/// A value of a YAML file with the place it stands at; every scalar is kept as it was written.
package struct SourceNode: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    /// `quoted` is true for a scalar in quotes or in a block (`|`, `>`).
    case scalar(String, quoted: Bool)
    /// In file order; a key that stands twice is listed twice.
    case mapping([SourceEntry])
    case sequence([SourceNode])
  }

  package var value: Value
  package var span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// A key of a mapping with its value.
package struct SourceEntry: Equatable, Sendable {
  package var key: String
  package var keySpan: SourceSpan
  package var value: SourceNode

  package init(key: String, keySpan: SourceSpan, value: SourceNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
