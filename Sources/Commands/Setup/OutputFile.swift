import SQLiteFiles
import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all, for its owner's eyes; replaces nothing but plain files.
final class OutputFile {
  /// What is put together before it is written.
  private static let portion = 1 << 18

  private let path: String
  private let draft: String
  private let file: Int32
  private var waiting: [UInt8] = []
  private var problem: Int32?

  init(_ path: String, replacing: Bool) throws(FileProblem) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
      guard replacing else { throw .exists }
    }
    self.path = path
    draft = "\(path).\(getpid()).part"
    unlink(draft)
    file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed(String(cString: strerror(errno))) }
    HalfFile.goesWithProgram(draft)
  }

  /// What cannot be written is told when the file is finished.
  func write(_ text: String) {
    waiting += text.utf8
    if waiting.count >= Self.portion { empty() }
  }

  /// Puts the file in its place.
  func finish() throws(FileProblem) {
    defer { HalfFile.isWhole() }
    empty()
    let problem = problem ?? (fsync(file) == 0 ? nil : errno)
    guard close(file) == 0, problem == nil, rename(draft, path) == 0 else {
      let reason = problem ?? errno
      unlink(draft)
      throw .failed(String(cString: strerror(reason)))
    }
  }

  /// Leaves everything as it was.
  func discard() {
    close(file)
    unlink(draft)
    HalfFile.isWhole()
  }

  private func empty() {
    if problem == nil { problem = writeAll(waiting, to: file) }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// Writes a file whole or not at all, for its owner's eyes; replaces nothing but plain files.
func writeOutput(_ text: String, to path: String, replacing: Bool) throws(FileProblem) {
  let file = try OutputFile(path, replacing: replacing)
  file.write(text)
  try file.finish()
}
