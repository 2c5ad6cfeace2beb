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
    let counted = records.filter(\.counted)
    let open = openPlays(history)
    return HomeData(
      learnerName: learner.name, suggestion: suggestion(history, records),
      openPlays: open.compactMap(openPlay),
      countedScams: counted.count(where: \.isScam),
      countedGenuine: counted.count { !$0.isScam },
      resolution: lateResolution(history), points: counted.compactMap(\.points),
      brokenFiles: listing.broken.count + listing.entries.count { $0.playable.isEmpty },
      unreadablePlays: all.unreadable.count, hasCompany: hasCompany)
  }

  /// A resolution is spoken of for a week.
  private static let resolutionLasts: Int64 = 7 * 86_400_000

  private func lateResolution(_ history: [RecordedPlay]) -> String? {
    guard let last = history.compactMap(\.resolution).max(by: { $0.at < $1.at }),
      machine.now() - last.at < Self.resolutionLasts
    else { return nil }
    return last.step
  }

  /// The case that Enter starts: both tellings must be playable, in the learner's language.
  private func suggestion(_ history: [RecordedPlay], _ records: [PlayRecord]) -> CaseSummary? {
    let candidates = playable.filter {
      $0.playable.count == 2 && $0.head.status == .library && $0.origin == .shipped
    }
    let heads = candidates.map(\.head)
    let next = NextCase(
      candidates: heads,
      progress: Progress(heads: listing.entries.map(\.head), history: records),
      weights: library.vocabulary.weights["everyone"] ?? [:], now: Int(machine.now()))
    let entry = next.id(seed: seed ?? machine.chance()).flatMap { id in
      candidates.first { $0.head.id == id }
    }
    return (entry ?? playable.first).map { summary($0, history) }
  }

  /// What a screen shows of a play left open.
  func openPlay(_ play: RecordedPlay) -> OpenPlay? {
    play.started.map { started in
      let isNamed = started.practice == PracticeReason.namedTelling.rawValue
      return OpenPlay(
        id: play.id.description, caseID: started.caseID,
        namedTelling: isNamed ? started.telling : nil, title: title(of: started.caseID),
        isOldVersion: isOldVersion(play))
    }
  }

  /// A case that has gone is named by its id.
  private func title(of caseID: String) -> [Language: String] {
    listing.entries.first { $0.head.id == caseID }?.head.title
      ?? Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, caseID) })
  }

  func libraryData() throws(Trouble) -> LibraryData {
    let history = try history()
    let cases = playable.map { summary($0, history) }
    let kinds = { (cases: [CaseSummary]) in Set(cases.compactMap(\.head.type)).count }
    return LibraryData(
      cases: cases, kindsMet: kinds(cases.filter(\.hasMet)), kinds: kinds(cases))
  }

  private func summary(_ entry: CaseEntry, _ history: [RecordedPlay]) -> CaseSummary {
    let plays = history.filter { $0.started?.caseID == entry.head.id }
    let open = openPlays(plays).first
    return CaseSummary(
      head: entry.head, hasMet: plays.contains(where: \.hasEnded),
      endingsFound: Set(plays.compactMap(\.foundEnding)).count,
      openPlay: open.flatMap(openPlay),
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
          || open.head.status != .library)
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
    let twin = listing.entries.first { $0.head.id == open.head.id }?.playable ?? []
    return DebriefData(
      play: play, record: record, facts: facts,
      hasContrast: twin.contains(open.story.program.telling.twin), currency: open.head.currency)
  }

  func progressData() throws(Trouble) -> ProgressData {
    let history = try history()
    let records = history.compactMap(\.record)
    return ProgressData(
      records: records, measures: Measures(records), titles: titles(), endings: endings(history))
  }

  private func endings(_ history: [RecordedPlay]) -> [EndingsFound] {
    let plays = Dictionary(grouping: history) { $0.started?.caseID ?? "" }
    return listing.entries.compactMap { entry in
      guard let plays = plays[entry.head.id] else { return nil }
      let found = Set(plays.compactMap(\.foundEnding)).count
      return found == 0
        ? nil : EndingsFound(caseID: entry.head.id, found: found, all: entry.head.endings)
    }
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
