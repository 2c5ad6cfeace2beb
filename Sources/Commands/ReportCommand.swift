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

  @Option(
    help:
      "md to read, html with charts to print, csv for spreadsheets, json for programs, xapi for learning record stores."
  )
  var format: Format = .md

  @Option(
    help:
      "With --class and csv: votes, clues (signs heard and not taken up), or plays (stories alone)."
  )
  var table: ClassTable?

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
        "--since, --until and --scenario are for learners; a class has its own plays.")
    }
    guard format != .xapi || !names else {
      throw ValidationError("xapi has random ids only: leave out --names.")
    }
    guard table == nil || room != nil && format == .csv else {
      throw ValidationError("Give --table with --class CODE and --format csv.")
    }
  }

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let store = try setup.journal()
      if let output = target.output, isSameFile(output, DataFolder(path: setup.dataPath).journal) {
        throw .journal(.ownFile(path: output))
      }
      let language = setup.preferences(store).language.value
      if let room {
        try target.write(text(try report(of: room, setup, store, language)), setup.output)
      } else {
        try target.write(text(try document(setup, store, language)), setup.output)
      }
      return .success
    }
  }

  private func document(
    _ setup: Setup, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> ReportDocument {
    var reports: [LearnerReport] = []
    var everPlayed: Set<String> = []
    for learner in try setup.learners(all: all, named: options.learner, store) {
      let plays = try setup.plays(of: learner, store, language)
      everPlayed.formUnion(plays.map(\.caseID))
      let isNamed = format != .xapi && (!all || names)
      let name = isNamed && !learner.name.isEmpty ? learner.name : learner.id.description
      reports.append(LearnerReport(learner: name, plays: plays.filter(scope.contains)))
    }
    if !scope.scenarios.isEmpty {
      try scope.check(played: everPlayed, library: try setup.library().ids)
    }
    let played = Set(reports.flatMap(\.plays).map(\.caseID))
    let heads = heads(of: played, setup)
    let taxonomy = (try? setup.library())?.vocabulary.taxonomy
    return ReportDocument(
      learners: reports, language: language,
      titles: heads.mapValues { $0.title[language] ?? $0.title[language.other] ?? "" },
      kinds: taxonomy.map { taxonomy in heads.mapValues { $0.kinds(taxonomy, language) } } ?? [:])
  }

  /// Of the cases that are still there.
  private func heads(of played: Set<String>, _ setup: Setup) -> [String: CaseHead] {
    guard let library = try? setup.library() else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: played.compactMap { library.entry($0)?.head }.map { ($0.id, $0) })
  }

  private func report(
    of code: String, _ setup: Setup, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> ClassReport {
    let recorded = try ClassRecord.find(code, isOpen: false, in: store)
    let record = try ClassRecord(recorded, from: try setup.library(), in: store)
    let taxonomy = try setup.library().vocabulary.taxonomy
    var labels = record.stories.labels(taxonomy, language)
    labels.lesson = record.room.created.lesson.flatMap {
      try? setup.library().loadLesson($0)?.lesson
    }
    .flatMap { $0.title[language] ?? $0.title[language.other] }
    if names { labels.name = try guestNames(of: recorded, store, language) }
    return ClassReport(
      record.room, record.rules, events: recorded.events, times: recorded.times, labels)
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

  private func text(_ report: ClassReport) -> String {
    switch format {
    case .md: markdown(report)
    case .html: html(report)
    case .csv: csv(report, table ?? .votes)
    case .json: json(report)
    case .xapi: xapi(report, now: Int(Machine.real.now()))
    }
  }

  private func text(_ document: ReportDocument) -> String {
    switch format {
    case .md: markdown(document)
    case .html: all ? groupHTML(document) : html(document)
    case .csv: csv(document)
    case .json: json(document)
    case .xapi: xapi(document, now: Int(Machine.real.now()))
    }
  }
}

extension CaseHead {
  /// What the case is about, in words.
  fileprivate func kinds(_ taxonomy: Taxonomy, _ language: Language) -> CaseKinds {
    CaseKinds(
      type: type.map { taxonomy.label(.types, $0, language) },
      tactics: judgeTactics.map { taxonomy.label(.tactics, $0, language) },
      asks: judgeAsks.map { taxonomy.label(.asks, $0, language) },
      channels: judgeChannels.map { taxonomy.label(.channels, $0.rawValue, language) })
  }
}

extension ClassTable: ExpressibleByArgument {}

extension [ClassStory] {
  /// How the stories and their signs are called in a report.
  func labels(_ taxonomy: Taxonomy, _ language: Language) -> ClassReport.Labels {
    var labels = ClassReport.Labels(
      language: language,
      titles: map { $0.title[language] ?? $0.title[language.other] ?? "" },
      mark: { id, telling in
        taxonomy.label(telling == .scam ? .flags : .signals, id, language)
      })
    labels.act = { taxonomy.label(.nextSteps, $0, language) }
    labels.moment = localTime
    return labels
  }
}
