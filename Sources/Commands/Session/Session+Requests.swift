import Engine
import Journal
import Scenarios
import Screens

extension Session {
  /// Does what a screen asks and says what came of it; nothing for what only the runtime can do.
  func perform(_ effect: Request) -> [Message] {
    do throws(Trouble) {
      return try answer(effect)
    } catch {
      let refreshed = playData().map { [Message.playing($0)] } ?? []
      return refreshed + [.failed(error.sentence(in: language))]
    }
  }

  private func answer(_ effect: Request) throws(Trouble) -> [Message] {
    switch effect {
    case .showHome:
      current = nil
      return [.home(try homeData())]
    case .showLibrary: return [.library(try libraryData())]
    case .showProgress: return [.progress(try progressData())]
    case .showSettings: return [.settings(SettingsData(folder: recordsFolder))]
    case .showLearners: return [.learners(try learnerSummaries())]
    case .startSuggestion: return try startSuggestion()
    case .start(let id, let telling, let isWarned):
      return try start(Beginning(caseID: id, telling: telling), isWarned: isWarned)
    case .resume(let id):
      try resume(try stream(id))
      if let form = try goOnWithForm() { return form }
    case .beginForm: return try beginForm()
    case .contrast(let id): try contrast(try stream(id))
    case .whatIf(let id, let choice): try whatIf(try stream(id), choice: choice)
    case .take(let input):
      guard try take(input) else { return [] }
      if let form = try goOnWithForm() { return form }
    case .savePage(let page): return [.saved(path: try save(page))]
    case .setLanguage(let language):
      self.language = language
      try remember(.language, language.rawValue)
      return try region(for: language)
    case .setRegion(let region):
      try remember(.region, region.rawValue)
      return []
    case .setDisplay(let display):
      try remember(display)
      return []
    case .chooseLearner(let id):
      try choose(learner: id)
      return [.home(try homeData())]
    case .addLearner(let name):
      try addLearner(name: name)
      return [.home(try homeData())]
    case .quit, .lead, .rename, .answer, .saveClassReport: return []
    }
    return nowPlaying()
  }

  /// News of the region, where it was never chosen and so goes with the language.
  private func region(for language: Language) throws(Trouble) -> [Message] {
    let chosen = try Session.journal { () throws(JournalFailure) in
      try store.setting(Setting.region.rawValue)
    }
    guard let usualRegion, chosen == nil else { return [] }
    return [.region(usualRegion(language))]
  }

  private func stream(_ id: PlayID) throws(Trouble) -> StreamID {
    guard let stream = StreamID(id) else { throw .brokenPlay(id) }
    return stream
  }

  /// The play on the screen, or its explanation once it is closed.
  func nowPlaying() -> [Message] {
    guard let data = playData() else { return [] }
    if data.play.phase == .closed, let debrief = debriefData() { return [.debrief(debrief)] }
    return [.playing(data)]
  }
}
