/// Splits `words [[flag|marked words]] {counter}` into pieces.
struct MarkedTextParser {
  enum Problem: String {
    /// `[[` without `]]`.
    case unclosed
    /// `[[` inside of `[[ ]]`.
    case nested
    /// `]]` without `[[`.
    case unopened
    /// No `|` between the id and the words.
    case noBar
    /// No id, or no words.
    case empty
    /// `{` without `}`.
    case openBrace
  }

  struct Found {
    var problem: Problem
    var offset: Int
  }

  enum Token: Equatable {
    case words(String)
    case counter(String)
  }

  struct Piece: Equatable {
    var token: Token
    var mark: String?
    /// In scalars from the start of the text.
    var offset: Int
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var words = String.UnicodeScalarView()
  private var wordsStart = 0
  private var mark: (id: String, offset: Int, pieces: Int)?
  private(set) var pieces: [Piece] = []
  private(set) var problems: [Found] = []
  /// Each marked stretch's id with its offset.
  private(set) var marks: [(id: String, offset: Int)] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while index < scalars.count { step() }
    flush()
    if let mark { problems.append(Found(problem: .unclosed, offset: mark.offset)) }
  }

  private func at(_ sign: Unicode.Scalar, twice: Bool = true) -> Bool {
    guard index < scalars.count, scalars[index] == sign else { return false }
    return !twice || (index + 1 < scalars.count && scalars[index + 1] == sign)
  }

  private mutating func step() {
    if at("[") {
      openMark()
    } else if at("]") {
      closeMark()
    } else if at("{", twice: false) {
      counter()
    } else {
      if words.isEmpty { wordsStart = index }
      words.append(scalars[index])
      index += 1
    }
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    pieces.append(Piece(token: .words(String(words)), mark: mark?.id, offset: wordsStart))
    words = String.UnicodeScalarView()
  }

  private mutating func openMark() {
    flush()
    let start = index
    if mark != nil { problems.append(Found(problem: .nested, offset: start)) }
    index += 2
    var id = String.UnicodeScalarView()
    while index < scalars.count, !at("|", twice: false), !at("]"), !at("[") {
      id.append(scalars[index])
      index += 1
    }
    guard at("|", twice: false) else {
      let isClosed = at("]")
      problems.append(Found(problem: isClosed ? .noBar : .unclosed, offset: start))
      if isClosed { index += 2 }
      return
    }
    index += 1
    if id.isEmpty { problems.append(Found(problem: .empty, offset: start)) }
    mark = (String(id), start, pieces.count)
  }

  private mutating func closeMark() {
    flush()
    if let mark {
      if pieces.count == mark.pieces {
        problems.append(Found(problem: .empty, offset: mark.offset))
      } else {
        marks.append((mark.id, mark.offset + 2))
      }
    } else {
      problems.append(Found(problem: .unopened, offset: index))
    }
    mark = nil
    index += 2
  }

  private mutating func counter() {
    flush()
    let start = index
    guard let end = scalars[start...].firstIndex(of: "}") else {
      problems.append(Found(problem: .openBrace, offset: start))
      index = scalars.count
      return
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(start + 1)..<end])
    pieces.append(Piece(token: .counter(String(name)), mark: mark?.id, offset: start + 1))
    index = end + 1
  }
}

extension CaseParser {
  /// The text in pieces, with every id and name looked up.
  mutating func markedText(_ words: String, _ node: SourceNode, allowsMarks: Bool) -> MarkedText {
    let parser = MarkedTextParser(words)
    for found in parser.problems {
      let code = found.problem == .openBrace ? "L03" : "L05"
      note(code, at: node.span(at: found.offset, length: 2), ["problem": found.problem.rawValue])
    }
    for mark in parser.marks where !mark.id.isEmpty {
      let span = node.span(at: mark.offset, length: mark.id.unicodeScalars.count)
      if !allowsMarks {
        note("L05", at: span, ["problem": "place", "mark": mark.id])
      } else {
        checkMark(mark.id, at: span)
      }
    }
    return MarkedText(parser.pieces.compactMap { piece($0, node) })
  }

  private mutating func checkMark(_ id: String, at span: SourceSpan) {
    let taxonomy = surroundings.taxonomy
    guard taxonomy.entry(.flags, id) == nil, taxonomy.entry(.signals, id) == nil else { return }
    let known = (taxonomy.entries[.flags, default: []] + taxonomy.entries[.signals, default: []])
      .map(\.id)
    var facts = ["problem": "unknown", "mark": id]
    facts["suggestion"] = nearest(id, among: known)
    note("L05", at: span, facts)
  }

  private mutating func piece(
    _ piece: MarkedTextParser.Piece, _ node: SourceNode
  ) -> MarkedText.Piece? {
    switch piece.token {
    case .words(let words):
      return MarkedText.Piece(.words(words), mark: piece.mark)
    case .counter(let name):
      let span = node.span(at: piece.offset, length: name.unicodeScalars.count)
      guard let index = counters.firstIndex(where: { $0.id == name }), !counters[index].isYesNo
      else {
        let isYesNo = counters.contains { $0.id == name }
        var facts = ["problem": isYesNo ? "yesNo" : "unknown", "name": name]
        facts["suggestion"] = nearest(name, among: counters.filter { !$0.isYesNo }.map(\.id))
        note("L03", at: span, facts)
        return nil
      }
      return MarkedText.Piece(.counter(index), mark: piece.mark)
    }
  }
}
