package import Cells
import Engine
import Scenarios

extension PlayScreen {
  package func draw(into canvas: inout Canvas, _ look: Look) {
    if asksCare { return drawCare(into: &canvas, look) }
    let layout = PlayLayout(look, data.play, question)
    if layout.transcript.size.columns > 0 {
      canvas.draw(transcript(look), in: layout.transcript, scrolling, look)
    }
    if let divider = layout.divider {
      for row in layout.panel.rows {
        canvas.put(
          String(look.glyphs.vertical), at: Point(column: divider, row: row), style: .muted)
      }
    } else if layout.transcript.size.columns > 0 {
      let rule = String(repeating: look.glyphs.horizontal, count: layout.panel.size.columns)
      canvas.put(
        rule, at: Point(column: layout.panel.columns.lowerBound, row: layout.panel.rows.lowerBound),
        style: .muted)
    }
    let panel =
      layout.divider == nil && layout.transcript.size.columns > 0
      ? Rect(
        column: layout.panel.columns.lowerBound, row: layout.panel.rows.lowerBound + 1,
        columns: layout.panel.size.columns, rows: layout.panel.size.rows - 1)
      : layout.panel
    drawQuestion(into: &canvas, panel, look)
  }

  private func drawCare(into canvas: inout Canvas, _ look: Look) {
    let lines =
      [ScreenLine](careWords(look), columns: min(look.body.size.columns, 64))
      + [
        ScreenLine(), ScreenLine("Enter  \(look.phrases.goOn)", .bold),
        ScreenLine("q      \(look.phrases.takeAnother)"),
      ]
    let area = look.body.inset(columns: 1, rows: 1)
    canvas.draw(lines, in: area)
    canvas.cursor = Point(column: area.columns.lowerBound, row: area.rows.lowerBound)
  }

  func careWords(_ look: Look) -> String {
    let subjects = data.care.map { look.label(.care, $0) }
    return look.phrases.careLine(subjects.joined(separator: look.language == .zh ? "、" : ", "))
  }

  private func drawQuestion(into canvas: inout Canvas, _ area: Rect, _ look: Look) {
    let panel = QuestionPanel(screen: self, look: look, columns: area.size.columns)
    let lines = panel.lines
    let first = panel.focusRow.map { max(0, $0 + 2 - area.size.rows) } ?? 0
    canvas.draw(lines.dropFirst(first), in: area)
    let row = (panel.focusRow ?? panel.cursorRow) - first
    canvas.cursor = Point(
      column: area.columns.lowerBound, row: area.rows.lowerBound + max(0, row))
  }
}

/// What is asked, as lines.
private struct QuestionPanel {
  private(set) var lines: [ScreenLine] = []
  /// The row of what is in focus, to be kept in sight.
  private(set) var focusRow: Int?
  /// Where the cursor rests when nothing is in focus: the first answer.
  private(set) var cursorRow = 0
  private let screen: PlayScreen
  private let look: Look
  private let columns: Int

  init(screen: PlayScreen, look: Look, columns: Int) {
    self.screen = screen
    self.look = look
    self.columns = columns
    build()
  }

  private mutating func build() {
    let phrases = look.phrases
    switch screen.question {
    case .belief(let person, let mayBeUnsure):
      ask(phrases.canBeTrusted(screen.words(look).name(person)))
      cursorRow = lines.count
      for level in Array(1...6) + (mayBeUnsure ? [0] : []) {
        answer("\(level)", phrases.belief(level), isFocused: false)
      }
    case .choices(let offered):
      stated()
      ask(phrases.whatToDo)
      cursorRow = lines.count
      for (place, choice) in offered.enumerated() {
        answer(
          PlayScreen.letter(place), screen.words(look).choice(screen.data.play.node, choice),
          isFocused: screen.focusedChoice == place)
      }
    case .proceed:
      ask("Enter  \(phrases.proceed)")
    case .ended:
      ask(phrases.ending)
      cursorRow = lines.count
      answer("Enter", phrases.toDebrief, isFocused: false)
      answer("M", phrases.openMarking, isFocused: false)
    case .marking(let clauses, let language): marking(clauses, language)
    case .closed: break
    }
  }

  /// The belief that can still be taken back.
  private mutating func stated() {
    guard screen.mayTakeBack, let level = screen.statedLevel else { return }
    let words = look.phrases.youSaid(look.phrases.belief(level))
    lines += [ScreenLine](words, .muted, columns: columns)
    lines.append(ScreenLine("U  \(look.phrases.takeBack)", .muted))
    lines.append(ScreenLine())
  }

  private mutating func ask(_ question: String) {
    lines += [ScreenLine](question, .heading, columns: columns)
    lines.append(ScreenLine())
  }

  private mutating func answer(_ key: String, _ words: String, isFocused: Bool) {
    if isFocused { focusRow = lines.count }
    let pointer = isFocused ? "\(look.glyphs.pointer) " : "  "
    let head = pointer + key + "  "
    let indent = width(of: head)
    let style: Style = isFocused ? .selection : .plain
    let wrapped = wrap(words, width: max(columns - indent, 4))
    for (row, line) in wrapped.enumerated() {
      let lead = row == 0 ? head : String(repeating: " ", count: indent)
      lines.append(ScreenLine([TextRun(lead, .bold), TextRun(line.text, style)]))
    }
  }

  private mutating func marking(_ clauses: [ShownClause], _ language: Language) {
    let phrases = look.phrases
    lines += [ScreenLine](phrases.markingTitle, .heading, columns: columns)
    lines += [ScreenLine](
      phrases.markingIntro(Story.marksAllowed), .muted, columns: columns)
    lines.append(ScreenLine())
    cursorRow = lines.count
    for (place, shown) in clauses.enumerated() {
      let mark = screen.data.play.marks[place]
      let isFocused = place == screen.focusedClause
      if isFocused { focusRow = lines.count }
      let box = mark == nil ? look.glyphs.unchecked : look.glyphs.checked
      let head = "\(isFocused ? String(look.glyphs.pointer) : " ") \(box) "
      let tail = mark.map { " (\($0 == .doubtful ? phrases.doubtful : phrases.reassuring))" } ?? ""
      let style: Style = isFocused ? .selection : .plain
      let indent = width(of: head)
      let runs = [
        TextRun(shown.clause.text, style),
        TextRun(tail, mark == .doubtful ? .danger : .safe),
      ]
      for (row, line) in [ScreenLine](runs, columns: max(columns - indent, 4)).enumerated() {
        let lead = row == 0 ? head : String(repeating: " ", count: indent)
        lines.append(ScreenLine([TextRun(lead)] + line.runs))
      }
    }
  }
}
