import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end.
struct Subprocess {
  /// What it said, and how it ended.
  struct Outcome {
    /// nil where it did not end by itself.
    var status: Int32?
    var output: String
    var complaints: String
  }

  /// There is no such program.
  struct Missing: Error {}

  /// Runs a program found in the search path; it reads `input` and then the end of it.
  static func run(
    _ name: String, _ arguments: [String], input: String
  ) throws(Missing) -> Outcome {
    let (incoming, outgoing, complaining) = (Pipe(), Pipe(), Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (end, stream) in [
      (incoming.reading, STDIN_FILENO), (outgoing.writing, STDOUT_FILENO),
      (complaining.writing, STDERR_FILENO),
    ] { posix_spawn_file_actions_adddup2(&actions, end, stream) }
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let problem = posix_spawnp(&child, name, &actions, nil, &words, environ)
    close(incoming.reading)
    close(outgoing.writing)
    close(complaining.writing)
    defer { for end in [outgoing.reading, complaining.reading] { close(end) } }
    guard problem == 0 else {
      close(incoming.writing)
      throw Missing()
    }
    _ = writeAll(Array(input.utf8), to: incoming.writing)
    close(incoming.writing)
    let (output, complaints) = (text(outgoing.reading), text(complaining.reading))
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return Outcome(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil, output: output,
      complaints: complaints)
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  private static func text(_ file: Int32) -> String {
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(file, &portion, portion.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += portion[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
