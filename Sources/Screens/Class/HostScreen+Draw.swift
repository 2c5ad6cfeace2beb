package import Cells
import Classroom
import Engine
import Scenarios

extension HostScreen {
  /// What stands on the screen: something to read, and below it what is to be done.
  struct Parts {
    var lines: [ScreenLine]
    /// Where reading begins.
    var fresh = 0
    var panel: [ScreenLine] = []
    /// How many rows the lines have.
    var rows = 0
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 0)
    if room.phase == .lobby { return drawLobby(into: &canvas, area, look) }
    let parts = parts(look)
    let reading = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound, columns: area.size.columns,
      rows: parts.rows)
    let window = scroll.window(rows: parts.rows, of: parts.lines.count, from: parts.fresh)
    canvas.draw(parts.lines, in: reading, window, look)
    if !parts.panel.isEmpty {
      canvas.draw(
        [ScreenLine(rule(area.size.columns, look), .muted)], in: area.from(row: parts.rows))
      canvas.draw(parts.panel, in: area.from(row: parts.rows + 1))
    }
    canvas.cursor = Point(
      column: area.columns.lowerBound,
      row: min(area.rows.lowerBound + parts.rows + 1, area.rows.upperBound - 1))
  }

  private func rule(_ columns: Int, _ look: Look) -> String {
    String(repeating: look.glyphs.horizontal, count: columns)
  }

  func parts(_ look: Look) -> Parts {
    let area = look.body.inset(columns: 1, rows: 0)
    let columns = area.size.columns
    var parts = content(columns, look)
    let room = max(area.size.rows - 4, 1)
    parts.panel = Array((parts.panel + typing(columns, look) + foot(columns, look)).suffix(room))
    parts.rows = max(area.size.rows - (parts.panel.isEmpty ? 0 : parts.panel.count + 1), 1)
    return parts
  }

  private func content(_ columns: Int, _ look: Look) -> Parts {
    let lines = data.lines(look)
    switch room.phase {
    case .lobby, .ended: return Parts(lines: texts(lines.standing(room), columns))
    case .show, .open, .closed: return story(lines, columns, look)
    case .reveal: return Parts(lines: bars(lines, columns, look))
    case .discuss:
      let talk = lines.discussion(room).flatMap { [ScreenLine]($0, .heading, columns: columns) }
      return Parts(
        lines: talk + [ScreenLine()] + bars(lines, columns, look), panel: choices(lines, columns))
    case .own: return own(lines, columns, look)
    case .debrief:
      let parts = lines.explanation(room).map { texts($0, columns) }
      return Parts(lines: Array(parts.joined(separator: [ScreenLine()])))
    }
  }

  private func texts(_ words: [String], _ columns: Int) -> [ScreenLine] {
    words.flatMap { [ScreenLine]($0, columns: columns) }
  }

  /// The story so far, and the decision below it.
  private func story(_ lines: RoomLines, _ columns: Int, _ look: Look) -> Parts {
    guard let play = room.play else { return Parts(lines: []) }
    let words = StoryWords(story: data.rules.stories[room.item], look: look)
    let told = TranscriptLines(words: words, columns: columns, isChoiceNews: true)
      .lines(play.transcript, freshFrom: play.freshFrom)
    var parts = Parts(lines: told.lines, fresh: min(told.fresh, max(told.lines.count - 1, 0)))
    parts.panel = decision(lines, columns, look)
    return parts
  }

  private func decision(_ lines: RoomLines, _ columns: Int, _ look: Look) -> [ScreenLine] {
    guard room.step != nil, let ask = data.rules.ask(room) else { return [] }
    let trust = ask.trust.map { trust in
      look.phrases.canBeTrusted(lines.story(room).name(trust.person))
    }
    let votes =
      room.phase == .show
      ? []
      : [ScreenLine](
        words(look).votesIn(RoomCount(data).voted, room.headsPresent), .bold, columns: columns)
    let worthTalk = data.rules.isWorthTalk(room) ? [words(look).worthTalk] : []
    return [ScreenLine](lines.words.advise, .muted, columns: columns)
      + (trust.map { [ScreenLine]($0, .heading, columns: columns) } ?? [])
      + choices(lines, columns) + votes
      + worthTalk.flatMap { [ScreenLine]($0, .accent, columns: columns) }
  }

  private func choices(_ lines: RoomLines, _ columns: Int) -> [ScreenLine] {
    guard let step = room.step else { return [] }
    return lines.choices(room.decision(step)).enumerated().flatMap { place, words in
      [ScreenLine](
        [TextRun(words)], columns: columns, after: [TextRun("\(PlayScreen.letter(place))  ", .bold)]
      )
    }
  }

  /// Every asking of the decision at hand whose bars were shown; two side by side where there is room.
  private func bars(_ lines: RoomLines, _ columns: Int, _ look: Look) -> [ScreenLine] {
    guard let ballot = room.ballot else { return [] }
    let rounds = (1...ballot.round).map { BallotID(step: ballot.step, round: $0) }
      .filter { room.ballots[$0]?.isRevealed == true }
      .map { lines.bars(of: $0, room) }
    guard columns >= 110, rounds.count == 2 else {
      return rounds.flatMap { texts($0, columns) + [ScreenLine()] }
    }
    let half = columns / 2 - 1
    let (left, right) = (texts(rounds[0], half), texts(rounds[1], half))
    return (0..<max(left.count, right.count)).map { row in
      let one = row < left.count ? left[row] : ScreenLine()
      let other = row < right.count ? right[row] : ScreenLine()
      return ScreenLine(one.padded(to: half + 2).runs + other.runs)
    }
  }

  private func own(_ lines: RoomLines, _ columns: Int, _ look: Look) -> Parts {
    let open = data.rules.openItems(at: room.item)
    let through = data.rules.headsThrough(room)
    let people = room.headsPresent
    let titles = open.filter(lines.isFirst).map { item in
      "\(data.rules.part(of: item)). \(lines.title(of: item))"
    }
    let share = people > 0 ? Double(through) / Double(people) : 0
    return Parts(
      lines: texts(titles, columns) + [ScreenLine()]
        + [ScreenLine](words(look).through(through, people), .heading, columns: columns)
        + [ScreenLine(look.glyphs.bar(share, columns: min(columns, 60)), .accent)],
      panel: [ScreenLine](lines.words.aloneNow(room), .muted, columns: columns))
  }

  private func typing(_ columns: Int, _ look: Look) -> [ScreenLine] {
    guard let typed else { return [] }
    let ask = data.rules.ask(room)
    let how = data.lines(look).words.howToCount(ask?.choices.count ?? 0, ask?.trust != nil)
    return [ScreenLine](how, .muted, columns: columns)
      + [ScreenLine([TextRun("\(look.glyphs.pointer) "), TextRun(typed, .bold)])]
  }

  /// How many have answered the lesson's last question, while it is asked.
  private func exitAnswered(_ columns: Int, _ look: Look) -> [ScreenLine] {
    guard data.rules.asksExit(room) else { return [] }
    let answered = room.exits.keys.reduce(0) { sum, id in
      let participant = room.participants[id]
      return sum + (participant?.standing == .present ? participant?.heads ?? 0 : 0)
    }
    let words = words(look).exitAnswered(answered, room.headsPresent)
    return [ScreenLine](words, .muted, columns: columns)
  }

  /// Whoever comes late finds the way in here.
  private func foot(_ columns: Int, _ look: Look) -> [ScreenLine] {
    var lines = exitAnswered(columns, look)
    lines += question(look).map { [ScreenLine]($0, .danger, columns: columns) } ?? []
    if room.isPaused { lines.append(ScreenLine(data.lines(look).words.pausedHere, .danger)) }
    if let way = data.way, !room.isLocked {
      lines += [ScreenLine](words(look).comeIn(way.address), .muted, columns: columns)
    } else if room.isLocked {
      lines += [ScreenLine](data.lines(look).words.locked, .muted, columns: columns)
    }
    return lines
  }
}
