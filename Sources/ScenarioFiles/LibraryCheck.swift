package import Scenarios

/// Compares the folders with the index a little at a time, and has what is new or changed read.
///
/// It may be left at any step: what was read until the last batch is kept, and the next check goes on
/// from there. Nothing is held for each file.
package struct LibraryCheck {
  /// How far it has come.
  package struct Progress: Equatable, Sendable {
    /// Files known to be in the index as they are.
    package var done = 0
    /// As many files as there are, as far as they have been counted.
    package var total = 0
    /// Files of `done` that had to be read.
    package var read = 0

    package init(done: Int = 0, total: Int = 0, read: Int = 0) {
      self.done = done
      self.total = total
      self.read = read
    }
  }

  private enum Work {
    case count(Shelf)
    case look(Shelf)
    /// Forget files that are gone.
    case forget(Shelf)
    case forgetAway, settle
  }

  package private(set) var progress = Progress()
  /// Folders that cannot be read.
  package private(set) var diagnostics: [Diagnostic]
  /// Whether the index holds something else than before.
  package private(set) var hasChangedIndex = false

  private let library: Library
  private let index: any LibraryIndex
  private let losses: Int
  /// The next one last.
  private var works: [Work]
  /// Of the shelf at hand, while its names are gone through.
  private var names: FolderNames?
  private var known = 0
  private var unread: [String] = []
  private var lastName = ""
  private var batch = Batch()

  /// - Returns: nil for a library without an index.
  package init?(_ library: Library) {
    guard let index = library.index else { return nil }
    self.init(library, index)
  }

  private init(_ library: Library, _ index: any LibraryIndex) {
    self.library = library
    self.index = index
    losses = index.losses
    let (shelves, diagnostics) = library.folders.openShelves()
    self.diagnostics = diagnostics
    let closed = library.folders.shelves.filter { !shelves.contains($0) }
    works =
      [.settle, .forgetAway] + closed.reversed().map(Work.forget)
      + shelves.reversed().map(Work.look) + shelves.reversed().map(Work.count)
  }

  /// Goes a step further: looks at some files, or reads one.
  ///
  /// - Returns: false once all is done.
  package mutating func step() -> Bool {
    if index.losses != losses { self = LibraryCheck(library, index) }
    guard let work = works.last else { return false }
    switch work {
    case .count(let shelf): count(shelf)
    case .look(let shelf): look(on: shelf)
    case .forget(let shelf): forget(on: shelf)
    case .forgetAway: forgetAway()
    case .settle: settle()
    }
    return !works.isEmpty
  }

  /// Keeps what was read so far, before the check is left alone.
  package mutating func pause() {
    batch.write(to: index)
  }

  private mutating func count(_ shelf: Shelf) {
    guard let some = next(1024, on: shelf) else { return finish() }
    progress.total += some.count
  }

  private mutating func look(on shelf: Shelf) {
    if let name = unread.popLast() { return read(name, on: shelf) }
    guard let some = next(64, on: shelf) else {
      batch.write(to: index)
      finish()
      if index.count(on: shelf) > known { works.append(.forget(shelf)) }
      known = 0
      return
    }
    for (name, kept) in zip(some, index.stamps(of: some, on: shelf)) {
      if kept == (FileStamp(path: shelf.file(name).path) ?? .unknown) {
        known += 1
        progress.done += 1
      } else {
        unread.append(name)
      }
    }
  }

  private mutating func read(_ name: String, on shelf: Shelf) {
    let file = shelf.file(name)
    let stamp = FileStamp(path: file.path) ?? .unknown
    known += 1
    progress.done += 1
    // Another program may be at the same work.
    guard index.stamps(of: [name], on: shelf) != [stamp] else { return }
    progress.read += 1
    var content = IndexedCase(library.load(file), stamp: stamp)
    // A file that changed while it was being read is kept under neither of its states.
    if FileStamp(path: file.path) ?? .unknown != stamp { content.stamp = .unknown }
    hasChangedIndex = true
    batch.add(.put(IndexedFile(shelf: shelf, name: name, content: content)))
    if batch.isDue { batch.write(to: index) }
  }

  private mutating func forget(on shelf: Shelf) {
    let some = index.names(on: shelf, after: lastName, limit: 256)
    guard let last = some.last else {
      batch.write(to: index)
      return finish()
    }
    lastName = last
    for name in some where !isThere("\(shelf.path)/\(name)") {
      hasChangedIndex = true
      batch.add(.remove(name: name, shelf: shelf))
    }
  }

  /// As many cases as an index holds that are not in the folders of today.
  private static let mostAway = 20_000

  /// Packs come and go, but files that are gone for good are forgotten some time.
  private mutating func forgetAway() {
    finish()
    guard hasChangedIndex else { return }
    let away = index.shelvesAway
    if away.reduce(0, { $0 + index.count(on: $1) }) > Self.mostAway {
      away.forEach(index.forget)
    } else {
      works += away.map(Work.forget)
    }
  }

  private mutating func settle() {
    if hasChangedIndex || index.brokenFiles == nil {
      hasChangedIndex = true
      index.settle()
    }
    finish()
  }

  private mutating func finish() {
    works.removeLast()
    names = nil
    lastName = ""
  }

  /// Some names of case files on the shelf; nil after the last one.
  private mutating func next(_ limit: Int, on shelf: Shelf) -> [String]? {
    if names == nil { names = try? FolderNames(shelf.path) }
    guard let names else { return nil }
    var some: [String] = []
    for _ in 0..<limit {
      guard let name = names.next() else { return some.isEmpty ? nil : some }
      if shelf.holds(name) { some.append(name) }
    }
    return some
  }
}

/// Changes that are written together: often enough that little is lost when the program is stopped.
private struct Batch {
  private var changes: [IndexChange] = []
  private var begun = ContinuousClock.now

  mutating func add(_ change: IndexChange) {
    if changes.isEmpty { begun = .now }
    changes.append(change)
  }

  var isDue: Bool { .now - begun > .milliseconds(200) }

  mutating func write(to index: any LibraryIndex) {
    guard !changes.isEmpty else { return }
    index.apply(changes)
    changes = []
  }
}
