import ArgumentParser
import ClassroomServer

/// How a class is to be reached, and how long its people are remembered.
struct NetworkOptions: ParsableArguments {
  @Option(help: "The port that phones use; 0 for any (default: 8080, or any where that is taken).")
  var port: Int?

  @Option(help: "The address that phones use (default: this machine's in the local network).")
  var address: String?

  @Option(help: "After so many days the names of a class are forgotten.")
  var keepDays = 30

  mutating func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
    guard (0...3_650).contains(keepDays) else {
      throw ValidationError("Names are kept for 0 to 3650 days.")
    }
  }
}

/// Who comes to a class, and by what.
struct HostOptions: ParsableArguments {
  @OptionGroup var network: NetworkOptions

  @Option(
    help: """
      A list of the class: CSV with OneRoster's columns, or one name on each line. Those who come in by \
      the code on their slip (scamdrill class print --roster FILE) are known to you by it, and to nobody else.
      """)
  var roster: String?

  @Flag(help: "No phones: everybody raises cards.")
  var cards = false

  mutating func validate() throws {
    if roster != nil, cards {
      throw ValidationError(
        "Cards are raised by nobody in particular: leave out --roster or --cards.")
    }
  }
}

/// How a class is led.
struct Hosting {
  var network: NetworkOptions
  /// Whether phones are let in; otherwise everybody raises cards.
  var hasPhones = true
  /// nil where the host has no list of the class.
  var slips: Slips?
  /// The whole path of that list.
  var list: String?
}
