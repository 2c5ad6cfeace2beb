import Cells
import Engine
import Scenarios

/// What a play asks, as lines.
struct QuestionPanel {
  private(set) var lines: [ScreenLine] = []
  /// The rows of what is in focus, to be kept in sight.
  private(set) var focusRows: Range<Int>?
  /// Where the cursor rests when nothing is in focus: the first answer.
  private(set) var cursorRow = 0
  private let screen: PlayScreen
  private let look: Look
  private let columns: Int
  /// Whether rows are dear, because the messages stand above.
  private let isTight: Bool

  init(screen: PlayScreen, look: Look, columns: Int, isTight: Bool) {
    self.screen = screen
    self.look = look
    self.columns = columns
    self.isTight = isTight
    build()
  }

  private mutating func build() {
    let phrases = look.phrases
    switch screen.question {
    case .belief(let person, let mayBeUnsure):
      ask(phrases.canBeTrusted(screen.words(look).name(person)))
      believe(mayBeUnsure)
    case .choices(let offered):
      stated()
      ask(phrases.whatToDo)
      for (place, choice) in offered.enumerated() {
        let letter = PlayScreen.letter(place)
        answer(
          letter, screen.words(look).choice(screen.data.play.node, choice),
          .character(Character(letter)), isFocused: screen.focusedChoice == place)
      }
    case .proceed: answer("Enter", phrases.proceed, .enter)
    case .ended:
      ask(phrases.ending)
      answer("Enter", phrases.toDebrief, .enter)
      answer("M    ", phrases.openMarking, .character("m"))
    case .marking(let clauses, _): marking(clauses)
    case .closed: break
    }
  }

  /// From trust to doubt; side by side where rows are dear.
  private mutating func believe(_ mayBeUnsure: Bool) {
    let belief = look.phrases.belief
    guard isTight, columns >= 36 else {
      for level in Array(1...6) + (mayBeUnsure ? [0] : []) {
        answer("\(level)", belief(level), .character(Character("\(level)")))
      }
      return
    }
    let half = { (level: Int) in
      ScreenLine([TextRun("  \(level)  ", .bold), TextRun(belief(level))])
    }
    for level in 1...3 {
      lines.append(ScreenLine(half(level).padded(to: columns / 2).runs + half(level + 3).runs))
    }
    if mayBeUnsure { lines.append(half(0)) }
  }

  /// The belief that can still be taken back.
  private mutating func stated() {
    guard screen.mayTakeBack, let level = screen.statedLevel else { return }
    let words = look.phrases.youSaid(look.phrases.belief(level))
    let back = "U  \(look.phrases.takeBack)"
    if isTight {
      lines += [ScreenLine]("\(words)\(look.aside(back))", .muted, columns: columns)
    } else {
      lines += [ScreenLine](words, .muted, columns: columns)
      lines += [ScreenLine(back, .muted), ScreenLine()]
    }
  }

  private mutating func ask(_ question: String) {
    lines += [ScreenLine](question, .heading, columns: columns)
    if !isTight { lines.append(ScreenLine()) }
    cursorRow = lines.count
  }

  private mutating func answer(
    _ name: String, _ words: String, _ key: Key, isFocused: Bool = false
  ) {
    let pointer = isFocused ? "\(look.glyphs.pointer) " : "  "
    let style: Style = isFocused ? .selection : .plain
    add([TextRun(words, style)], after: [TextRun(pointer + name + "  ", .bold)], isFocused, key)
  }

  private mutating func add(
    _ runs: [TextRun], after head: [TextRun], _ isFocused: Bool, _ key: Key
  ) {
    let start = lines.count
    lines += [ScreenLine](runs, columns: columns, after: head).aiming(at: key)
    if isFocused { focusRows = start..<lines.count }
  }

  private mutating func marking(_ clauses: [ShownClause]) {
    let phrases = look.phrases
    lines += [ScreenLine](phrases.markingTitle, .heading, columns: columns)
    lines += [ScreenLine](
      phrases.markingIntro(Story.marksAllowed), .muted, columns: columns)
    let keys = "D \(phrases.doubtful) · R \(phrases.reassuring) · Enter \(phrases.markingDone)"
    // A low window is narrow too, and has no room for these in the bar.
    lines += isTight ? [ScreenLine](keys, .muted, columns: columns) : [ScreenLine()]
    cursorRow = lines.count
    for (place, shown) in clauses.enumerated() {
      let mark = screen.data.play.marks[place]
      let isFocused = place == screen.focusedClause
      let pointer = isFocused ? String(look.glyphs.pointer) : " "
      let box = mark == nil ? look.glyphs.unchecked : look.glyphs.checked
      let word = mark.map { look.aside($0 == .doubtful ? phrases.doubtful : phrases.reassuring) }
      add(
        [
          TextRun(shown.clause.text, isFocused ? .selection : .plain),
          TextRun(word ?? "", mark == .doubtful ? .danger : .safe),
        ], after: [TextRun("\(pointer) \(box) ")], isFocused, .item(place))
    }
  }
}
