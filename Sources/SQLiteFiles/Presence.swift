#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows other programs that this one has the data folder open, and sees them.
///
/// It only informs: SQLite and the numbers of events keep two writers apart. Everyone holds a
/// shared lock, so whoever could have an exclusive one is alone. The system lets go of the lock when
/// a program ends, however it ends.
final class Presence: Sendable {
  /// Whether no other program had the folder open when this one came.
  let isAlone: Bool
  /// The process ids of the programs that were there already.
  let others: [Int32]
  private let file: Int32

  /// Nil where there can be no lock file, or the file system knows no locks.
  init?(path: String) {
    guard let file = try? Posix.open(path, .appended) else { return nil }
    let isAlone = flock(file, LOCK_EX | LOCK_NB) == 0
    guard isAlone || errno == EWOULDBLOCK else {
      close(file)
      return nil
    }
    if isAlone { ftruncate(file, 0) }
    others = isAlone ? [] : Self.running(in: file)
    let line = Array("\(getpid())\n".utf8)
    _ = write(file, line, line.count)
    // Nobody keeps an exclusive lock for longer than these lines take, so this does not wait.
    flock(file, LOCK_SH)
    self.isAlone = isAlone
    self.file = file
  }

  /// Whether one of the programs that were there already is this one.
  var includesThisProcess: Bool { others.contains(getpid()) }

  deinit {
    close(file)
  }

  private static func running(in file: Int32) -> [Int32] {
    guard let bytes = try? Posix.head(of: file, count: 4096) else { return [] }
    let ids = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Int32($0) }
    return Set(ids).filter { kill($0, 0) == 0 || errno == EPERM }.sorted()
  }
}
