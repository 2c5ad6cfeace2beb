import CMemory
package import Classroom
import Dispatch
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix
package import Rooms
package import Scenarios
package import Screens
import Synchronization

/// A class on the network: the page for the phones, and what they say to each other.
package final class ClassServer: Sendable {
  /// Where to listen, and how the class is called.
  package struct Options: Sendable {
    /// An address of this machine; nil for all of them.
    package var address: String?
    /// 0 for any that is free.
    package var port: Int
    /// How many connections at once.
    package var mostConnections: Int
    package var version: String
    /// nil where the host has no list of the class.
    package var slips: Slips?

    package init(
      address: String?, port: Int, mostConnections: Int, version: String, slips: Slips? = nil
    ) {
      self.slips = slips
      self.address = address
      self.port = port
      self.mostConnections = mostConnections
      self.version = version
    }
  }

  /// Why the network is not to be had.
  package enum Failure: Error, Equatable, Sendable {
    /// This machine is in no network that phones could be in.
    case noNetwork
    case portTaken(Int)
    /// The port is one that only the administrator may use.
    case portForbidden(Int)
    case noSuchAddress(String)
    case other(String)
  }

  package let port: Int
  /// The words that projector and phones show alike.
  package let word: String
  private let live: LiveRoom
  private let heard: Heard
  private let hosts: Hosts
  private let broadcast: Broadcast
  private let task: Task<Void, any Error>

  /// How many phones have not heard yet that the class is over: none before it is.
  package var unaware: Int {
    let room = live.standing.room
    guard room.phase == .ended else { return 0 }
    let aware = heard.all(of: .theEnd)
    return room.participants.count { $1.standing == .present && !aware.contains($0) }
  }

  /// How many phones have still to fetch what the stories of their forms were: none before the class is over.
  package var stillToHear: Int {
    let room = live.standing.room
    let heard = heard.all(of: .theStories)
    return room.participants.count { id, participant in
      participant.standing == .present && !heard.contains(id)
        && !live.rules.storiesTold(to: id, in: room).isEmpty
    }
  }

  /// How many phones are listening.
  package var listeners: Int { broadcast.listeners }

  /// Starts to listen; returns once it does.
  ///
  /// - Parameters:
  ///   - tellers: how the class is told in each language.
  ///   - now: milliseconds since 1970 UTC.
  package static func start(
    _ live: LiveRoom, tellers: [Language: RoomLines], options: Options,
    now: @escaping @Sendable () -> Int64
  ) throws(Failure) -> ClassServer {
    let result = Mutex<Result<ClassServer, Failure>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task {
      let outcome = await launch(live, tellers, options, now)
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    guard let outcome = result.withLock({ $0 }) else { throw .other("") }
    return try outcome.get()
  }

  /// The addresses by which phones may call this server.
  package func use(addresses: [String]) {
    hosts.set(addresses: addresses + ["127.0.0.1", "localhost", "::1"], port: port)
  }

  /// Lets go of the port; phones find nobody from then on.
  package func stop() { task.cancel() }

  private init(
    port: Int, word: String, live: LiveRoom, heard: Heard, hosts: Hosts, broadcast: Broadcast,
    task: Task<Void, any Error>
  ) {
    self.live = live
    self.heard = heard
    self.port = port
    self.word = word
    self.hosts = hosts
    self.broadcast = broadcast
    self.task = task
  }

  /// The words of a room.
  package static func word(of created: RoomCreated) -> String {
    // Mixed, since the seed itself draws the tellings.
    let mixed = (created.seed ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return NameMaker.roomWord(created.language, seed: mixed)
  }

  private static func launch(
    _ live: LiveRoom, _ tellers: [Language: RoomLines], _ options: Options,
    _ now: @escaping @Sendable () -> Int64
  ) async -> Result<ClassServer, Failure> {
    guard let scenes = Scenes(live, tellers) else { return .failure(.other("")) }
    cmemory_be_thrifty()
    let hosts = Hosts()
    let word = word(of: live.standing.room.created)
    var generator = SystemRandomNumberGenerator()
    let epoch = String(UInt32.random(in: 0...UInt32.max, using: &generator), radix: 16)
    let broadcast = Broadcast(live, word: word, epoch: epoch)
    let clock = ContinuousClock()
    let start = clock.now
    let limits = DoorLimits(expected: live.standing.room.headsLetIn) {
      let (seconds, attoseconds) = (clock.now - start).components
      return Double(seconds) + Double(attoseconds) / 1e18
    }
    let heard = Heard()
    let routes = ClassRoutes(
      live: live, door: Door(live: live, limits: limits, slips: options.slips, now: now),
      broadcast: broadcast,
      scenes: scenes, word: word, version: options.version, heard: heard)
    let (running, started) = AsyncStream.makeStream(of: Result<Int, Failure>.self)
    let application = Application(
      router: routes.router(hosts: hosts),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [PatienceFirst()], idleTimeout: .seconds(5),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 4_096, maxHeaderListSize: 8_192, maxHeaderFieldCount: 50))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.address ?? "0.0.0.0", port: options.port), serverName: nil,
        backlog: 4_096,
        availableConnectionsDelegate: MaximumAvailableConnections(options.mostConnections)),
      onServerRunning: { channel in
        started.yield(.success(channel.localAddress?.port ?? options.port))
      })
    let task = Task {
      do {
        try await application.run()
      } catch {
        started.yield(.failure(failure(error, address: options.address, port: options.port)))
        throw error
      }
    }
    for await outcome in running {
      return outcome.map { port in
        ClassServer(
          port: port, word: word, live: live, heard: heard, hosts: hosts, broadcast: broadcast,
          task: task)
      }
    }
    return .failure(.other(""))
  }

  static func failure(_ error: any Error, address: String?, port: Int) -> Failure {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: .portTaken(port)
    case EACCES, EPERM: .portForbidden(port)
    case EADDRNOTAVAIL: .noSuchAddress(address ?? "")
    default: .other(String(describing: error))
    }
  }
}
