import Classroom
import ClassroomServer
import Logging
import Screens

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The class on the local network.
struct ClassNetwork {
  let server: ClassServer
  /// Where phones reach this machine.
  let place: Place
  /// What phones type, such as `http://192.168.1.23:8080`.
  let address: String

  /// The port tried first where none was named.
  static let usualPort = 8_080

  /// An address of this machine and a port of it.
  struct Place: Equatable {
    var host: String
    var port: Int
  }

  /// Starts to listen.
  ///
  /// - Parameter before: where the class was before; phones are still looking for it there.
  init(
    _ hosted: HostedClass, _ options: NetworkOptions, _ look: Look, _ machine: Machine,
    slips: Slips?, before: Place?
  ) throws(ClassServer.Failure) {
    Self.silenceLibraries()
    // A class that was for this computer alone stays so.
    let named = options.address ?? before.map(\.host).flatMap { $0.hasPrefix("127.") ? $0 : nil }
    // An address that only this computer can open would send phones nowhere.
    let known = ClassServer.addresses
    let still = before.map(\.host).flatMap { known.contains($0) ? $0 : nil }
    let all =
      named.map { [$0] } ?? still.map { host in [host] + known.filter { $0 != host } } ?? known
    guard let host = all.first else { throw .noNetwork }
    let ports = options.port.map { [$0] } ?? (before.map { [$0.port] } ?? []) + [Self.usualPort, 0]
    var last = ClassServer.Failure.other("")
    var started: ClassServer?
    for port in ports where started == nil {
      do throws(ClassServer.Failure) {
        started = try ClassServer.start(
          hosted.live, tellers: hosted.tellers(look),
          options: ClassServer.Options(
            address: named, port: port, mostConnections: Self.connections,
            version: Scamdrill.version, slips: slips), now: machine.now)
      } catch {
        last = error
      }
    }
    guard let started else { throw last }
    server = started
    server.use(addresses: all)
    place = Place(host: host, port: started.port)
    address = Self.url(host, started.port)
  }

  static func url(_ host: String, _ port: Int) -> String {
    let written = host.contains(":") ? "[\(host)]" : host
    return "http://\(written)" + (port == 80 ? "" : ":\(port)")
  }

  /// Stops to listen, once everybody in the room has heard of the end, and of what the stories of their forms
  /// were; phones that sleep hear of nothing, so after five seconds at most.
  ///
  /// Where some have still to fetch their stories, the host is told how many, and they are waited for until the
  /// host presses Enter; for ten minutes at most, and not at all where nobody sits at the keyboard.
  func close(after room: Room, _ words: HostWords, _ output: LineOutput) {
    defer { server.stop() }
    let isIn = room.participants.values.contains { $0.standing == .present }
    guard room.phase == .ended, isIn else { return }
    let soon = ContinuousClock.now + .seconds(5)
    while server.unaware > 0 || server.stillToHear > 0, ContinuousClock.now < soon {
      usleep(100_000)
    }
    if server.stillToHear > 0, isatty(STDIN_FILENO) == 1 { waitForSleepers(words, output) }
    // What was written last is still on its way.
    usleep(200_000)
  }

  private func waitForSleepers(_ words: HostWords, _ output: LineOutput) {
    let input = TimedInput()
    let end = ContinuousClock.now + .seconds(600)
    var (said, mayBeSaid) = (0, ContinuousClock.now)
    while case let left = server.stillToHear, left > 0, ContinuousClock.now < end {
      if left != said, ContinuousClock.now >= mayBeSaid {
        output.write(words.phonesAsleep(left) + "\n")
        (said, mayBeSaid) = (left, ContinuousClock.now + .seconds(5))
      }
      guard input.next(milliseconds: 500) == .timedOut else { return }
    }
  }

  /// Libraries say nothing of their own: standard output is the host's.
  static func silenceLibraries() {
    LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
  }

  /// As many connections as the system allows, with some files to spare for everything else.
  static let connections: Int = {
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return 900 }
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = limit.rlim_max
      if setrlimit(kind, &limit) != 0 { _ = getrlimit(kind, &limit) }
    }
    return max(Int(clamping: limit.rlim_cur) - 100, 50)
  }()
}

extension HostWords {
  /// Why the network is not to be had.
  func failure(_ failure: ClassServer.Failure) -> String {
    switch failure {
    case .portTaken(let port): portTaken(port)
    case .portForbidden(let port): portForbidden(port)
    case .noSuchAddress(let address): noSuchAddress(address)
    case .noNetwork: inNoNetwork
    case .other(let reason): reason
    }
  }
}
