import GRDB
import ScenarioFiles
import Scenarios
import Synchronization

/// The index of case files of this machine: one SQLite file in the data folder, beside the journal.
///
/// It is only a cache. A file that is damaged or no index is made anew; where none can be written, the
/// same is held in memory for as long as the program runs.
package final class IndexDatabase: LibraryIndex {
  let contents: Mutex<IndexContents>

  /// Opens the index, making the file where the folder is there, and nothing else.
  ///
  /// - Parameter version: of the program, since another one may judge the same files differently; what
  ///   several of them found out stands side by side.
  package init(in folder: DataFolder, version: String) {
    contents = Mutex(IndexContents(path: folder.index, version: version))
    Posix.remove(folder.path + "/index.json")
  }

  package var losses: Int { contents.withLock { $0.losses } }

  /// Lets go of the file; what is asked afterwards has the answer of an empty index.
  package func close() {
    contents.withLock { $0.close() }
  }

  /// Asks the database, and once more after it had to be replaced.
  func ask<Answer>(
    or nothing: Answer, _ body: (Database, IndexContents.Today) throws -> Answer
  ) -> Answer {
    while true {
      let (queue, today) = contents.withLock { ($0.queue, $0.today) }
      guard let queue, let today else { return nothing }
      do {
        return try queue.inDatabase { try body($0, today) }
      } catch {
        contents.withLock { $0.replace(queue, after: error) }
      }
    }
  }

  /// The same for changes, all of which are made or none.
  func change(_ body: (Database, IndexContents.Today) throws -> Void) {
    ask(or: ()) { db, today in
      try db.inTransaction(.immediate) {
        try body(db, today)
        return .commit
      }
    }
  }
}
