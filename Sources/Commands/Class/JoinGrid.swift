import ArgumentParser
import Cells
import Classroom
import ClassroomServer
import Scenarios
import Screens
import TerminalIO

/// Somebody takes part in a class on a terminal: keys answer, and every change of the class is drawn.
struct JoinGrid {
  private let client: ClassClient
  private let terminal: Terminal
  private let output: LineOutput
  private var app: App
  private var data: JoinData
  private var seen: ClassClient.Seen?
  /// SIGINT, as Ctrl-C sends it.
  private static let interruption: Int32 = 2

  init(_ client: ClassClient, _ me: MyView, look: Look, terminal: Terminal, output: LineOutput) {
    self.client = client
    self.terminal = terminal
    self.output = output
    app = App(look: look)
    data = JoinData(name: me.name, word: me.roomWord, resumeCode: me.resumeCode)
  }

  /// How it came to its end: 0 when the class was over or the learner left, 1 when they were sent out.
  mutating func run() -> ExitCode {
    app.show(JoinScreen(data))
    let (code, words) = takePart()
    terminal.close()
    if let words { output.write(words + "\n") }
    return code
  }

  /// - Returns: the exit status, and what is said once the screen is as it was before.
  private mutating func takePart() -> (ExitCode, String?) {
    // Somewhere within a second, so that a room does not ask in one instant.
    var pause = 0
    if let end = look() { return end }
    while true {
      terminal.show(app.draw())
      pause = (pause + 271) % 500
      switch terminal.next(timeout: .milliseconds(600 + pause)) {
      case .key(let key): guard fulfil(app.update(.key(key))) else { return (.success, nil) }
      case .pasted(let character):
        guard fulfil(app.update(.pasted(character))) else { return (.success, nil) }
      case .clicked(let point):
        guard fulfil(app.update(.clicked(point))) else { return (.success, nil) }
      case .resized(let size), .resumed(let size): _ = app.update(.resized(size))
      case .woken, .timedOut: if let end = look() { return end }
      case .interrupted: return (ExitCode(128 + Self.interruption), nil)
      case .closed: return (.success, nil)
      case .terminated(let signal): return (ExitCode(128 + signal), nil)
      }
    }
  }

  /// Looks where the class is; what it says at its end, where it has one.
  private mutating func look() -> (ExitCode, String?)? {
    switch client.state() {
    case .body(let next): take(next)
    case .problem("session-ended", _):
      let told = SceneLines(app.look).told(client.told())
      return (.success, ([JoinWords.of(app.look.language).over] + told).joined(separator: "\n"))
    case .problem(_, let sentence): return (.failure, sentence)
    case .silence: data.isSilent = true
    }
    _ = app.update(.joined(data))
    return nil
  }

  private mutating func take(_ next: ClassClient.Seen) {
    let (room, me) = (next.room, next.me)
    seen = next
    data.isSilent = false
    data.isWaiting = me.standing == "waiting"
    data.name = me.name
    data.phase = Room.Phase(rawValue: room.phase) ?? .lobby
    data.isPaused = room.paused
    data.joined = room.joined
    data.step = room.step
    data.round = room.round
    data.own = me.play
    data.isThrough = me.through
    data.formCode = me.code
    data.isToldLater = me.toldLater == true
    data.bars = (room.bars ?? []).map { round in
      JoinData.Bars(
        round: round.round, voters: round.voters, trusting: round.trusting,
        doubting: round.doubting, unsure: round.unsure, choices: round.choices)
    }
    let vote = me.votes.last { $0.step == room.step && $0.round == room.round }
    data.vote = vote.map { JoinData.Vote(belief: $0.belief, choice: $0.choice) }
    read(room.scene)
  }

  /// Fetches what there is to read, where it is something else.
  private mutating func read(_ number: Int) {
    guard number > 0 else { return data.scene = nil }
    guard data.scene?.scene != number, case .body(let scene) = client.scene(number) else { return }
    data.scene = scene
  }

  /// Does what the screen asks; false where the learner leaves.
  private mutating func fulfil(_ requests: [Request]) -> Bool {
    for request in requests {
      switch request {
      case .quit: return false
      case .answer(let answer): send(answer)
      default: break
      }
    }
    return true
  }

  private mutating func send(_ answer: JoinAnswer) {
    switch answer {
    case .vote(let step, let round, let vote):
      switch client.vote(step: step, round: round, choice: vote.choice, belief: vote.belief) {
      case .body:
        data.vote = vote
        _ = app.update(.joined(data))
      case .problem(_, let sentence): fail(sentence)
      case .silence: fail(JoinWords.of(app.look.language).silent)
      }
    default: step(answer.input)
    }
  }

  private mutating func step(_ input: [String: ClassClient.InputValue]) {
    guard let play = data.own else { return }
    switch client.play(item: play.item, number: play.n, input) {
    case .body(let next):
      data.own = next
      _ = app.update(.joined(data))
      // The next story, or none any more.
      if input["next"] != nil || next.form != nil && next.question.kind == .closed { _ = look() }
    case .problem(_, let sentence): fail(sentence)
    case .silence: fail(JoinWords.of(app.look.language).silent)
    }
  }

  private mutating func fail(_ sentence: String) { _ = app.update(.failed(sentence)) }
}

extension JoinAnswer {
  /// As the class takes it in a story of one's own.
  fileprivate var input: [String: ClassClient.InputValue] {
    switch self {
    case .vote: [:]
    case .believe(let level): ["belief": .number(level)]
    case .choose(let letter): ["choose": .text(letter)]
    case .proceed: ["proceed": .yes]
    case .takeBack: ["take_back": .yes]
    case .close: ["close": .yes]
    case .goOn: ["next": .yes]
    }
  }
}
