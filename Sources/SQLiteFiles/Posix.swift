#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The few calls that the folder and its files need, with the system's own words for a failure.
enum Posix {
  /// What the system says about the call that just failed.
  struct Refusal: Error {
    var code: Int32
    var isReadOnly: Bool { code == EROFS || code == EACCES || code == EPERM }
    var isFull: Bool { code == ENOSPC || code == EDQUOT }
    var exists: Bool { code == EEXIST }
    var detail: String { String(cString: strerror(code)) }

    static let notAFolder = Refusal(code: ENOTDIR)
  }

  static func makeFolder(_ path: String) throws(Refusal) {
    try check(mkdir(path, 0o700))
  }

  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// What stands at a path itself; a link is not followed.
  enum Place {
    case nothing, file
    /// A folder, a link, a device or the like.
    case other
  }

  static func place(_ path: String) -> Place {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return .nothing }
    return facts.st_mode & S_IFMT == S_IFREG ? .file : .other
  }

  /// Whether two paths lead to one file.
  static func areSame(_ path: String, _ other: String) -> Bool {
    var (facts, others) = (stat(), stat())
    guard stat(path, &facts) == 0, stat(other, &others) == 0 else { return false }
    return facts.st_dev == others.st_dev && facts.st_ino == others.st_ino
  }

  static func assertWritable(_ path: String) throws(Refusal) {
    try check(access(path, R_OK | W_OK))
  }

  /// What else `open` is to do beside opening for reading and writing.
  enum Opening {
    /// Made where it is missing.
    case created
    /// Made where it is missing, and written only at its end.
    case appended
    /// Made, and refused where it is there already.
    case new

    fileprivate var flags: Int32 {
      switch self {
      case .created: O_CREAT
      case .appended: O_CREAT | O_APPEND
      case .new: O_CREAT | O_EXCL
      }
    }
  }

  /// Opens for reading and writing, for this user only.
  ///
  /// A file is closed in child processes, so that they never hold a lock of ours.
  static func open(_ path: String, _ opening: Opening) throws(Refusal) -> Int32 {
    try open(path, flags: opening.flags | O_RDWR)
  }

  /// Opens for reading only.
  static func openToRead(_ path: String) throws(Refusal) -> Int32 {
    try open(path, flags: O_RDONLY)
  }

  /// Takes everyone else's rights to a file away; a file of another owner is left as it is.
  static func makePrivate(_ file: Int32) {
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & 0o077 != 0 else { return }
    _ = fchmod(file, 0o600)
  }

  static var processID: Int32 { getpid() }

  static func shut(_ file: Int32) {
    close(file)
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// The first bytes of a file, fewer where it is shorter.
  static func head(of file: Int32, count: Int) throws(Refusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(file, &bytes, count, 0)
    try check(Int32(truncatingIfNeeded: read))
    return Array(bytes.prefix(read))
  }

  /// Waits until a file, or the names in a folder, are on disk.
  static func flush(_ path: String) throws(Refusal) {
    let file = try openToRead(path)
    defer { close(file) }
    try check(fsync(file))
  }

  static func move(_ path: String, to other: String) throws(Refusal) {
    try check(rename(path, other))
  }

  private static func open(_ path: String, flags: Int32) throws(Refusal) -> Int32 {
    #if canImport(Darwin)
      let file = Darwin.open(path, flags | O_CLOEXEC, 0o600)
    #elseif canImport(Musl)
      let file = Musl.open(path, flags | O_CLOEXEC, 0o600)
    #else
      let file = Glibc.open(path, flags | O_CLOEXEC, 0o600)
    #endif
    try check(file)
    return file
  }

  private static func check(_ result: Int32) throws(Refusal) {
    guard result >= 0 else { throw Refusal(code: errno) }
  }
}
