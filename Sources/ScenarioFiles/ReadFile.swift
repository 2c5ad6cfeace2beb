import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  let kind = try ReadProblem.kind(of: path)
  if kind == S_IFDIR { throw .folder }
  guard kind == S_IFREG else { throw .special }
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw .now() }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .special }
  guard status.st_size <= limit else { throw .tooLarge }
  return try readAll(file, limit: limit)
}

/// The one spelling of a path that holds no links; nil where nothing is there.
func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

private func readAll(_ file: Int32, limit: Int) throws(ReadProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw .now() }
    if count == 0 { return bytes }
    bytes.append(contentsOf: buffer[..<count])
    guard bytes.count <= limit else { throw .tooLarge }
  }
}

extension ReadProblem {
  /// What the system said last.
  static func now() -> ReadProblem {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .denied
    case ELOOP: .link
    default: .other
    }
  }

  /// What stands at a path, links followed.
  static func kind(of path: String) throws(ReadProblem) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT }
    let found = now()
    if found == .missing, isThere(path) { throw .link }
    throw found
  }
}

/// Whether anything stands at a path itself, be it a link that leads nowhere.
func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}
