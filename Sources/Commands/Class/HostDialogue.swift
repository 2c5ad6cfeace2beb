import ArgumentParser
import Classroom
import Rooms
import Scenarios
import Screens

/// A host leads a class by lines: a word, or the cards that were counted, and Enter.
struct HostDialogue {
  private let hosted: HostedClass
  private let lines: RoomLines
  private let language: Language
  private let input: LineInput
  private let output: LineOutput
  private let people: HostPeople
  /// Cards that doubt, typed before those for the choices.
  private var doubting: Int?

  /// The room as it was when results were asked for before everybody was through.
  private var earlyResults: Room?

  /// Milliseconds since 1970 UTC.
  private let runBegan = Machine.real.now()

  init(
    _ hosted: HostedClass, _ people: HostPeople, look: Look, input: LineInput, output: LineOutput
  ) {
    self.hosted = hosted
    lines = hosted.lines(look)
    language = look.language
    self.people = people
    self.input = input
    self.output = output
  }

  private var words: HostWords { .of(language) }

  /// Leads the class until it ends, the input does, or nobody reads the output any more.
  ///
  /// - Parameter network: what is said about phones first.
  mutating func run(isNew: Bool, network: [String], care: [String]) throws(Trouble) -> ExitCode {
    say(care + (isNew ? lines.welcome(hosted.room) : lines.standing(hosted.room)) + network)
    if hosted.room.isPaused { say(lines.after(.paused(true), hosted.room)) }
    people.announce(on: output)
    while hosted.room.phase != .ended, !output.isClosed {
      guard let line = input.next() else { return try leave() }
      try take(HostLine(line))
    }
    return output.isClosed ? try leave() : .success
  }

  /// Nothing is lost: the class stands paused until it is taken up again.
  private mutating func leave() throws(Trouble) -> ExitCode {
    _ = try hosted.perform(.pause(true))
    let code = hosted.room.created.code.text
    output.complain(
      hosted.room.created.isForOne ? words.stoppedAtHome(code) : words.inputEnded(code))
    return output.isClosed ? .success : ExitCode(3)
  }

  private mutating func take(_ line: HostLine) throws(Trouble) {
    switch line {
    case .nothing: return
    case .help: say(lines.help(hosted.room) + HostWord.aboutPeople(language))
    case .unknown: output.complain(words.unknown)
    case .word(let word): try perform(word.command(in: hosted.room))
    case .who: say(people.list)
    case .missing: say(people.missingLines)
    case .results(let isEarly): tellResults(isEarly)
    case .time: say([time])
    case .rename(let name, let new): try rename(name, new)
    case .kick(let name): try perform(people.named(name).map { RoomCommand.kick($0) })
    case .approve(let name):
      let waiting = name.isEmpty ? people.waiting : people.named(name).map { [$0] } ?? []
      guard !waiting.isEmpty else { return output.complain(words.nobodyNamed(name)) }
      for id in waiting { try perform(.approve(id)) }
    case .numbers(let numbers): try count(numbers)
    case .letter(let place):
      let choices = hosted.rules.ask(hosted.room)?.choices ?? []
      guard choices.indices.contains(place) else { return output.complain(words.unknown) }
      try perform(.decide(choices[place]))
    }
  }

  /// What was told early is told again as it was: one more who is through would be known by the difference.
  private mutating func tellResults(_ isEarly: Bool) {
    let room = hosted.room
    if earlyResults?.item != room.item { earlyResults = isEarly ? room : nil }
    say(lines.results(earlyResults ?? room, isEarly: earlyResults != nil))
  }

  private func rename(_ name: String, _ new: String?) throws(Trouble) {
    guard let id = people.named(name) else { return output.complain(words.nobodyNamed(name)) }
    switch try people.rename(id, to: new) {
    case .said(let sentence): say([sentence])
    case .complained(let sentence): output.complain(sentence)
    }
  }

  /// How much time is left, as far as somebody planned it.
  private var time: String {
    let left = hosted.minutesLeft(runBegan: runBegan, now: Machine.real.now())
    return HostScreenWords.of(language).timeLeft(here: left.story, lesson: left.lesson)
  }

  /// The number that doubts may stand on a line of its own, or before those for the choices.
  private mutating func count(_ numbers: [Int]) throws(Trouble) {
    let ask = hosted.rules.ask(hosted.room)
    let choices = ask?.choices.count ?? 0
    let asksTrust = ask?.trust != nil
    if asksTrust, numbers.count == 1, hosted.room.phase == .open, !hosted.room.isPaused {
      doubting = numbers[0]
      return say([words.nowChoices(choices)])
    }
    var rest = numbers
    if asksTrust, rest.count == choices + 1 { doubting = rest.removeFirst() }
    let hands = Hands(doubting: asksTrust ? doubting : nil, choices: rest)
    doubting = nil
    try perform(.count(hands))
  }

  private mutating func perform(_ command: RoomCommand?) throws(Trouble) {
    guard let command else { return output.complain(words.refusal(.notInRoom)) }
    switch try hosted.perform(command) {
    case .failure(let refusal): output.complain(words.refusal(refusal))
    case .success(let done):
      for event in done.events { say(lines.after(event, done.room)) }
      if done.events.contains(where: \.beginsStory), hosted.isTimed { say([time]) }
    }
  }

  private func say(_ lines: [String]) {
    output.write(lines.map { $0 + "\n" }.joined())
  }
}

extension RoomEvent {
  fileprivate var beginsStory: Bool { if case .began = self { true } else { false } }
}
