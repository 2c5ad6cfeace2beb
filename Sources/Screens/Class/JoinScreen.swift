package import Cells
import Classroom
import Scenarios

/// A class for somebody who takes part from a terminal: the story, what is asked, and what came of it.
package struct JoinScreen: Screen {
  private(set) var data: JoinData
  private var scroll = Scroll()
  /// What was answered to "can they be trusted", as long as the choice is still to be made.
  private var belief: Int?

  package init(_ data: JoinData) {
    self.data = data
  }

  /// Shows the class as it is by now; what is new is read from its beginning.
  package mutating func take(_ data: JoinData) {
    if data.place != self.data.place {
      scroll = Scroll()
      belief = nil
    }
    self.data = data
  }

  private func words(_ look: Look) -> JoinWords { .of(look.language) }

  package func title(_ look: Look) -> String {
    let phase = ClassWords.of(look.language).phase(data.phase.rawValue)
    if data.phase == .own, let form = data.own?.form {
      return "\(form.title) · \(FormWords.of(look.language).place(form.number, form.count))"
    }
    let title = data.phase == .own ? data.own?.title : data.scene?.title
    return title.map { "\($0) · \(phase)" } ?? phase
  }

  package func status(_ look: Look) -> String {
    HostScreenWords.of(look.language).present(data.joined)
  }

  package func linear(_ look: Look) -> [String] {
    story(look).texts.filter { !$0.isEmpty } + panelTexts(look)
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }
}

/// What is shown.
extension JoinScreen {
  /// Something to read, and where reading begins.
  private struct Story {
    var texts: [String] = []
    var fresh = 0
  }

  private func story(_ look: Look) -> Story {
    let lines = SceneLines(look)
    let words = words(look)
    if data.isWaiting { return Story(texts: [words.waits]) }
    switch data.phase {
    case .lobby:
      return Story(texts: [
        words.youAreIn(data.name), words.word(data.word), words.lobby(data.joined),
      ])
    case .own:
      guard let own = data.own else {
        return Story(
          texts: [words.through] + (data.formCode.map { [words.ownFormCode($0)] } ?? [])
            + (data.isToldLater ? [words.toldLater] : []))
      }
      guard own.question.kind == .closed, let explained = own.explained else {
        return story(own.messages, freshFrom: own.freshFrom, lines)
      }
      return Story(texts: lines.explanation(explained, words))
    case .reveal, .discuss:
      let bars = data.bars.flatMap { round in
        lines.bars(
          round: round.round, voters: round.voters, trusting: round.trusting,
          doubting: round.doubting, unsure: round.unsure, choices: round.choices,
          data.scene?.choices ?? [], words)
      }
      return Story(texts: (data.scene?.discuss.map { [$0] } ?? []) + bars)
    case .show, .open, .closed:
      guard let scene = data.scene else { return Story() }
      return story(scene.messages, freshFrom: scene.freshFrom, lines)
    case .debrief:
      return Story(texts: data.scene?.explained.map { lines.explanation($0, words) } ?? [])
    case .ended: return Story(texts: [words.over])
    }
  }

  private func story(_ messages: [SceneMessage], freshFrom: Int, _ lines: SceneLines) -> Story {
    // A blank line sets each apart from the next.
    let texts = messages.map { lines.messages([$0]) + [""] }
    return Story(
      texts: Array(texts.joined()), fresh: texts.prefix(freshFrom).map(\.count).reduce(0, +))
  }

  /// What is asked, and what to press.
  private func panelTexts(_ look: Look) -> [String] {
    let words = words(look)
    if data.isSilent { return [words.silent] }
    if data.isPaused { return [words.paused] }
    switch question {
    case .nothing: return data.phase == .closed ? [words.closed] : []
    case .belief(let question, let mayBeUnsure):
      return [question] + SceneLines(look).beliefs(mayBeUnsure: mayBeUnsure)
    case .choices(let choices):
      let ask = data.phase == .own ? words.whatDoYouDo : words.whatToDo
      return [ask] + SceneLines(look).choices(choices) + answered(look)
    case .enter(let what): return [what.words(words)]
    }
  }

  /// One's own answer, as long as it may be changed.
  private func answered(_ look: Look) -> [String] {
    guard data.phase == .open, belief == nil, let vote = data.vote else { return [] }
    let belief = vote.belief.map { "\($0)  \(look.phrases.belief($0)) · " } ?? ""
    return ["\(belief)\(vote.choice.uppercased())", words(look).taken]
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 0)
    let columns = area.size.columns
    let parts = parts(look)
    let reading = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound, columns: columns, rows: parts.rows
    )
    let window = scroll.window(rows: parts.rows, of: parts.lines.count, from: parts.fresh)
    canvas.draw(parts.lines, in: reading, window, look)
    guard !parts.panel.isEmpty else { return canvas.cursor = area.origin }
    let rule = String(repeating: look.glyphs.horizontal, count: columns)
    canvas.draw([ScreenLine(rule, .muted)], in: area.from(row: parts.rows))
    canvas.draw(parts.panel, in: area.from(row: parts.rows + 1))
    canvas.cursor = Point(
      column: area.columns.lowerBound,
      row: min(area.rows.lowerBound + parts.rows + 1, area.rows.upperBound - 1))
  }

  private struct Parts {
    var lines: [ScreenLine] = []
    var fresh = 0
    var panel: [ScreenLine] = []
    var rows = 0
  }

  private func parts(_ look: Look) -> Parts {
    let area = look.body.inset(columns: 1, rows: 0)
    let columns = area.size.columns
    let story = story(look)
    let wrapped = story.texts.map { text in
      text.isEmpty ? [ScreenLine()] : [ScreenLine](text, columns: columns)
    }
    let asked = panelTexts(look).enumerated().flatMap { place, text in
      [ScreenLine](text, place == 0 ? .heading : .plain, columns: columns)
    }
    let foot = [ScreenLine](words(look).ownCode(data.resumeCode), .muted, columns: columns)
    let panel = Array((asked + foot).prefix(max(area.size.rows - 4, 1)))
    return Parts(
      lines: Array(wrapped.joined()),
      fresh: wrapped.prefix(story.fresh).map(\.count).reduce(0, +), panel: panel,
      rows: max(area.size.rows - panel.count - 1, 1))
  }
}

/// What may be done.
extension JoinScreen {
  private enum Question: Equatable {
    case nothing
    case belief(String, mayBeUnsure: Bool)
    case choices([ClassScene.Choice])
    case enter(JoinAnswer)
  }

  private var question: Question {
    guard !data.isPaused, !data.isWaiting, !data.isSilent else { return .nothing }
    if data.phase == .own, let own = data.own { return question(own.question) }
    guard data.phase == .open, let scene = data.scene else { return .nothing }
    if let trust = scene.trust, belief == nil, data.vote == nil {
      return .belief(trust.question, mayBeUnsure: trust.mayBeUnsure)
    }
    return .choices(scene.choices ?? [])
  }

  private func question(_ own: OwnScene.Question) -> Question {
    switch own.kind {
    case .belief: .belief(own.question ?? "", mayBeUnsure: own.mayBeUnsure ?? false)
    case .choices: .choices(own.choices ?? [])
    case .proceed: .enter(.proceed)
    case .ended, .marking: .enter(.close)
    case .closed: .enter(.goOn)
    }
  }

  /// Whether what is asked is asked of the class.
  private var isVote: Bool { data.phase == .open }

  package func bindings(_ look: Look) -> [Binding] {
    let words = words(look)
    var keys: [Binding] = []
    switch question {
    case .nothing: break
    case .belief(_, let mayBeUnsure): keys += levels(mayBeUnsure, words)
    case .choices(let choices):
      keys += choices.indices.map { place in
        let letter = PlayScreen.letter(place)
        return Binding(
          [.character(Character(letter)), .character(Character(letter.lowercased()))],
          .choose(place),
          name: choices.count > 1 ? "A–\(PlayScreen.letter(choices.count - 1))" : "A",
          label: place == 0 ? words.chooseHint : "", isHinted: place == 0)
      }
      // A vote may be changed as a whole.
      if isVote, data.scene?.trust != nil {
        keys += levels(data.scene?.trust?.mayBeUnsure ?? false, words)
      }
      if data.phase == .own, data.own?.mayTakeBack == true {
        keys.append(
          Binding([.character("u"), .character("U")], .takeBack, name: "U", label: words.takeBack))
      }
    case .enter(let what):
      keys.append(
        Binding([.enter, .character(" ")], .proceed, name: "Enter", label: what.label(words)))
    }
    return keys + .everywhere(look, leave: words.leave) + .scrolling(look)
  }

  private func levels(_ mayBeUnsure: Bool, _ words: JoinWords) -> [Binding] {
    let levels = (mayBeUnsure ? [0] : []) + Array(1...6)
    return levels.map { level in
      Binding(
        [.character(Character("\(level)"))], .believe(level), name: mayBeUnsure ? "0–6" : "1–6",
        label: level == levels[0] ? words.believeHint : "", isHinted: level == levels[0])
    }
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .believe(let level): return believe(level)
    case .choose(let place): return choose(place)
    case .proceed:
      guard case .enter(let answer) = question else { return [] }
      return [.effect(.answer(answer))]
    case .takeBack: return [.effect(.answer(.takeBack))]
    case .page, .move:
      let parts = parts(look)
      scroll.take(action, rows: parts.rows, of: parts.lines.count, from: parts.fresh)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private mutating func believe(_ level: Int) -> [Reaction] {
    guard isVote else { return [.effect(.answer(.believe(level)))] }
    belief = level
    // Who has chosen already keeps the choice.
    return data.vote.map { vote(for: $0.choice) } ?? []
  }

  private mutating func choose(_ place: Int) -> [Reaction] {
    guard case .choices(let choices) = question, choices.indices.contains(place) else { return [] }
    let letter = choices[place].letter
    return isVote ? vote(for: letter) : [.effect(.answer(.choose(letter: letter)))]
  }

  private mutating func vote(for letter: String) -> [Reaction] {
    guard let step = data.step, let round = data.round else { return [] }
    let vote = JoinData.Vote(belief: belief ?? data.vote?.belief, choice: letter)
    belief = nil
    return [.effect(.answer(.vote(step: step, round: round, vote)))]
  }
}

extension JoinData {
  /// What makes another place of it: nobody loses theirs by a count.
  fileprivate var place: [String] {
    let here = own.map { "\($0.item).\($0.n)" } ?? ""
    return [
      phase.rawValue, "\(scene?.scene ?? 0)", "\(step ?? 0)", "\(round ?? 0)", here, "\(isThrough)",
    ]
  }
}

extension JoinAnswer {
  fileprivate func words(_ words: JoinWords) -> String {
    switch self {
    case .close: words.enterExplains
    case .goOn: words.enterNext
    default: words.enterReads
    }
  }

  fileprivate func label(_ words: JoinWords) -> String {
    switch self {
    case .close: words.explainHint
    case .goOn: words.nextHint
    default: words.readHint
    }
  }
}
