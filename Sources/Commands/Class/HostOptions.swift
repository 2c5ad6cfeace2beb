import ArgumentParser

/// How a class is to be reached.
struct HostOptions: ParsableArguments {
  @Option(help: "The port that phones use; 0 for any (default: 8080, or any where that is taken).")
  var port: Int?

  @Option(help: "The address that phones use (default: this machine's in the local network).")
  var address: String?

  @Option(help: "How many people are expected; more than that and a fifth wait to be let in.")
  var heads: Int?

  @Flag(help: "No phones: everybody raises cards.")
  var cards = false

  @Flag(help: "Everybody goes through the stories alone, on their own phone.")
  var own = false

  mutating func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
    if own, cards {
      throw ValidationError("Cards are raised together: leave out --own or --cards.")
    }
    if let heads, !(1...10_000).contains(heads) {
      throw ValidationError("Give the number of people expected, from 1 to 10000.")
    }
  }
}
