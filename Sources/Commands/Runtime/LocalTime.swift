#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The day of a moment by this computer's calendar, such as `2026-11-25`.
///
/// - Parameter milliseconds: since 1970 UTC.
func localDay(_ milliseconds: Int) -> String { String(localTime(milliseconds).prefix(10)) }

/// A moment as this computer's clock shows it, with its distance from UTC, such as `2026-11-25 18:04 +08:00`.
///
/// - Parameter milliseconds: since 1970 UTC.
func localTime(_ milliseconds: Int) -> String {
  var seconds = time_t(milliseconds / 1000)
  var parts = tm()
  guard localtime_r(&seconds, &parts) != nil else { return "" }
  let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
  let minutes = Int(parts.tm_gmtoff) / 60
  let zone = (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + ":" + two(abs(minutes) % 60)
  return "\(Int(parts.tm_year) + 1900)-\(two(Int(parts.tm_mon) + 1))-\(two(Int(parts.tm_mday))) "
    + "\(two(Int(parts.tm_hour))):\(two(Int(parts.tm_min))) \(zone)"
}
