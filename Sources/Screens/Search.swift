import Cells

/// Words looked for on a screen: typed behind `/`, kept until they are cleared.
struct Search: Equatable, Sendable {
  private(set) var words = ""
  private(set) var isTyping = false
  private static let longest = 40

  /// Takes what is typed into the field; false where the action is for somebody else.
  mutating func take(_ action: Action) -> Bool {
    switch action {
    case .search: isTyping = true
    case .find(let words):
      self.words = String(words.prefix(Self.longest))
      isTyping = false
    case .type(let character) where isTyping:
      if words.count < Self.longest { words.append(character) }
    case .erase where isTyping: words = String(words.dropLast())
    case .select where isTyping: isTyping = false
    case .leave where isTyping || !words.isEmpty: self = Search()
    default: return false
    }
    return true
  }

  /// Whether the text holds the words, in capitals or not; no words are in every text.
  func finds(_ text: String) -> Bool {
    words.isEmpty || text.lowercased().contains(words.lowercased())
  }

  /// The lines that hold the words, or their beginning where a line's end cuts them.
  func places(in lines: [ScreenLine]) -> [Int] {
    let texts = lines.map { $0.runs.map(\.text).joined() }
    return texts.indices.filter { place in
      if finds(texts[place]) { return true }
      guard texts.indices.contains(place + 1), !finds(texts[place + 1]) else { return false }
      let next = texts[place + 1].drop { " ▏▕:".contains($0) }
      return finds(texts[place] + next) || finds("\(texts[place]) \(next)")
    }
  }

  /// The keys while words are being typed.
  static func typing(_ look: Look) -> [Binding] {
    let words = SearchWords.of(look.language)
    return [
      Binding([.enter], .select, name: "Enter", label: words.done),
      Binding([.escape], .leave, name: "Esc", label: words.clear),
      Binding([.backspace], .erase, name: "Backspace", label: "", isHinted: false),
    ]
  }

  /// The key that begins.
  static func opening(_ look: Look) -> Binding {
    Binding([.character("/")], .search, name: "/", label: SearchWords.of(look.language).hint)
  }

  /// The field as a line; the cursor stands behind the words while they are typed.
  func field(_ look: Look) -> ScreenLine {
    let words = SearchWords.of(look.language)
    let pointer = isTyping ? look.glyphs.pointer : " "
    return ScreenLine([
      TextRun("\(pointer) \(words.label)\(look.colon)"), TextRun(self.words, .bold),
    ])
  }

  /// Whether the field is to be shown.
  var isShown: Bool { isTyping || !words.isEmpty }
}
