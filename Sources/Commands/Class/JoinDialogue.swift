import ArgumentParser
import Classroom
import ClassroomServer
import Scenarios
import Screens

/// Somebody takes part in a class from a terminal: what the class does is read out, answers are typed.
struct JoinDialogue {
  private let client: ClassClient
  private let words: JoinWords
  private let lines: SceneLines
  private let input: TimedInput
  private let output: LineOutput
  /// The class as it was told last.
  private var seen: ClassClient.Seen?
  private var scene: ClassScene?
  private var belief: Int?
  private var wasSilent = false

  init(_ client: ClassClient, look: Look, output: LineOutput) {
    self.client = client
    words = .of(look.language)
    lines = SceneLines(look)
    input = TimedInput()
    self.output = output
  }

  /// How it came to its end: 0 when the class was over or the learner left, 3 when the input ended.
  mutating func run(_ me: MyView) -> ExitCode {
    say([words.youAreIn(me.name), words.word(me.roomWord), words.resume(me.resumeCode)])
    var pause = 0
    while !output.isClosed {
      switch client.state() {
      case .body(let next):
        wasSilent = false
        tell(next)
      case .problem("session-ended", _):
        say([words.over] + lines.told(client.told()))
        return .success
      case .problem(_, let sentence):
        say([sentence])
        return .failure
      case .silence: if !wasSilent { silence() }
      }
      // Somewhere within a second, so that a room does not ask in one instant.
      pause = (pause + 271) % 500
      switch input.next(milliseconds: 600 + pause) {
      case .line(let line): if take(line) { return .success }
      case .timedOut: break
      case .ended: return ExitCode(3)
      }
    }
    return .success
  }

  private mutating func silence() {
    wasSilent = true
    say([words.silent])
  }

  /// Says what is new.
  private mutating func tell(_ next: ClassClient.Seen) {
    let old = seen
    seen = next
    let (room, before) = (next.room, old?.room)
    if next.me.standing != old?.me.standing, next.me.standing == "waiting" { say([words.waits]) }
    if room.paused != (before?.paused ?? false) { say([room.paused ? words.paused : words.goesOn]) }
    if room.scene != before?.scene { read(room.scene, isFirst: before == nil) }
    guard
      room.phase != before?.phase || room.step != before?.step || room.round != before?.round
        || next.me.play?.item != old?.me.play?.item || next.me.through != old?.me.through
    else { return }
    belief = nil
    switch room.phase {
    case "lobby": say([words.lobby(room.joined)])
    case "open": ask()
    case "closed": say([words.closed])
    case "reveal": say(lines.bars(room.bars ?? [], scene?.choices ?? [], words))
    case "discuss": say([scene?.discuss ?? words.talk])
    case "own": own(next.me)
    default: break
    }
  }

  private mutating func read(_ number: Int, isFirst: Bool) {
    guard number > 0, case .body(let scene) = client.scene(number) else { return }
    let isSame =
      self.scene?.messages.prefix(scene.freshFrom).elementsEqual(
        scene.messages.prefix(scene.freshFrom)) ?? false
    // To talk, or to vote once more, is no new part of the story.
    let isOnward =
      isFirst || scene.explained != nil
      || scene.discuss == nil && scene.messages != self.scene?.messages
    self.scene = scene
    guard isOnward else { return }
    if !isSame { say([scene.title]) }
    say(lines.messages(Array(scene.messages.dropFirst(isSame ? scene.freshFrom : 0))))
    if let explained = scene.explained { say(lines.explanation(explained, words)) }
  }

  private func ask() {
    if let trust = scene?.trust {
      say([trust.question] + lines.beliefs(mayBeUnsure: trust.mayBeUnsure))
    } else {
      choices()
    }
  }

  private func choices() {
    say([words.whatToDo] + lines.choices(scene?.choices ?? []))
  }

  private func own(_ me: MyView) {
    guard let play = me.play else {
      let code = me.through ? me.code.map { [words.ownFormCode($0)] } ?? [] : []
      return say(
        [me.through ? words.through : words.closed] + code
          + (me.toldLater == true ? [words.toldLater] : []))
    }
    say([play.title])
    show(play)
  }

  private func show(_ play: OwnScene) {
    if play.question.kind != .closed {
      say(lines.messages(Array(play.messages.dropFirst(play.freshFrom))))
    }
    switch play.question.kind {
    case .belief:
      say(
        [play.question.question ?? ""]
          + lines.beliefs(mayBeUnsure: play.question.mayBeUnsure ?? false))
    case .choices: say([words.whatDoYouDo] + lines.choices(play.question.choices ?? []))
    case .proceed: say([words.enterReads])
    case .ended, .marking: say([words.enterExplains])
    case .closed:
      if let explained = play.explained { say(lines.explanation(explained, words)) }
      say([words.enterNext])
    }
  }

  /// A typed line; true where the learner leaves.
  private mutating func take(_ line: String) -> Bool {
    let typed = line.filter { !$0.isWhitespace }.lowercased()
    if ["q", "离开"].contains(typed) { return true }
    guard let seen else { return false }
    if seen.room.phase == "own", let play = seen.me.play {
      step(typed, play)
    } else if seen.room.phase == "open" {
      answer(typed, seen.room)
    } else if !typed.isEmpty {
      say([words.nothingAsked])
    }
    return false
  }

  private mutating func answer(_ typed: String, _ room: RoomView) {
    guard let step = room.step, let round = room.round, let scene else { return }
    if let level = Int(typed), let trust = scene.trust, (trust.mayBeUnsure ? 0...6 : 1...6) ~= level
    {
      belief = level
      return choices()
    }
    guard scene.choices?.contains(where: { $0.letter == typed }) == true else {
      return say([words.notUnderstood])
    }
    guard scene.trust == nil || belief != nil else { return say([words.beliefFirst]) }
    switch client.vote(step: step, round: round, choice: typed, belief: belief) {
    case .body: say([words.taken])
    case .problem(_, let sentence): say([sentence])
    case .silence: say([words.silent])
    }
  }

  private mutating func step(_ typed: String, _ play: OwnScene) {
    guard let input = ownInput(typed, play.question) else { return say([words.notUnderstood]) }
    switch client.play(item: play.item, number: play.n, input) {
    case .body(let next):
      guard input["next"] == nil else { return }
      seen?.me.play = next
      // After the last story of a form there is nothing to show.
      guard next.form == nil || next.question.kind != .closed else { return }
      if next.item != play.item { say([next.title]) }
      show(next)
    case .problem(_, let sentence): say([sentence])
    case .silence: say([words.silent])
    }
  }

  private func ownInput(
    _ typed: String, _ question: OwnScene.Question
  ) -> [String: ClassClient.InputValue]? {
    switch question.kind {
    case .belief: Int(typed).flatMap { (0...6) ~= $0 ? ["belief": .number($0)] : nil }
    case .choices:
      question.choices?.contains { $0.letter == typed } == true ? ["choose": .text(typed)] : nil
    case .proceed: typed.isEmpty ? ["proceed": .yes] : nil
    case .ended, .marking: typed.isEmpty ? ["close": .yes] : nil
    case .closed: typed.isEmpty ? ["next": .yes] : nil
    }
  }

  private func say(_ lines: [String]) {
    output.write(lines.map { $0 + "\n" }.joined())
  }
}
