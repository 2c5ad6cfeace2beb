import Curriculum
import Engine
import Journal
import Plays
import ScenarioFiles
import Scenarios
import Scoring
import Screens

extension Session {
  func homeData() throws(Trouble) -> HomeData {
    let all = try fullHistory()
    let history = all.plays
    let records = history.compactMap(\.record)
    // Nothing may show how a form goes before its end.
    let hidden = hiddenPlays(history)
    let counted = history.filter { !hidden.contains($0.id.description) }.compactMap(\.record)
      .filter(\.counted)
    let open = openPlays(history)
    reader.begin()
    var data = HomeData(
      learnerName: learner.name, suggestion: suggestion(history, records),
      openPlays: open.compactMap(openPlay),
      countedScams: counted.count(where: \.isScam),
      countedGenuine: counted.count { !$0.isScam },
      resolution: lateResolution(history), points: counted.compactMap(\.points),
      brokenFiles: library.brokenFiles,
      unreadablePlays: all.unreadable.count, hasCompany: hasCompany)
    data.reading = reader.shown
    return data
  }

  /// A resolution is spoken of for a week.
  private static let resolutionLasts: Int64 = 7 * 86_400_000

  private func lateResolution(_ history: [RecordedPlay]) -> String? {
    guard let last = history.compactMap(\.resolution).max(by: { $0.at < $1.at }),
      machine.now() - last.at < Self.resolutionLasts
    else { return nil }
    return last.step
  }

  /// What a screen shows of a play left open.
  func openPlay(_ play: RecordedPlay) -> OpenPlay? {
    openPlay(play, of: play.started.flatMap { library.entry($0.caseID) })
  }

  /// - Parameter entry: nil for a case that has gone, which is named by its id.
  private func openPlay(_ play: RecordedPlay, of entry: CaseEntry?) -> OpenPlay? {
    play.started.map { started in
      let isNamed = started.practice == PracticeReason.namedTelling.rawValue
      return OpenPlay(
        id: play.id.description, caseID: started.caseID,
        namedTelling: isNamed ? started.telling : nil,
        title: entry?.head.title ?? title(of: started.caseID),
        isOldVersion: entry.map { $0.sha256 != started.source } ?? false,
        form: started.placeInForm)
    }
  }

  /// The title of a case; its id where it has gone.
  func title(of caseID: String) -> [Language: String] {
    library.entry(caseID)?.head.title
      ?? Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, caseID) })
  }

  func libraryData() throws(Trouble) -> LibraryData {
    let plays = Dictionary(grouping: try history()) { $0.started?.caseID }
    var cases: [CaseSummary] = []
    library.playable { cases.append(summary($0, plays[$0.head.id] ?? [])) }
    let kinds = { (cases: [CaseSummary]) in Set(cases.compactMap(\.head.type)).count }
    var data = LibraryData(
      cases: cases, kindsMet: kinds(cases.filter(\.hasMet)), kinds: kinds(cases))
    data.reading = reader.shown
    hasShownPart = reader.isReading
    return data
  }

  /// - Parameter plays: of this case, oldest first.
  func summary(_ entry: CaseEntry, _ plays: [RecordedPlay]) -> CaseSummary {
    let open = openPlays(plays).first
    return CaseSummary(
      head: entry.head, hasMet: plays.contains(where: \.hasEnded),
      endingsFound: Set(plays.compactMap(\.foundEnding)).count,
      openPlay: open.flatMap { openPlay($0, of: entry) },
      isLocal: entry.head.status != .library || entry.origin != .shipped)
  }

  /// The play on the screen; nil where there is none.
  func playData() -> PlayData? {
    current.map { open in
      PlayData(
        id: open.recorded.id.description, story: open.story, play: open.play,
        events: open.recorded.events, title: open.head.title,
        isPractice: open.recorded.started?.practice != nil,
        isLocal: open.recorded.started?.practice == PracticeReason.localCase.rawValue
          || open.head.status != .library, form: open.recorded.started?.placeInForm)
    }
  }

  /// The closed play on the screen with what explains it.
  func debriefData() -> DebriefData? {
    guard let open = current, let play = playData(), let record = open.recorded.record else {
      return nil
    }
    let facts = open.story.program.debrief.facts.compactMap { id -> CitedFact? in
      library.vocabulary.facts[id].map {
        CitedFact(fact: $0, source: library.vocabulary.sources[$0.source])
      }
    }
    let twin = library.entry(open.head.id)?.playable ?? []
    return DebriefData(
      play: play, record: record, facts: facts,
      hasContrast: twin.contains(open.story.program.telling.twin), currency: open.head.currency)
  }

  func progressData() throws(Trouble) -> ProgressData {
    let history = try history()
    let hidden = hiddenPlays(history)
    let shown = history.filter { !hidden.contains($0.id.description) }
    let closed = shown.filter { $0.record != nil }
    let records = closed.compactMap(\.record)
    let plays = Dictionary(grouping: shown) { $0.started?.caseID ?? "" }
    let entries = plays.keys.sorted().compactMap(library.entry)
    return ProgressData(
      records: records, plays: closed.map(\.id.description), measures: Measures(records),
      titles: Dictionary(uniqueKeysWithValues: entries.map { ($0.head.id, $0.head.title) }),
      endings: entries.compactMap { endings($0.head, plays[$0.head.id] ?? []) },
      traits: Dictionary(uniqueKeysWithValues: entries.map { ($0.head.id, $0.head.traits) }))
  }

  private func endings(_ head: CaseHead, _ plays: [RecordedPlay]) -> EndingsFound? {
    let found = Set(plays.compactMap(\.foundEnding)).count
    return found == 0 ? nil : EndingsFound(caseID: head.id, found: found, all: head.endings)
  }

  func learnerSummaries() throws(Trouble) -> [LearnerSummary] {
    let learners = try Session.journal { () throws(JournalFailure) in try store.learners() }
    return learners.map {
      LearnerSummary(
        id: $0.id.description, name: $0.name, isCurrent: $0.id == learner.id)
    }
  }
}

extension RecordedPlay {
  /// Which ending of which telling was reached; nil where the play was left before.
  var foundEnding: String? {
    guard let started else { return nil }
    for case .ended(let ended) in events { return "\(started.telling)/\(ended.ending)" }
    return nil
  }
}
