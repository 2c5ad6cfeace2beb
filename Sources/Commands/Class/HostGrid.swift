import ArgumentParser
import Cells
import Classroom
import Journal
import Rooms
import ScenarioFiles
import Scenarios
import Screens
import TerminalIO

/// A class on a terminal: keys lead it, and every change of the room is drawn at once.
struct HostGrid {
  private let hosted: HostedClass
  private let people: HostPeople
  private let way: HostData.Way?
  private let terminal: Terminal
  private let wake: WakeUp
  private let output: LineOutput
  private let news = RoomNews()
  private var app: App
  /// Those who are in or wait, by name.
  private var present: [HostData.Person] = []
  private var missing: [String]?
  private var minutesLeft: (story: Int?, lesson: Int?) = (nil, nil)
  /// When the clock was looked at last, in milliseconds since 1970 UTC.
  private var clockLooked: Int64 = 0
  /// In milliseconds.
  private static let clockLasts: Int64 = 15_000
  /// Milliseconds since 1970 UTC.
  private let runBegan = Machine.real.now()
  /// SIGINT, as Ctrl-C sends it.
  private static let interruption: Int32 = 2

  init(
    _ hosted: HostedClass, _ people: HostPeople, way: HostData.Way?, look: Look, terminal: Terminal,
    wake: WakeUp,
    output: LineOutput
  ) {
    self.hosted = hosted
    self.people = people
    self.way = way
    self.terminal = terminal
    self.wake = wake
    self.output = output
    app = App(look: look)
  }

  /// Leads the class until it ends or the host leaves.
  mutating func run(isNew: Bool, care: [String]) throws(Trouble) -> ExitCode {
    hosted.live.watch { [wake, news] _, events in
      news.add(events)
      wake.signal()
    }
    app.show(HostScreen(data()))
    if let first = care.first { _ = app.update(.failed(first)) }
    let code = try lead()
    if hosted.room.phase != .ended { _ = try hosted.perform(.pause(true)) }
    terminal.close()
    let words = HostWords.of(app.look.language)
    if hosted.room.phase == .ended {
      output.write(hosted.lines(app.look).after(.ended, hosted.room).map { $0 + "\n" }.joined())
    } else {
      let code = hosted.room.created.code.text
      output.complain(
        hosted.room.created.isForOne ? words.stoppedAtHome(code) : words.stopped(code))
    }
    return code
  }

  private mutating func lead() throws(Trouble) -> ExitCode {
    while hosted.room.phase != .ended {
      terminal.show(app.draw())
      let messages: [Message]
      switch terminal.next(timeout: tick, alsoWatching: wake.descriptor) {
      case .key(let key): messages = [.key(key)]
      case .pasted(let character): messages = [.pasted(character)]
      case .clicked(let point): messages = [.clicked(point)]
      case .resized(let size), .resumed(let size): messages = [.resized(size)]
      case .woken:
        wake.clear()
        messages = [.hosting(data())]
      case .timedOut: messages = [.hosting(data())]
      case .interrupted: return ExitCode(128 + Self.interruption)
      case .closed: return .success
      case .terminated(let signal): return ExitCode(128 + signal)
      }
      for message in messages {
        guard try fulfil(app.update(message)) else { return .success }
      }
    }
    return .success
  }

  /// Where minutes count, the clock is looked at now and then.
  private var tick: Duration? {
    hosted.isTimed ? .milliseconds(Self.clockLasts) : nil
  }

  /// Does what the screens ask; false where the host wants to leave.
  private mutating func fulfil(_ requests: [Request]) throws(Trouble) -> Bool {
    for request in requests {
      switch request {
      case .quit: return false
      case .lead(let command):
        switch try hosted.perform(command) {
        case .success(let done): announce(done)
        case .failure(let refusal):
          _ = app.update(.failed(HostWords.of(app.look.language).refusal(refusal)))
        }
        _ = app.update(.hosting(data()))
      case .rename(let id):
        _ = app.update(.failed(try people.rename(id, to: nil).sentence))
        _ = app.update(.hosting(data()))
      case .saveClassReport: saveReport()
      default: break
      }
    }
    return true
  }

  /// What the screen does not show by itself.
  private mutating func announce(_ done: HostedClass.Done) {
    let lines = hosted.lines(app.look)
    for event in done.events {
      switch event {
      // What the person in the story chose stands in the story.
      case .advanced(let advanced) where advanced.reason == .story: continue
      case .advanced, .tied, .follows, .wentBack, .locked, .hidNames, .kicked, .approved:
        guard let first = lines.after(event, done.room).first else { continue }
        _ = app.update(.failed(first))
      default: break
      }
    }
  }

  private mutating func saveReport() {
    do throws(Trouble) {
      let path = try hosted.saveReport(app.look)
      _ = app.update(.failed(HostScreenWords.of(app.look.language).reportSaved(path)))
    } catch {
      _ = app.update(.failed(error.sentence(in: app.look.language)))
    }
  }

  private mutating func data() -> HostData {
    // Before the room: what comes in between is then looked at once more, and never missed.
    let changes = news.take()
    let standing = hosted.live.standing
    if changes.people { lookAround(standing) }
    if changes.course || clockLooked + Self.clockLasts < Machine.real.now() { lookAtClock() }
    var data = HostData(
      rules: hosted.rules, room: standing.room, titles: hosted.stories.map(\.title),
      currencies: hosted.stories.map(\.currency), way: way)
    data.people = present
    data.missing = missing
    data.listed = people.listed
    data.minutesLeft = minutesLeft.lesson
    data.minutesLeftHere = minutesLeft.story
    return data
  }

  private mutating func lookAround(_ standing: LiveRoom.Standing) {
    present = standing.room.participants.compactMap { id, participant in
      guard let guest = standing.guests[id],
        participant.standing == .present || participant.standing == .waiting
      else { return nil }
      return HostData.Person(
        id: id, name: guest.name, heads: participant.heads,
        waits: participant.standing == .waiting, listed: guest.person?.name)
    }.sorted { one, other in
      // Ids are spelt out for namesakes only.
      one.name == other.name
        ? one.id.description < other.id.description : one.name < other.name
    }
    missing = people.missing
  }

  private mutating func lookAtClock() {
    guard hosted.isTimed else { return }
    clockLooked = Machine.real.now()
    minutesLeft = hosted.minutesLeft(runBegan: runBegan, now: Machine.real.now())
  }
}
