#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a session takes from the machine it runs on; tests bring their own.
struct Machine: Sendable {
  /// Milliseconds since 1970 UTC.
  var now: @Sendable () -> Int64
  /// A number that nobody can guess.
  var chance: @Sendable () -> UInt64

  static let real = Machine(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    },
    chance: {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    })
}
