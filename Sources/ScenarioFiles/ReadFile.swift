import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What distinguishes one state of a file from another without reading it.
struct FileStamp: Equatable, Codable, Sendable {
  var size: Int
  /// Nanoseconds since 1970; `changed` also moves when a file is put back with its old date.
  var modified: Int
  var changed: Int

  /// Of something that is no plain file.
  static let none = FileStamp(size: 0, modified: 0, changed: 0)

  private init(size: Int, modified: Int, changed: Int) {
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// nil where there is no plain file to be read.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

/// Why a file or folder gives nothing to read.
enum ReadProblem: String, Error {
  /// Nothing is there, or a link leads nowhere.
  case missing
  case link = "broken-link"
  /// A folder where a file is meant.
  case folder
  /// A file where a folder is meant.
  case file
  /// A pipe, socket or device, which could block or never end.
  case special
  case denied
  case tooLarge
  case other

  /// - Parameter path: the path as the author should see it.
  func diagnostic(at path: String) -> Diagnostic {
    guard self != .tooLarge else { return ScenarioFiles.tooLarge(file: path) }
    return Diagnostic(
      rule: "F12", severity: .error,
      at: SourceSpan(file: path, start: SourcePosition(line: 1, column: 1)),
      facts: ["kind": rawValue, "path": path])
  }
}

/// The bytes of a file of at most ``largestFile``; never waits for another program.
func readFile(_ path: String, limit: Int = largestFile) throws(ReadProblem) -> [UInt8] {
  let kind = try fileKind(path)
  if kind == S_IFDIR { throw .folder }
  guard kind == S_IFREG else { throw .special }
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw problem() }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .special }
  guard status.st_size <= limit else { throw .tooLarge }
  return try readAll(file, limit: limit)
}

/// The names in a folder, sorted, without hidden ones.
func listFolder(_ path: String) throws(ReadProblem) -> [String] {
  guard try fileKind(path) == S_IFDIR else { throw .file }
  guard let folder = opendir(path) else { throw problem() }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(
        to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
      ) {
        String(cString: $0)
      }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// The one spelling of a path that holds no links; nil where nothing is there.
func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

private func fileKind(_ path: String) throws(ReadProblem) -> mode_t {
  var status = stat()
  if stat(path, &status) == 0 { return status.st_mode & S_IFMT }
  let found = problem()
  if found == .missing, lstat(path, &status) == 0 { throw .link }
  throw found
}

private func readAll(_ file: Int32, limit: Int) throws(ReadProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw problem() }
    if count == 0 { return bytes }
    bytes.append(contentsOf: buffer[..<count])
    guard bytes.count <= limit else { throw .tooLarge }
  }
}

private func problem() -> ReadProblem {
  switch errno {
  case ENOENT, ENOTDIR: .missing
  case EACCES, EPERM: .denied
  case ELOOP: .link
  default: .other
  }
}
