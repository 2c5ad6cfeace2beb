import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder the program was started in.
func currentFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "/" }
  defer { free(path) }
  return String(cString: path)
}

/// Size and time of a file, as words that differ when it has changed; empty where there is none.
func fileStamp(_ path: String) -> String {
  var status = stat()
  guard stat(path, &status) == 0 else { return "" }
  #if canImport(Darwin)
    return "\(status.st_size).\(status.st_mtimespec.tv_sec)"
  #else
    return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  #endif
}

/// Why a file was not written, or not read.
enum FileProblem: Error, Equatable {
  /// It exists already, and nobody said to replace it.
  case exists
  /// It is a folder, a link or a device, which nobody can want replaced.
  case notAFile
  /// What the system said.
  case failed(String)
}

/// A text file whole; what is no UTF-8 in it becomes `�`.
///
/// - Throws: what the system said.
func readText(_ path: String) throws(FileProblem) -> String {
  guard let file = fopen(path, "re") else { throw .failed(String(cString: strerror(errno))) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    guard count > 0 else { break }
    bytes += piece[..<count]
  }
  guard ferror(file) == 0 else { throw .failed(String(cString: strerror(errno))) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether two paths lead to one file.
func isSameFile(_ path: String, _ other: String) -> Bool {
  var first = stat()
  var second = stat()
  guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
