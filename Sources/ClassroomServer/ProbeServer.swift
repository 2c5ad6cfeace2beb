import Dispatch
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix
import Synchronization

/// Waits for a phone, to learn whether phones reach this machine at all, before a class depends on it.
package final class ProbeServer: Sendable {
  package let port: Int
  private let visits: Visits
  private let task: Task<Void, any Error>

  private init(port: Int, visits: Visits, task: Task<Void, any Error>) {
    self.port = port
    self.visits = visits
    self.task = task
  }

  /// Starts to listen; returns once it does.
  ///
  /// - Parameters:
  ///   - address: of this machine; nil for all of them.
  ///   - port: 0 for any that is free.
  ///   - welcome: what a visitor from this address reads, a line for each language.
  package static func start(
    address: String?, port: Int, welcome: @escaping @Sendable (_ visitor: String) -> [String]
  ) throws(ClassServer.Failure) -> ProbeServer {
    let result = Mutex<Result<ProbeServer, ClassServer.Failure>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task {
      let outcome = await launch(address, port, welcome)
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    guard let outcome = result.withLock({ $0 }) else { throw .other("") }
    return try outcome.get()
  }

  /// The address of the next one who calls; nil where nobody does within so many milliseconds.
  package func nextVisit(within milliseconds: Int) -> String? { visits.next(milliseconds) }

  /// Lets go of the port.
  package func stop() { task.cancel() }

  private static func launch(
    _ address: String?, _ port: Int, _ welcome: @escaping @Sendable (_ visitor: String) -> [String]
  ) async -> Result<ProbeServer, ClassServer.Failure> {
    let visits = Visits()
    let router = Router(context: ClassContext.self)
    for path in ["/", "healthz"] {
      router.get(RouterPath(path)) { _, context in
        visits.add(context.address)
        return Response(
          status: .ok,
          headers: [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
            .contentSecurityPolicy: "default-src 'none'", .connection: "close",
          ],
          body: ResponseBody(byteBuffer: ByteBuffer(string: Self.page(welcome(context.address)))))
      }
    }
    let (running, started) = AsyncStream.makeStream(of: Result<Int, ClassServer.Failure>.self)
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname(address ?? "0.0.0.0", port: port), serverName: nil),
      onServerRunning: { channel in
        started.yield(.success(channel.localAddress?.port ?? port))
      })
    let task = Task {
      do {
        try await application.run()
      } catch {
        started.yield(.failure(ClassServer.failure(error, address: address, port: port)))
        throw error
      }
    }
    for await outcome in running {
      return outcome.map { ProbeServer(port: $0, visits: visits, task: task) }
    }
    return .failure(.other(""))
  }

  private static func page(_ welcome: [String]) -> String {
    "<!doctype html><html><head><meta charset=\"utf-8\"><title>scamdrill</title>"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body><main>"
      + welcome.enumerated().map { place, line in "<h\(place + 1)>\(line)</h\(place + 1)>" }
      .joined()
      + "</main></body></html>\n"
  }
}

/// Addresses in the order they called.
private final class Visits: Sendable {
  private let waiting = Mutex<[String]>([])
  private let news = DispatchSemaphore(value: 0)

  func add(_ address: String) {
    waiting.withLock { $0.append(address) }
    news.signal()
  }

  func next(_ milliseconds: Int) -> String? {
    guard news.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else { return nil }
    return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
