#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The half of a file that is being written, which goes with the program when that is ended from outside: there
/// may be names in it.
package enum HalfFile {
  /// Read by a handler of signals, which must not ask for memory.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var answered: [Int32] = []

  /// From now on SIGINT, SIGTERM and SIGHUP take this file away before they end the program.
  ///
  /// Where somebody else answers these signals, as at a screen, they go on doing so. One file at a time, by one
  /// thread.
  package static func goesWithProgram(_ draft: String) {
    path = strdup(draft)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        if let path = HalfFile.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
      if let before {
        signal(number, before)
      } else {
        answered.append(number)
      }
    }
  }

  /// The file is in its place, or gone; signals do what they did before.
  package static func isWhole() {
    for number in answered { signal(number, SIG_DFL) }
    answered = []
    free(path)
    path = nil
  }
}
