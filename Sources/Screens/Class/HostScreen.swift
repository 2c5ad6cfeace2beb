import Cells
import Classroom

/// The class on the projector: who comes in, the story, the votes, the bars, what it was.
///
/// Before the story is explained nothing here tells whether it is a scam; names never stand here.
package struct HostScreen: Screen {
  package private(set) var data: HostData
  var scroll = Scroll()
  /// Counted cards as far as they are typed; nil where nobody types.
  private(set) var typed: String?
  /// What needs a second word before it is done.
  private var asked: Question?
  /// The room as it was when results were shown before everybody was through: they stay so, since one more who
  /// is through would be known by the difference.
  private var earlyResults: Room?
  private(set) var hasSeenResults = false

  enum Question {
    case end, leave, results
  }

  package init(_ data: HostData) {
    self.data = data
  }

  /// Shows the class as it is by now; what is new is read from its beginning.
  package mutating func take(_ data: HostData) {
    if data.room.scene != self.data.room.scene || data.room.phase != self.data.room.phase {
      scroll = Scroll()
      typed = nil
      asked = nil
    }
    if data.room.item != self.data.room.item {
      earlyResults = nil
      hasSeenResults = false
    }
    self.data = data
  }

  var room: Room { data.room }

  package var takesText: Bool { typed != nil }

  func words(_ look: Look) -> HostScreenWords { .of(look.language) }

  package func title(_ look: Look) -> String {
    let phase = ClassWords.of(look.language).phase(room.phase.rawValue)
    let words = words(look)
    let name = room.created.isForOne ? words.atHomeTitle : words.classTitle
    guard room.phase != .lobby else { return "\(name) · \(phase)" }
    return "\(data.lines(look).title(of: room.item)) · \(phase)"
  }

  package func status(_ look: Look) -> String {
    let words = words(look)
    let voted = RoomCount(data).voted
    let votes = [.open, .closed].contains(room.phase) ? [words.answered(voted)] : []
    let minutes =
      room.created.isForOne
      ? [] : words.minutesLeft(here: data.minutesLeftHere, lesson: data.minutesLeft)
    let waiting = room.waiting > 0 ? [words.waiting(room.waiting)] : []
    return (waiting + votes + [words.present(room.headsPresent)] + minutes)
      .joined(separator: " · ")
  }

  package func linear(_ look: Look) -> [String] { data.lines(look).standing(room) }

  package func helpIntro(_ look: Look) -> String? { words(look).howItGoes }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(question: look.phrases.typeAnything, options: .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    let words = words(look)
    guard typed == nil else { return typingKeys(look) }
    if let asked {
      return [
        Binding(
          [.character("y"), .character("Y")], .select, name: "y", label: words.really(asked)),
        Binding(
          [.escape, .character("n"), .character("N")], .leave, name: "n", label: words.goOn),
      ]
    }
    var keys = enter(look)
    // Nothing else follows by itself there.
    let endsByHand = isLast && room.phase == .own && step != .end
    let end = Binding(
      [.character("E")], .finish, name: "E", label: words.end, isHinted: endsByHand)
    if endsByHand { keys.append(end) }
    keys += HostWord.allCases.filter {
      step != .word($0) && $0 != .end && isPossible($0)
    }.map { word in
      Binding(
        [.character(word.key)], .lead(word), name: String(word.key),
        label: word.meaning(look.language), isHinted: word.isHinted)
    }
    if room.phase == .open, !room.isPaused {
      keys += (0...9).map { digit in
        Binding(
          [.character(Character("\(digit)"))], .typeCards(digit), name: "0–9",
          label: digit == 0 ? words.cards : "", isHinted: digit == 0)
      }
    }
    if mayDecide {
      keys += choices.indices.map { place in
        Binding(
          [.character(Character("\(place + 1)"))], .choose(place), name: "\(place + 1)",
          label: place == 0 ? words.decide : "", isHinted: false)
      }
    }
    return keys + [
      Binding([.character("w")], .openPeople, name: "w", label: words.people)
    ] + resultKeys(words) + [
      Binding([.character("R")], .save, name: "R", label: words.report, isHinted: false)
    ] + (endsByHand ? [] : [end]) + [
      Binding([.character("q")], .leave, name: "q", label: words.leave),
      Binding([.character("?"), .help], .help, name: "?", label: look.phrases.helpHint),
      Binding(
        [.character("!")], .happening, name: "!", label: look.phrases.happeningHint, isHinted: false
      ),
      Binding([.character("L")], .switchLanguage, name: "L", label: look.phrases.languageHint),
    ] + .scrolling(look, isHinted: false)
  }

  private func enter(_ look: Look) -> [Binding] {
    let words = words(look)
    switch step {
    case .word(let word):
      return [
        Binding(
          [.enter, .character(" "), .character(word.key)], .lead(word), name: "Enter",
          label: word == .pause ? words.resume : word.meaning(look.language))
      ]
    case .results:
      return [
        Binding([.enter, .character(" ")], .openResults, name: "Enter", label: words.results)
      ]
    case .end:
      return [Binding([.enter, .character(" ")], .finish, name: "Enter", label: words.end)]
    case nil: return []
    }
  }

  /// Where there are stories that each goes through alone.
  private func resultKeys(_ words: HostScreenWords) -> [Binding] {
    guard data.rules.hasOwnResults else { return [] }
    return [
      Binding(
        [.character("g")], .openResults, name: "g", label: words.results,
        isHinted: room.phase == .own && step != .results)
    ]
  }

  private func typingKeys(_ look: Look) -> [Binding] {
    [
      Binding([.enter], .select, name: "Enter", label: words(look).take),
      Binding([.backspace], .erase, name: "Backspace", label: "", isHinted: false),
      Binding([.escape], .leave, name: "Esc", label: look.phrases.backHint),
    ]
  }

  private var choices: [String] { data.rules.ask(room)?.choices ?? [] }

  /// Digits count cards while a vote is open, and decide once it is closed.
  private var mayDecide: Bool {
    [.closed, .reveal, .discuss].contains(room.phase) && !room.isPaused
  }

  private func isPossible(_ word: HostWord) -> Bool {
    var trial = room
    return (try? data.rules.perform(word.command(in: room), in: &trial)) != nil
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    if typed != nil { return type(action, look) }
    switch action {
    case .lead(let word): return [.effect(.lead(word.command(in: room)))]
    case .choose(let place) where choices.indices.contains(place):
      return [.effect(.lead(.decide(choices[place])))]
    case .typeCards(let digit): typed = "\(digit)"
    case .openPeople: return [.push(PeopleScreen(data))]
    case .openResults:
      guard mayShowResults else {
        asked = .results
        return []
      }
      return showResults()
    case .save: return [.effect(.saveClassReport)]
    case .finish: asked = .end
    case .leave: asked = asked == nil ? .leave : nil
    case .select: return confirmed()
    case .page, .move: scrolled(by: action, look)
    default: break
    }
    return []
  }

  private mutating func confirmed() -> [Reaction] {
    defer { asked = nil }
    switch asked {
    case .end: return [.effect(.lead(.end))]
    case .leave: return [.effect(.quit)]
    case .results:
      earlyResults = room
      return showResults()
    case nil: return []
    }
  }

  /// Whether results can be seen without a question: there is nothing to wait for, or they were seen before.
  private var mayShowResults: Bool {
    room.phase != .own || earlyResults != nil
      || data.rules.openItems(at: room.item).allSatisfy { data.rules.isOver(item: $0, in: room) }
  }

  private mutating func showResults() -> [Reaction] {
    hasSeenResults = true
    return [.push(ResultsScreen(data, early: earlyResults))]
  }

  /// What a question is about, where a few words in the hint bar do not say it.
  func question(_ look: Look) -> String? {
    switch asked {
    case .results:
      words(look).resultsEarly(data.rules.headsThrough(room), room.headsPresent)
    case .leave: words(look).leaving
    case .end, nil: nil
    }
  }

  private mutating func scrolled(by action: Action, _ look: Look) {
    let parts = parts(look)
    scroll.take(action, rows: parts.rows, of: parts.lines.count, from: parts.fresh)
  }

  /// Counted cards, one line of numbers.
  private mutating func type(_ action: Action, _ look: Look) -> [Reaction] {
    guard let words = typed else { return [] }
    switch action {
    case .type(let character)
    where words.count < 40 && (character.isNumber || character == " " || character == ","):
      typed = words + String(character)
    case .erase: typed = String(words.dropLast())
    case .leave: typed = nil
    case .select:
      typed = nil
      guard case .numbers(let numbers) = HostLine(words) else { return [] }
      // Those that doubt may be typed first; the line goes on with the others.
      if numbers.count == 1, let ask = data.rules.ask(room), ask.trust != nil {
        typed = "\(numbers[0]) "
        return []
      }
      guard let hands = hands(numbers) else {
        return [.say(HostWords.of(look.language).refusal(.badCount))]
      }
      return [.effect(.lead(.count(hands)))]
    default: break
    }
    return []
  }

  /// The number that doubts comes first where trust is asked.
  private func hands(_ numbers: [Int]) -> Hands? {
    guard let ask = data.rules.ask(room) else { return nil }
    let expected = ask.choices.count + (ask.trust == nil ? 0 : 1)
    guard numbers.count == expected else { return nil }
    return Hands(
      doubting: ask.trust == nil ? nil : numbers[0],
      choices: Array(numbers.dropFirst(ask.trust == nil ? 0 : 1)))
  }
}

/// How many answered, heads of phones and raised cards.
struct RoomCount {
  let voted: Int

  init(_ data: HostData) {
    let room = data.room
    if room.phase == .own {
      voted = data.rules.headsThrough(room)
    } else {
      voted = room.ballot.flatMap { data.rules.tally($0, in: room)?.voters } ?? 0
    }
  }
}

extension HostWord {
  /// The key on the host's screen.
  var key: Character {
    switch self {
    case .start: "s"
    case .open: "o"
    case .close: "c"
    case .reveal: "r"
    case .discuss: "d"
    case .revote: "v"
    case .next: "n"
    case .back: "b"
    case .skip: "S"
    case .follow: "V"
    case .pause: "p"
    case .lock: "k"
    case .names: "h"
    case .end: "E"
    }
  }

  fileprivate var isHinted: Bool {
    switch self {
    case .start, .open, .close, .reveal, .discuss, .revote, .next, .pause: true
    case .back, .skip, .follow, .lock, .names, .end: false
    }
  }
}
