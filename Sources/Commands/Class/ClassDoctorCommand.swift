import ArgumentParser
import Cells
import ClassroomServer
import Scenarios
import Screens

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks before a class whether everything is in order for it.
struct ClassDoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look before a class whether phones get in, and whether the rest is in order.",
    discussion: """
      Looks at network, port, disk, clock, files and terminal, then waits for one phone. Exit status 1 where a \
      class cannot be held like this, or no phone came.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The port that phones use; 0 for any (default: 8080, or any where that is taken).")
  var port: Int?

  @Option(help: "The address that phones use (default: this machine's in the local network).")
  var address: String?

  @Option(help: "Wait so many seconds for a phone; 0 for not at all.")
  var wait = 60

  mutating func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
    guard (0...3_600).contains(wait) else {
      throw ValidationError("Wait for 0 to 3600 seconds.")
    }
  }

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let findings = Doctor(setup: setup).findings()
      let language = setup.preferences(findings.contains(.records) ? try setup.journal() : nil)
        .language.value
      let words = DoctorWords(language)
      for finding in findings { setup.output.write(words.line(finding) + "\n") }
      let isFit = !findings.contains { $0.isFault }
      let reached = examineNetwork(words, HostWords.of(language), setup)
      return isFit && reached ? .success : .failure
    }
  }

  /// Whether a class could be reached, as far as it was tried.
  private func examineNetwork(_ words: DoctorWords, _ failures: HostWords, _ setup: Setup) -> Bool {
    func say(_ words: String) { setup.output.write(words + "\n") }
    let own = ClassServer.addresses
    guard let host = address ?? own.first else {
      say(words.line(words.noNetwork, isFault: true))
      return false
    }
    ClassNetwork.silenceLibraries()
    let server: ProbeServer
    do throws(ClassServer.Failure) {
      server = try listen(words, say) { visitor in
        DoctorWords.welcome(isThisComputer: Self.isOwn(visitor, own, host: host))
      }
    } catch {
      say(words.line(failures.failure(error), isFault: true))
      return false
    }
    defer { server.stop() }
    let url = ClassNetwork.url(host, server.port)
    say(words.line(words.network(url, own.filter { $0 != host })))
    guard wait > 0 else { return true }
    let probe = "\(url)/healthz?probe"
    let isDrawn = setup.facts.isOutputTTY && setup.capabilities.glyphs == .unicode
    let code = isDrawn ? QRCode(probe) : nil
    if let code {
      // Dark on light, whatever the terminal's own colours are.
      say(code.rows.map { "\u{1B}[30;107m\($0)\u{1B}[0m" }.joined(separator: "\n"))
    }
    for line in words.takePhone(probe, seconds: wait, hasCode: code != nil) { say(line) }
    return waitForPhone(server, words, isThisComputer: { Self.isOwn($0, own, host: host) }, say)
  }

  private func listen(
    _ words: DoctorWords, _ say: (String) -> Void,
    welcome: @escaping @Sendable (_ visitor: String) -> [String]
  ) throws(ClassServer.Failure) -> ProbeServer {
    let start = { (port: Int) throws(ClassServer.Failure) in
      try ProbeServer.start(address: address, port: port, welcome: welcome)
    }
    if let port { return try start(port) }
    do throws(ClassServer.Failure) {
      return try start(ClassNetwork.usualPort)
    } catch .portTaken(let taken) {
      let server = try start(0)
      say(words.line(words.portTaken(taken, instead: server.port), isNote: true))
      return server
    }
  }

  private static let loop = "127.0.0.1"

  /// Whether the visitor is this computer; whoever named the loop wants to be reached by it.
  private static func isOwn(_ visitor: String, _ own: [String], host: String) -> Bool {
    host != loop && (own.contains(visitor) || visitor == loop)
  }

  private func waitForPhone(
    _ server: ProbeServer, _ words: DoctorWords, isThisComputer: (_ visitor: String) -> Bool,
    _ say: (String) -> Void
  ) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(wait)
    while true {
      let left = Int((end - clock.now) / .milliseconds(1))
      guard left > 0, let visitor = server.nextVisit(within: left) else {
        for line in words.nobodyCame { say(line) }
        return false
      }
      guard isThisComputer(visitor) else {
        say(words.line(words.phoneCame(visitor)))
        // The phone is to read it, too.
        sleep(1)
        return true
      }
      say(words.thisComputer(visitor))
    }
  }
}
