import ArgumentParser
import Classroom
import Journal
import Plays
import Reports
import Rooms
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Scoring
import Screens

/// Takes a report home.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "A report of one learner, of everybody, or of a class.",
    discussion: """
      With --all, and for those who went through stories of a class alone, people are given by random ids; \
      --names adds the names you know them by.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, csv, json, xapi
  }

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Everybody who practised on these records.")
  var all = false

  @Flag(help: "With --all or --class: names instead of random ids.")
  var names = false

  @Option(name: .customLong("class"), help: "A class by its code, also while it goes on.")
  var room: String?

  @Flag(help: "All classes that have ended, as one report without names.")
  var classes = false

  @Flag(help: "What changed between forms: before and after, of everybody who answered one.")
  var forms = false

  @Option(help: "With --classes: only those of this lesson.")
  var lesson: String?

  @Option(
    name: .customLong("group-by"),
    help: "With --classes: class, lesson or month, side by side.")
  var groupBy: ProgrammeReport.Grouping?

  @Option(
    help:
      "md to read, html with charts to print, csv for spreadsheets, json for programs, xapi for learning record stores."
  )
  var format: Format = .md

  @Option(
    help:
      "With csv: plays, learners, answers, choices or clauses; of a class votes or clues as well; or dictionary, which says what each column means."
  )
  var table: ReportTable?

  @Option(
    help:
      "With xapi: send to the record store at this address; what was sent before is not sent again."
  )
  var post: RecordStore.Address?

  @Option(help: "With --post: a file with the store's KEY:SECRET on its first line.")
  var credentials: String?

  @OptionGroup var scope: ReportScope

  @OptionGroup var target: OutputOptions

  func validate() throws {
    guard !all || options.learner == nil else {
      throw ValidationError("Give --learner NAME or --all, not both.")
    }
    guard room == nil || !all && options.learner == nil else {
      throw ValidationError("Give --class CODE, or learners, not both.")
    }
    guard room == nil || scope.isEverything else {
      throw ValidationError(
        "--since, --until and --scenario are for learners, --forms and --classes; a class has its own plays."
      )
    }
    guard format != .xapi || !names else {
      throw ValidationError("xapi has random ids only: leave out --names.")
    }
    guard !classes || room == nil && !all && options.learner == nil && !names else {
      throw ValidationError("Give --classes, --class CODE or learners; --classes names nobody.")
    }
    guard classes || lesson == nil && groupBy == nil else {
      throw ValidationError("Give --lesson and --group-by with --classes.")
    }
    guard !classes || scope.scenarios.isEmpty && table == nil && format != .xapi else {
      throw ValidationError("With --classes there is no --scenario, no --table and no xapi.")
    }
    guard !forms || room == nil && !all && !classes && options.learner == nil && !names else {
      throw ValidationError("Give --forms by itself; it names nobody.")
    }
    guard !forms || scope.scenarios.isEmpty && table == nil && format != .xapi else {
      throw ValidationError("With --forms there is no --scenario, no --table and no xapi.")
    }
    guard post == nil || format == .xapi else {
      throw ValidationError("Give --post with --format xapi.")
    }
    guard post == nil || target.output == nil else {
      throw ValidationError("Give --post or --output, not both.")
    }
    guard credentials == nil || post != nil else {
      throw ValidationError("Give --credentials with --post.")
    }
    guard table == nil || format == .csv else {
      throw ValidationError("Give --table with --format csv.")
    }
    guard room != nil || table?.ofClass == nil else {
      throw ValidationError("votes and clues are tables of a class: give --class CODE.")
    }
  }

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      if let output = target.output, isSameFile(output, DataFolder(path: setup.dataPath).journal) {
        throw .journal(.ownFile(path: output))
      }
      if table == .dictionary {
        try target.write(dataDictionary(), setup.output)
        return .success
      }
      let store = try setup.journal()
      let language = setup.preferences(store).language.value
      if forms {
        let report = try setup.formsReport(scope, store, language)
        try target.write(text(report), setup.output)
      } else if classes {
        let report = try setup.programme(
          of: lesson, by: groupBy ?? .classes, scope, store, language)
        try target.write(text(report), setup.output)
      } else if let post {
        try send(to: post, setup, store, language)
      } else if let room {
        try target.write(
          text(try report(of: room, setup, store, language), setup), setup.output)
      } else {
        try writeLearners(setup, store, language)
      }
      return .success
    }
  }

  private func writeLearners(
    _ setup: Setup, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) {
    let learners = try setup.learners(all: all, named: options.learner, store)
    try checkScope(learners, setup, store, language)
    var frame = setup.frame(language)
    frame.scope = scope.sentence(language, title: frame.title)
    frame.hasClasses = try Session.journal { () throws(JournalFailure) in
      try !store.streams(owner: nil, kind: .room).isEmpty
    }
    var writer = writer(frame)
    try target.write(setup.output) { (put) throws(Trouble) in
      try setup.readPlays(of: learners, store, language) { learner, plays in
        put(
          writer.add(
            LearnerReport(
              learner: name(learner), plays: scope.within(plays.withoutUnfinishedForms))))
      }
      put(writer.end())
    }
  }

  private static let readAtOnce = 100

  private func send(
    to address: RecordStore.Address, _ setup: Setup, _ store: any JournalStore,
    _ language: Language
  ) throws(Trouble) {
    var recordStore = RecordStore(address: address, credentials: try key())
    recordStore.isWaiting = { [output = setup.output] in
      output.complain(CommandWords(language).tryingAgain)
    }
    var posting = Posting(recordStore, store)
    let now = Int(Machine.real.now())
    if let room {
      let document = try report(of: room, setup, store, language).document
      for learner in document.learners {
        guard let id = LearnerID(learner.learner) else { continue }
        try posting.add(xapiStatements(learner, document.frame, now: now), about: id)
      }
    } else {
      let learners = try setup.learners(all: all, named: options.learner, store)
      try checkScope(learners, setup, store, language)
      let frame = setup.frame(language)
      try setup.summarise(store)
      var unreadable = 0
      // Nothing else can be asked of the records while they are read, so people are read some at a time.
      for start in stride(from: 0, to: learners.count, by: Self.readAtOnce) {
        let some = Array(learners[start..<min(start + Self.readAtOnce, learners.count)])
        var found: [(LearnerID, [WrittenStatement])] = []
        unreadable += try setup.readSummarised(of: some, store) { learner, plays in
          let report = LearnerReport(
            learner: name(learner), plays: scope.within(plays.withoutUnfinishedForms))
          found.append((learner.id, xapiStatements(report, frame, now: now)))
        }
        for (learner, statements) in found { try posting.add(statements, about: learner) }
      }
      if unreadable > 0 {
        setup.output.complain(Phrases.of(language).unreadablePlays(unreadable))
      }
    }
    try posting.finish()
    setup.output.write(CommandWords(language).posted(posting.sent, posting.sentBefore) + "\n")
  }

  /// The first line of the file of credentials.
  private func key() throws(Trouble) -> String? {
    guard let credentials else { return nil }
    let text: String
    do throws(FileProblem) {
      text = try readText(credentials)
    } catch {
      throw .input(credentials, error)
    }
    guard let key = RecordStore.key(text) else { throw .credentials(credentials) }
    return key
  }

  private func name(_ learner: Learner) -> String {
    let isNamed = format != .xapi && (!all || names)
    return isNamed && !learner.name.isEmpty ? learner.name : learner.id.description
  }

  /// Refuses a case that there never was; one that is gone may have been played.
  private func checkScope(
    _ learners: [Learner], _ setup: Setup, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) {
    guard !scope.scenarios.isEmpty else { return }
    let library = try setup.library().ids
    guard !scope.scenarios.allSatisfy(library.contains) else { return }
    var played: Set<String> = []
    try setup.readPlays(of: learners, store, language) { played.formUnion($1.map(\.caseID)) }
    try scope.check(played: played, library: library)
  }

  private func writer(_ frame: ReportFrame) -> any ReportWriter {
    switch format {
    case .md: MarkdownReport(frame)
    case .html: all ? GroupReport(frame, isNamed: names) : HTMLReport(frame)
    case .csv: CSVReport(table?.ofLearners ?? .plays)
    case .json: JSONReport(frame)
    case .xapi: XAPIReport(frame, now: Int(Machine.real.now()))
    }
  }

  private func report(
    of code: String, _ setup: Setup, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> ClassReport {
    let recorded = try ClassRecord.find(code, isOpen: false, in: store)
    let names = names ? try guestNames(of: recorded, store, language) : nil
    return try setup.report(of: recorded, try setup.library(), store, language, names)
  }

  /// Whom the host knows: by the list of the class, else by the name they came in with.
  private func guestNames(
    of recorded: RecordedRoom, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> (ParticipantID) -> String? {
    let guests = try Session.journal { () throws(JournalFailure) in
      try RoomJournal(store).guests(of: recorded.id)
    }
    // Where there is a list, a name that somebody typed themselves is not to be taken for one of it.
    let hasList = guests.contains { $0.person != nil }
    let typed = { (name: String) in hasList ? name + CommandWords(language).notByList : name }
    let names = Dictionary(
      uniqueKeysWithValues: guests.map {
        (ParticipantID($0.id), $0.person?.name ?? typed($0.name))
      })
    return { names[$0] }
  }

  private func text(_ report: ClassReport, _ setup: Setup) -> String {
    let document = report.document
    return switch format {
    case .md: markdown(report, setup.frame(report.language))
    case .html: html(report, setup.frame(report.language))
    case .csv:
      table?.ofLearners.map { document.text(CSVReport($0)) }
        ?? csv(report, table?.ofClass ?? .votes)
    case .json: json(report, setup.frame(report.language))
    case .xapi: document.text(XAPIReport(document.frame, now: Int(Machine.real.now())))
    }
  }
}

extension ReportCommand {
  private func text(_ report: ProgrammeReport) -> String {
    switch format {
    case .md, .xapi: markdown(report)
    case .html: html(report)
    case .csv: csv(report)
    case .json: json(report)
    }
  }
}

extension ReportCommand {
  private func text(_ report: FormsReport) -> String {
    switch format {
    case .md, .xapi: markdown(report)
    case .html: html(report)
    case .csv: csv(report)
    case .json: json(report)
    }
  }
}

extension ProgrammeReport.Grouping: ExpressibleByArgument {}

/// The tables of ``CSVTable`` and ``ClassTable``, and what their columns mean.
enum ReportTable: String, CaseIterable, ExpressibleByArgument {
  case plays, learners, answers, choices, clauses
  case votes, clues
  case dictionary

  var ofLearners: CSVTable? { CSVTable(rawValue: rawValue) }
  var ofClass: ClassTable? { ClassTable(rawValue: rawValue) }
}
