import ScenarioFiles
import Screens

extension Session {
  /// Looks after the case files for a moment, and says what the screens should know of it.
  func read(for moment: Duration) -> [Message] {
    switch reader.read(for: moment) {
    case .none: return []
    case .progress:
      return suggested == nil && library.hasCandidates ? changedHome() : [.reading(reader.shown)]
    case .end(let hasChanges):
      let home = hasChanges || suggested == nil ? changedHome() : [.reading(nil)]
      return home + (hasChanges ? changedLibrary() : [])
    }
  }

  /// Has all files read that are still to be read aside, because nobody will be there to do so.
  func finishReading() -> [Message] {
    reader.readsAside = false
    guard reader.isReading else { return [] }
    reader.finish()
    return changedHome()
  }

  private func changedHome() -> [Message] {
    said { () throws(Trouble) in .homeChanged(try homeData()) }
  }

  /// A list that was shown before everything was read is made whole.
  private func changedLibrary() -> [Message] {
    guard hasShownPart else { return [] }
    hasShownPart = false
    return said { () throws(Trouble) in .libraryChanged(try libraryData()) }
  }

  private func said(_ message: () throws(Trouble) -> Message) -> [Message] {
    do throws(Trouble) {
      return [try message()]
    } catch {
      return [.failed(error.sentence(in: language))]
    }
  }
}
