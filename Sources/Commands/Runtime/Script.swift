import Cells
import Screens

/// Keys written down in a file: a macro, a bug report and a test in one.
///
/// One step stands on a line; `#` begins a comment.
struct Script {
  enum Step: Equatable {
    case key(Key)
    case type(String)
    case paste(String)
    case click(Point)
    case size(Size)
    /// Keep the screen as it is now, with or without the roles its words stand in.
    case show(withRoles: Bool)
  }

  private let steps: [Step]
  /// The screens that were asked for, as text.
  private(set) var shown = ""

  init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// - Throws: the first line that says nothing known.
  init(_ text: String) throws(Mistake) {
    var steps: [Step] = []
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.trimmed
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      guard let step = Step(words) else { throw Mistake(line: place + 1, words: String(words)) }
      steps.append(step)
    }
    self.steps = steps
  }

  /// A line that is no step.
  struct Mistake: Error, Equatable {
    /// From 1.
    var line: Int
    var words: String
  }

  /// Takes all steps; false if the learner has left by then.
  mutating func play(on dialogue: inout Dialogue) -> Bool {
    for step in steps {
      switch step {
      case .key(let key):
        guard dialogue.take([.key(key)]) else { return false }
      case .type(let letters):
        guard dialogue.take(letters.map { .key(.character($0)) }) else { return false }
      case .paste(let words):
        guard dialogue.take(words.map { .pasted($0) }) else { return false }
      case .click(let point):
        guard dialogue.take([.clicked(point)]) else { return false }
      case .size(let size): _ = dialogue.take([.resized(size)])
      case .show(let withRoles): shown += dialogue.app.draw().page(withRoles: withRoles)
      }
      guard dialogue.app.top != nil else { return false }
    }
    return true
  }
}

extension Script.Step {
  /// The step that a line names; nil where there is none.
  fileprivate init?(_ line: Substring) {
    let verb = line.prefix { $0 != " " }
    let rest = line.dropFirst(verb.count).trimmed
    switch verb {
    case "key":
      guard let key = Key(name: rest) else { return nil }
      self = .key(key)
    case "type" where !rest.isEmpty: self = .type(String(rest))
    case "paste" where !rest.isEmpty: self = .paste(String(rest))
    case "click":
      guard let (column, row) = rest.pair(",") else { return nil }
      self = .click(Point(column: column - 1, row: row - 1))
    case "size":
      guard let (columns, rows) = rest.pair("x"), (1...500).contains(columns),
        (1...500).contains(rows)
      else { return nil }
      self = .size(Size(columns: columns, rows: rows))
    case "show" where rest.isEmpty || rest == "roles": self = .show(withRoles: rest == "roles")
    default: return nil
    }
  }
}

extension Key {
  /// A key by the name that the help uses for it.
  fileprivate init?(name: Substring) {
    let named: [Substring: Key] = [
      "Enter": .enter, "Esc": .escape, "Up": .up, "Down": .down, "Left": .left, "Right": .right,
      "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end, "Backspace": .backspace,
      "Tab": .tab, "F1": .help, "Space": .character(" "),
    ]
    if let key = named[name] {
      self = key
    } else if let letter = name.first, name.count == 1 {
      self = .character(letter)
    } else {
      return nil
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let words = drop { $0.isWhitespace }
    return words.lastIndex { !$0.isWhitespace }.map { words[...$0] } ?? ""
  }

  /// Two numbers around a sign.
  fileprivate func pair(_ sign: Character) -> (Int, Int)? {
    let parts = split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0].trimmed), let second = Int(parts[1].trimmed)
    else { return nil }
    return (first, second)
  }
}

extension Canvas {
  /// The screen as text, and under it, where asked for, which roles stand where.
  fileprivate func page(withRoles: Bool) -> String {
    let roles = withRoles ? styleRuns().map(\.description) : []
    return (text() + roles).map { $0 + "\n" }.joined()
  }
}
