#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line of the table: what was measured, how it came out, and what it should be at least or most.
struct Measurement {
  var name: String
  var figure: String
  var goal: String
}

/// Runs the work again and again for a while.
///
/// It is processor time that counts, so that a busy machine does not make the work look slow.
///
/// - Returns: seconds of one run, the median; the work's result goes nowhere but is not optimised away.
func medianSeconds(atLeast runs: Int = 15, _ work: () -> Int) -> Double {
  var seconds: [Double] = []
  var sum = work()
  for _ in 0..<runs {
    let begun = processorSeconds()
    sum &+= work()
    seconds.append(processorSeconds() - begun)
  }
  precondition(sum != 0, "work that comes to nothing is not measured")
  return seconds.sorted()[seconds.count / 2]
}

private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How many programs wanted a core in the last minute; figures from a busy machine are worth less.
func loadAverage() -> Double {
  var loads = [0.0]
  return getloadavg(&loads, 1) == 1 ? (loads[0] * 10).rounded() / 10 : .nan
}

func milliseconds(_ seconds: Double) -> String {
  let hundredths = Int((seconds * 100_000).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) ms"
}

func thousands(_ number: Double) -> String {
  var digits = String(Int(number))
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return ([digits] + groups).joined(separator: ",")
}
