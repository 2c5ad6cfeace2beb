import Curriculum
import Engine
import Journal
import Plays
import ScenarioFiles
import Scenarios
import Scoring
import Screens

/// The case that was suggested, and when that holds.
struct Suggested {
  /// Who practises, and what they played last.
  var situation: String
  var caseID: String
}

extension Session {
  /// The case that Enter starts: both tellings must be playable, in the learner's language.
  ///
  /// It stays the same until the learner has begun another play, also over several starts.
  func suggestion(_ history: [RecordedPlay], _ records: [PlayRecord]) -> CaseSummary? {
    let situation = "\(learner.id) \(history.last?.id.description ?? "")"
    let chosen = kept(situation) ?? choose(situation, records)
    suggested = chosen.map { Suggested(situation: situation, caseID: $0.head.id) }
    // As long as files are unread, a better one may still be found.
    let entry = chosen ?? (reader.isReading ? nil : library.firstPlayable)
    return entry.map { entry in
      summary(entry, history.filter { $0.started?.caseID == entry.head.id })
    }
  }

  private func kept(_ situation: String) -> CaseEntry? {
    if let suggested, suggested.situation == situation,
      let entry = library.entry(suggested.caseID), entry.playable.count == 2
    {
      return entry
    }
    return seed == nil ? library.suggestion(in: situation) : nil
  }

  private func choose(_ situation: String, _ records: [PlayRecord]) -> CaseEntry? {
    var traits: [String: CaseTraits] = [:]
    for id in Set(records.map(\.caseID)) { traits[id] = library.traits(of: id) }
    let next = NextCase(
      progress: Progress(traits: traits, history: records),
      weights: library.vocabulary.weights["everyone"] ?? [:], now: Int(machine.now()))
    let id = next.id(seed: seed ?? machine.chance(), among: library.candidates)
    // What was chosen among a part of the cases is not to stay.
    if let id, seed == nil, library.isChecked { library.remember(suggestion: id, in: situation) }
    return id.flatMap(library.entry)
  }

  /// The suggested case; where none is known yet, files are read until one is.
  func suggestionAtLast() throws(Trouble) -> String? {
    if let id = try homeData().suggestion?.head.id { return id }
    reader.finish()
    return try homeData().suggestion?.head.id
  }

  /// Begins with the suggested case.
  func startSuggestion() throws(Trouble) -> [Message] {
    while try homeData().suggestion == nil, reader.isReading {
      _ = reader.read(for: .milliseconds(100))
    }
    let home = try homeData()
    guard let id = home.suggestion?.head.id else { return [.homeChanged(home)] }
    return try start(Beginning(caseID: id), isWarned: false)
  }
}
