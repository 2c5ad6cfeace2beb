import Reports
import ScenarioFiles
import Scenarios
import Synchronization

/// What a report calls cases, their kinds and their choices; each case is looked up once.
final class CaseNames: Sendable {
  private struct Known {
    var title: String?
    var kinds: CaseKinds?
    var kindIDs: CaseKinds?
  }

  private let library: Library
  private let language: Language
  private let known = Mutex<[String: Known]>([:])

  init(_ library: Library, _ language: Language) {
    self.library = library
    self.language = language
  }

  var frame: ReportFrame {
    ReportFrame(
      language: language, title: { self.about($0).title }, kinds: { self.about($0).kinds },
      kindIDs: { self.about($0).kindIDs },
      flag: { [taxonomy, language] in taxonomy.label(.flags, $0, language) },
      choice: { self.words(of: $0) })
  }

  private var taxonomy: Taxonomy { library.vocabulary.taxonomy }

  private func about(_ caseID: String) -> Known {
    known.withLock { known in
      if let found = known[caseID] { return found }
      let head = library.entry(caseID)?.head
      let found = Known(
        title: head.flatMap { $0.title[language] ?? $0.title[language.other] },
        kinds: head.map { $0.kinds(taxonomy, language) }, kindIDs: head?.kindIDs)
      known[caseID] = found
      return found
    }
  }

  /// What a choice says in the case as it is today.
  private func words(of place: ChoicePlace) -> String? {
    library.load(place.caseID)?.compilation.programs[place.telling]?.words(of: place, language)
  }
}

extension Program {
  /// What a choice says; nil for one that is not in it.
  func words(of place: ChoicePlace, _ language: Language) -> String? {
    guard let node = nodes.first(where: { $0.id == place.node }),
      let choice = node.choices.first(where: { $0.id == place.choice })
    else { return nil }
    return strings[choice.text, language].words(counters.map(\.start))
  }
}

extension CaseHead {
  fileprivate var kindIDs: CaseKinds {
    CaseKinds(
      type: type, tactics: judgeTactics, asks: judgeAsks,
      channels: judgeChannels.map(\.rawValue))
  }

  /// What the case is about, in words.
  fileprivate func kinds(_ taxonomy: Taxonomy, _ language: Language) -> CaseKinds {
    CaseKinds(
      type: type.map { taxonomy.label(.types, $0, language) },
      tactics: judgeTactics.map { taxonomy.label(.tactics, $0, language) },
      asks: judgeAsks.map { taxonomy.label(.asks, $0, language) },
      channels: judgeChannels.map { taxonomy.label(.channels, $0.rawValue, language) })
  }
}
