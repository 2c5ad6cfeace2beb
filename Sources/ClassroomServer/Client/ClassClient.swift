import Dispatch
import NIOCore
import NIOHTTP1
import NIOPosix
package import Screens
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A class as somebody sees it who joins from a terminal: the same requests as the phone page's.
///
/// For one thread at a time; each request waits for its answer.
package final class ClassClient {
  /// Where a class is.
  package struct Place: Equatable, Sendable {
    package var host: String
    package var port: Int
    /// nil where the address names none.
    package var code: String?

    /// Reads `http://192.168.1.23:8080/j/K7QF42`, in either case, the beginning and the end of it left
    /// out at will; nil for anything else.
    package init?(_ address: String) {
      var rest = Substring(address)
      let scheme = "http://"
      if rest.lowercased().hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
      let parts = rest.split(separator: "/", omittingEmptySubsequences: true)
      guard let authority = parts.first else { return nil }
      if parts.count > 1 {
        guard parts.count == 3, parts[1].lowercased() == "j" else { return nil }
        code = parts[2].uppercased()
      }
      let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty, pieces.count <= 2 else { return nil }
      host = String(name)
      port = 80
      if pieces.count == 2 {
        guard let number = Int(pieces[1]), (1...65_535).contains(number) else { return nil }
        port = number
      }
    }
  }

  /// What came of a request.
  package enum Answer<Body> {
    case body(Body)
    /// Refused: the end of the problem's type, and its sentence.
    case problem(String, String)
    /// Nobody answered.
    case silence
  }

  /// Everything at once.
  package struct Seen: Decodable, Equatable, Sendable {
    package var room: RoomView
    package var me: MyView
  }

  private let place: Place
  private let language: String
  private var cookie: String?
  /// So that a join whose answer was lost can be repeated.
  private let key: String

  package init(_ place: Place, language: String) {
    self.place = place
    self.language = language
    var generator = SystemRandomNumberGenerator()
    key = String(Token(using: &generator).text.prefix(32))
  }

  private struct Joining: Encodable {
    var code: String
    var clientKey: String
    var heads: Int
    var lang: String
    var name: String?
    var slip: String?
  }

  /// - Parameter slip: the code on a slip of paper; nil for none.
  package func join(
    code: String, name: String?, heads: Int, slip: String? = nil
  ) -> Answer<MyView> {
    ask(
      .POST, "/api/v1/join",
      Joining(
        code: code, clientKey: key, heads: heads, lang: language, name: name, slip: slip))
  }

  private struct Resuming: Encodable {
    var code: String
    var resumeCode: String
  }

  package func resume(code: String, resumeCode: String) -> Answer<MyView> {
    ask(.POST, "/api/v1/resume", Resuming(code: code, resumeCode: resumeCode))
  }

  package func state() -> Answer<Seen> { ask(.GET, "/api/v1/state", nil) }

  package func scene(_ number: Int) -> Answer<ClassScene> {
    ask(.GET, "/api/v1/scenes/\(number)", nil)
  }

  /// What the stories of one's forms were, once the class is over.
  package func told() -> [ToldStory] {
    if case .body(let told) = ask(.GET, "/api/v1/told", nil) as Answer<[ToldStory]> {
      told
    } else {
      []
    }
  }

  private struct VoteBody: Encodable {
    var choice: String
    var belief: Int?
  }

  package struct Taken: Decodable, Sendable {
    package var choice: String
  }

  package func vote(step: Int, round: Int, choice: String, belief: Int?) -> Answer<Taken> {
    ask(.PUT, "/api/v1/votes/\(step)/\(round)", VoteBody(choice: choice, belief: belief))
  }

  package struct Code: Codable, Sendable {
    package var code: String
  }

  /// Joins what is answered in forms here with an earlier one.
  package func enter(code: String) -> Answer<Code> {
    ask(.PUT, "/api/v1/code", Code(code: code))
  }

  /// One step in a story of one's own, such as `["belief": 3]`, whose number is that of the play.
  package func play(item: Int, number: Int, _ input: [String: InputValue]) -> Answer<OwnScene> {
    ask(.PUT, "/api/v1/plays/\(item)/inputs/\(number)", input)
  }

  /// A value of an input.
  package enum InputValue: Encodable, Sendable {
    case number(Int)
    case text(String)
    case yes

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      case .yes: try container.encode(true)
      }
    }
  }

  private struct ProblemBody: Decodable {
    var type: String
    var title: String
  }

  private func ask<Body: Decodable>(
    _ method: HTTPMethod, _ path: String, _ body: (any Encodable)?
  ) -> Answer<Body> {
    guard let answer = send(method, "\(path)?lang=\(language)", body.map { JSON.bytes($0) })
    else { return .silence }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = Data(answer.body.readableBytesView)
    if (200..<300).contains(answer.status), let body = try? decoder.decode(Body.self, from: data) {
      return .body(body)
    }
    guard let problem = try? decoder.decode(ProblemBody.self, from: data) else { return .silence }
    return .problem(problem.type.split(separator: ":").last.map(String.init) ?? "", problem.title)
  }

  private struct Received: Sendable {
    var status: Int
    var body: ByteBuffer
    var cookie: String?
  }

  private func send(_ method: HTTPMethod, _ path: String, _ body: ByteBuffer?) -> Received? {
    let exchange = { Exchange(self.place, self.request(method, path, body), body).wait() }
    // The same answer given twice is taken once; one that got lost would have to be typed anew.
    let received = exchange() ?? (method == .PUT ? exchange() : nil)
    if let cookie = received?.cookie { self.cookie = cookie }
    return received
  }

  private func request(
    _ method: HTTPMethod, _ path: String, _ body: ByteBuffer?
  ) -> HTTPRequestHead {
    var headers: HTTPHeaders = [
      "Host": "\(place.host)" + (place.port == 80 ? "" : ":\(place.port)"),
      "Connection": "close",
    ]
    if let cookie { headers.add(name: "Cookie", value: "\(ClassRoutes.cookie)=\(cookie)") }
    if let body {
      headers.add(name: "Content-Type", value: "application/json")
      headers.add(name: "Content-Length", value: "\(body.readableBytes)")
    }
    return HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
  }

  /// One request on its way, for a thread that has nothing else to do.
  private final class Exchange: Sendable {
    private let received = Mutex<Received?>(nil)
    private let done = DispatchSemaphore(value: 0)

    init(_ place: Place, _ request: HTTPRequestHead, _ body: ByteBuffer?) {
      Task {
        let answer = try? await ClassClient.exchange(place, request, body)
        received.withLock { $0 = answer }
        done.signal()
      }
    }

    /// nil where nobody answers within five seconds.
    func wait() -> Received? {
      _ = done.wait(timeout: .now() + .seconds(5))
      return received.withLock { $0 }
    }
  }

  private static func exchange(
    _ place: Place, _ request: HTTPRequestHead, _ body: ByteBuffer?
  ) async throws -> Received {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.seconds(4))
      .connect(host: place.host, port: place.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          return try NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>(
            wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(.head(request))
      if let body { try await outbound.write(.body(.byteBuffer(body))) }
      try await outbound.write(.end(nil))
      var received = Received(status: 0, body: ByteBuffer())
      for try await part in inbound {
        switch part {
        case .head(let head):
          received.status = Int(head.status.code)
          received.cookie = head.headers["Set-Cookie"].lazy.compactMap(Self.cookie).first
        case .body(var bytes): received.body.writeBuffer(&bytes)
        case .end: return received
        }
      }
      return received
    }
  }

  private static func cookie(_ header: String) -> String? {
    let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
    return pair.count == 2 && pair[0] == ClassRoutes.cookie ? String(pair[1]) : nil
  }
}
