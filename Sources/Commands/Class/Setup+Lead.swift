import ArgumentParser
import Cells
import Classroom
import ClassroomServer
import Journal
import Rooms
import Scenarios
import Screens
import TerminalIO

extension Setup {
  /// Opens the class to phones, where they are wanted and the network allows it, and leads it: on a
  /// terminal by keys, else by lines.
  func lead(
    _ hosted: HostedClass, _ hosting: Hosting, _ look: Look, _ store: any JournalStore,
    isNew: Bool, care: [String]
  ) throws(Trouble) -> ExitCode {
    try forgetGuests(of: store, after: hosting.network.keepDays)
    let words = HostWords.of(look.language)
    var network: ClassNetwork?
    var lines = [ClassWords.cards(look.language)]
    var moved: [String] = []
    if hosting.hasPhones {
      do throws(ClassServer.Failure) {
        let before = isNew ? nil : classPlace(hosted.room, store)
        let opened = try ClassNetwork(
          hosted, hosting.network, look, .real, slips: hosting.slips, before: before)
        keepPlace(opened.place, of: hosted.room, store)
        if let before, before != opened.place { moved = [words.moved(opened.address)] }
        lines = [
          words.address(opened.address, hosted.room.created.code.text),
          hosted.room.created.isForOne
            ? words.wordAtHome(opened.server.word) : words.word(opened.server.word),
          words.sameNetwork,
        ]
        network = opened
      } catch {
        // A port or address that somebody named is to be used, or nothing.
        let reason = words.failure(error)
        guard !hosted.room.created.isForOne, hosting.network.port == nil,
          hosting.network.address == nil
        else {
          throw .network(reason)
        }
        lines = [words.noNetwork(reason)] + lines
      }
    }
    if hosted.room.created.isForOne {
      let lines = hosted.lines(look)
      hosted.startWithTheFirst { [output] done in
        guard !isOnGrid else { return }
        output.write(done.events.flatMap { lines.after($0, done.room) }.map { $0 + "\n" }.joined())
      }
    }
    let hadList = hosted.live.standing.guests.all.contains { $0.person != nil }
    let notes = moved + (hosting.slips == nil && hadList ? [words.listMissing] : []) + care
    try keepList(hosting.list, of: hosted.room, store)
    defer {
      // Before as well, since the host may break off the waiting.
      wipe(hosted)
      network?.close(after: hosted.room, words, output)
      wipe(hosted)
      // What cannot be written now is replaced by the next class that has a list.
      try? keepList(hosting.list, of: hosted.room, store)
    }
    let people = HostPeople(hosted, hosting.slips, look.language)
    if let code = try leadOnGrid(hosted, people, look, network, store, isNew: isNew, care: notes) {
      return code
    }
    var dialogue = HostDialogue(hosted, people, look: look, input: LineInput(), output: output)
    return try dialogue.run(isNew: isNew, network: lines, care: notes)
  }

  /// Nothing is left of those who wanted to be forgotten; where another program prevents it, the host hears.
  private func wipe(_ hosted: HostedClass) {
    do throws(JournalFailure) {
      try hosted.live.wipeAtLast()
    } catch {
      output.complain(Trouble.journal(error).sentence(in: language))
    }
  }

  /// The names of old classes go, as their people were told.
  private func forgetGuests(of store: any JournalStore, after days: Int) throws(Trouble) {
    let now = Machine.real.now()
    let limit = now - Int64(days) * 86_400_000
    _ = try Session.journal { () throws(JournalFailure) in
      try store.eraseGuests(before: limit, at: now)
    }
  }

  /// Whether there is a terminal to draw on, and plain text is not wanted.
  fileprivate var isOnGrid: Bool {
    isInteractive && !options.plain && capabilities.plainReason == nil
  }

  /// nil where there is none.
  private func leadOnGrid(
    _ hosted: HostedClass, _ people: HostPeople, _ look: Look, _ network: ClassNetwork?,
    _ store: any JournalStore, isNew: Bool, care: [String]
  ) throws(Trouble) -> ExitCode? {
    guard let wake = WakeUp(), let terminal = terminalForClass(store) else { return nil }
    let code = hosted.room.created.code.text
    let way = network.map {
      HostData.Way(address: "\($0.address)/j/\(code)", word: $0.server.word)
    }
    var grid = HostGrid(
      hosted, people, way: way, look: onGrid(look, terminal, store), terminal: terminal, wake: wake,
      output: output)
    return try grid.run(isNew: isNew, care: care)
  }
}

extension Setup {
  /// The terminal to draw a class on; nil where there is none, or plain text is wanted.
  func terminalForClass(_ store: (any JournalStore)?) -> Terminal? {
    isOnGrid ? try? openTerminal(store, capabilities) : nil
  }

  /// How a class looks there.
  func onGrid(_ look: Look, _ terminal: Terminal, _ store: (any JournalStore)?) -> Look {
    Look(
      language: look.language, region: look.region,
      glyphs: terminal.isUTF8 ? capabilities.glyphs : .ascii, taxonomy: look.taxonomy,
      size: terminal.size, display: preferences(store).display)
  }
}
