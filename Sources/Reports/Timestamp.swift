/// A moment as ISO 8601 in UTC, such as `2026-11-23T13:04:05.123Z`.
///
/// The calendar is the proleptic Gregorian one, and every day has 86,400 seconds.
///
/// - Parameter milliseconds: since 1970; before it they are negative.
package func timestamp(_ milliseconds: Int) -> String {
  let (day, ofDay) = milliseconds.flooringDivision(by: 86_400_000)
  let date = CivilDate(daysSince1970: day)
  let (second, fraction) = ofDay.flooringDivision(by: 1000)
  let (minute, seconds) = second.flooringDivision(by: 60)
  let (hour, minutes) = minute.flooringDivision(by: 60)
  var text = ""
  text.reserveCapacity(24)
  for (number, width, end) in [
    (date.year, 4, "-"), (date.month, 2, "-"), (date.day, 2, "T"), (hour, 2, ":"),
    (minutes, 2, ":"),
    (seconds, 2, "."), (fraction, 3, "Z"),
  ] {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { text += "0" }
    text += digits
    text += end
  }
  return text
}

/// A day of the calendar.
private struct CivilDate {
  var year: Int
  var month: Int
  var day: Int

  /// Counts in years that begin on the first of March, so that the leap day comes last, and in eras
  /// of 400 years, which are all 146,097 days long.
  init(daysSince1970: Int) {
    let (era, dayOfEra) = (daysSince1970 + 719_468).flooringDivision(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}

extension Int {
  /// The quotient rounded down, and a remainder that is never negative.
  fileprivate func flooringDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
