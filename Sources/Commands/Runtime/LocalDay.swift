import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A day of this computer's calendar, written as 2026-11-26.
struct LocalDay: Equatable, Sendable, ExpressibleByArgument {
  /// The first moment of the day, and that of the day after, in milliseconds since 1970 UTC.
  let begins: Int
  let ends: Int
  /// As it was written, such as 2026-09-01.
  let text: String

  /// nil for anything that is not a day of the calendar, the 30th of February among it.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      argument.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int32(parts[0]), let month = Int32(parts[1]), let day = Int32(parts[2])
    else { return nil }
    guard let first = Self.moment(year, month, day), let next = Self.moment(year, month, day + 1),
      Self.isDay(first, year, month, day)
    else { return nil }
    text = argument
    begins = first * 1_000
    ends = next * 1_000
  }

  /// Seconds since 1970 UTC at which a day begins here; days beyond those of a month go on in the next.
  private static func moment(_ year: Int32, _ month: Int32, _ day: Int32) -> Int? {
    var parts = tm()
    parts.tm_year = year - 1900
    parts.tm_mon = month - 1
    parts.tm_mday = day
    // Whether the clocks are put forward that day is for the calendar to say.
    parts.tm_isdst = -1
    let time = mktime(&parts)
    return time == -1 ? nil : Int(time)
  }

  private static func isDay(_ moment: Int, _ year: Int32, _ month: Int32, _ day: Int32) -> Bool {
    var seconds = time_t(moment)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return false }
    return (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday) == (year, month, day)
  }
}
