import Screens

extension Session {
  /// Looks after the case files for a moment, and says what the screens should know of it.
  func read(for moment: Duration) -> [Message] {
    switch reader.read(for: moment) {
    case .none: return []
    case .progress: return suggested == nil ? changedHome() : [.reading(reader.shown)]
    case .end(let hasChanges):
      return hasChanges || suggested == nil ? changedHome() : [.reading(nil)]
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
    do throws(Trouble) {
      return [.homeChanged(try homeData())]
    } catch {
      return [.failed(error.sentence(in: language))]
    }
  }
}
