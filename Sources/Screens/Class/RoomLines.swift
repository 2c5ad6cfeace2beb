package import Classroom
import Engine
import Scenarios
import Scoring

/// A class as lines to be read out: what is new after an event, and what may be done now.
///
/// Before a story is explained nothing here tells whether it is a scam.
package struct RoomLines {
  let rules: RoomRules
  let look: Look
  /// The title of each story of the plan.
  let titles: [String]
  /// The currency of each story, ISO 4217.
  let currencies: [String]

  package init(rules: RoomRules, look: Look, titles: [String], currencies: [String]) {
    self.rules = rules
    self.look = look
    self.titles = titles
    self.currencies = currencies
  }

  var words: ClassWords { .of(look.language) }

  /// What the host reads first.
  package func welcome(_ room: Room) -> [String] {
    let separator = look.language == .zh ? "、" : "; "
    return [
      code(room), words.stories(partTitles.joined(separator: separator)),
      room.created.isForOne ? words.beginsByItself : words.howToBegin,
    ]
  }

  private func code(_ room: Room) -> String {
    let code = room.created.code.text
    return room.created.isForOne ? HostWords.of(look.language).codeAtHome(code) : words.code(code)
  }

  /// Where a class that is taken up again stands.
  package func standing(_ room: Room) -> [String] {
    let story =
      room.phase == .lobby
      ? [] : [name(of: room.item)]
    return [code(room), phase(room)] + story + place(room)
      + (room.phase == .open ? question(room) : [])
      + (room.phase == .debrief ? debrief(room) : [])
  }

  /// The place in the story where the class is, from its node's first words.
  private func place(_ room: Room) -> [String] {
    guard let play = room.play, play.phase == .story else { return [] }
    let entered = play.transcript.lastIndex { moment in
      if case .entered = moment { true } else { false }
    }
    return story(room).linear(play.transcript, from: entered ?? 0) + decision(room)
  }

  /// What to say after an event, with the room as the event left it.
  package func after(_ event: RoomEvent, _ room: Room) -> [String] {
    switch event {
    case .began(let item):
      [phase(room), name(of: item)] + fresh(room) + apart(room)
    case .readOn: fresh(room)
    case .advanced(let advanced): [chose(advanced, room), phase(room)] + fresh(room)
    case .opened: [phase(room)] + question(room)
    case .counted(let ballot, let hands): [counted(hands, ballot, room)]
    case .closed(let ballot, _):
      [phase(room), votes(ballot, room)] + (rules.isWorthTalk(room) ? [words.worthTalk] : [])
    case .revealed(let ballot): [phase(room)] + bars(ballot, room)
    case .discussed: [phase(room)] + discussion(room)
    case .tied(let ballot, let choices):
      [words.tied(letters(of: choices, ballot, room))]
    case .wentBack(let step): [words.backAt(step), phase(room)] + place(room)
    case .explained: [phase(room)] + debrief(room) + last(room)
    case .ended:
      [
        phase(room),
        room.created.isForOne
          ? words.endedForOne : words.ended(room.decisions.count, allVotes(room)),
      ] + phonesTell(room)
    case .paused(let isOn): [isOn ? words.paused : words.goesOn]
    case .follows(let isOn): [isOn ? words.follows : words.followsNot]
    case .locked(let isOn): [isOn ? words.locked : words.unlocked]
    case .hidNames(let isOn): [isOn ? words.namesHidden : words.namesShown]
    case .kicked: [words.kicked]
    case .approved: [words.approved]
    case .created, .joined, .left, .voted, .played, .coded, .promised, .answered, .renamed:
      []
    }
  }

  private func phonesTell(_ room: Room) -> [String] {
    let isTold = room.participants.contains { id, participant in
      participant.standing == .present && !rules.storiesTold(to: id, in: room).isEmpty
    }
    return isTold ? [words.phonesTell] : []
  }

  private func debrief(_ room: Room) -> [String] { Array(explanation(room).joined()) }

  /// What may be typed now, with what it does.
  package func help(_ room: Room) -> [String] {
    let open = HostWord.allCases.filter { word in
      var trial = room
      return (try? rules.perform(word.command(in: room), in: &trial)) != nil
    }
    let separator = look.language == .zh ? "：" : ": "
    return open.map { "\($0.word(look.language))\(separator)\($0.meaning(look.language))" }
      + (room.phase == .open && !room.isPaused ? [howToCount(room)] : [])
  }

  /// The stories that each now goes through alone.
  private func apart(_ room: Room) -> [String] {
    guard room.phase == .own else { return [] }
    let open = rules.openItems(at: room.item).dropFirst()
    let isLast = rules.openItems(at: room.item).upperBound == rules.plan.count - 1
    let next = room.created.isForOne ? "" : isLast ? words.apartAtLast : words.apartBefore
    let names = open.filter(isFirst).map(name)
    return names + [words.aloneNow(room) + next]
  }

  /// A story's title, or what a form is called, which tells nothing of its stories.
  func title(of item: Int) -> String {
    rules.plan[item].form.map { FormWords.of(look.language).title($0.occasion) } ?? titles[item]
  }

  /// The same with the number of the part.
  func name(of item: Int) -> String {
    words.story(rules.part(of: item), rules.parts, title(of: item))
  }

  /// Which places of the plan begin a part of the lesson.
  func isFirst(_ item: Int) -> Bool {
    item == 0 || rules.part(of: item) != rules.part(of: item - 1)
  }

  private var partTitles: [String] { rules.plan.indices.filter(isFirst).map(title) }

  private func last(_ room: Room) -> [String] {
    room.item + 1 == rules.stories.count ? [words.noMoreStories] : []
  }

  func phase(_ room: Room) -> String { "[\(words.phase(room.phase.rawValue))]" }

  func story(_ room: Room) -> StoryWords {
    StoryWords(story: rules.stories[room.item], look: look)
  }

  /// What the last step through the story brought.
  private func fresh(_ room: Room) -> [String] {
    guard let play = room.play else { return [] }
    // The class is told what was chosen in words of its own.
    let first = play.transcript.indices.dropFirst(play.freshFrom).first { index in
      if case .chose = play.transcript[index] { false } else { true }
    }
    let lines = story(room).linear(play.transcript, from: first ?? play.transcript.count)
    return lines + decision(room)
  }

  /// The decision at hand, with its choices.
  private func decision(_ room: Room) -> [String] {
    guard let step = room.step, let ask = rules.ask(room) else { return [] }
    let trust = ask.trust.map { look.phrases.canBeTrusted(story(room).name($0.person)) }
    return [words.advise] + (trust.map { [$0] } ?? [])
      + choices(room.decision(step)).enumerated().map { place, words in
        "\(PlayScreen.letter(place)). \(words)"
      }
  }

  /// The words of a decision's choices, in the order shown.
  func choices(_ decision: Room.Decision) -> [String] {
    let words = StoryWords(story: rules.stories[decision.item], look: look)
    return rules.stories[decision.item].offered(decision.play).map {
      words.choice(decision.play.node, $0)
    }
  }

  private func question(_ room: Room) -> [String] {
    guard let ballot = room.ballot else { return [] }
    return [words.round(ballot.step, ballot.round), howToCount(room)]
  }

  private func howToCount(_ room: Room) -> String {
    let ask = rules.ask(room)
    return words.howToCount(ask?.choices.count ?? 0, ask?.trust != nil)
  }

  private func counted(_ hands: Hands, _ ballot: BallotID, _ room: Room) -> String {
    let trust = hands.doubting.map { words.trustCounts($0, hands.count - $0) } ?? ""
    let choices = hands.choices.enumerated().map { "\(PlayScreen.letter($0.offset)) \($0.element)" }
    return words.counted(
      hands.count, trust, choices.joined(separator: look.language == .zh ? "，" : ", "))
  }

  private func votes(_ ballot: BallotID, _ room: Room) -> String {
    words.votes(rules.tally(ballot, in: room)?.voters ?? 0)
  }

  private func allVotes(_ room: Room) -> Int {
    room.ballots.keys.reduce(0) { $0 + (rules.tally($1, in: room)?.voters ?? 0) }
  }

  private func letters(of ids: [String], _ ballot: BallotID, _ room: Room) -> String {
    let all = rules.ask(room.decision(ballot.step)).choices
    return ids.compactMap(all.firstIndex).map(PlayScreen.letter).joined(separator: " ")
  }

  private func chose(_ advanced: RoomAdvanced, _ room: Room) -> String {
    let decision = room.decision(advanced.step)
    let place = rules.ask(decision).choices.firstIndex(of: advanced.choice)
    let choice = place.map { choices(decision)[$0] } ?? advanced.choice
    return switch advanced.reason {
    case .story: words.theyChose(choice)
    case .vote: words.classChose(choice)
    case .host: words.hostChose(choice)
    }
  }

  /// What neighbours talk about; the note for the host stands on the sheet alone, since it differs between the
  /// tellings and everybody reads this.
  func discussion(_ room: Room) -> [String] {
    [room.step.map { question(forNeighboursAt: room.decision($0), room) } ?? words.talk]
  }

  func question(forNeighboursAt decision: Room.Decision, _ room: Room) -> String {
    let node = rules.stories[decision.item].program.nodes[decision.play.node]
    return node.discuss.map { story(room).text($0) } ?? words.talk
  }
}
