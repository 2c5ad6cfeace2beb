import Classroom
import Digests
import Hummingbird
import Rooms
import Scenarios
import Screens

/// Everything that can be asked of a class over the network; the host's commands are not among it.
struct ClassRoutes: Sendable {
  let live: LiveRoom
  let door: Door
  let broadcast: Broadcast
  let scenes: Scenes
  let word: String
  let version: String
  let heard: Heard

  static let cookie = "scamdrill"

  func router(hosts: Hosts) -> Router<ClassContext> {
    let router = Router(context: ClassContext.self)
    router.middlewares.add(RequestGuard(hosts: hosts))
    addPages(to: router)
    let api = router.group("api/v1")
    api.post("join") { request, context in
      let arrival = try await request.body(Door.Arrival.self)
      let admission = try await door.admit(arrival, from: context.address)
      return try welcome(admission, request)
    }
    api.post("resume") { request, context in
      let wanted = try await request.body(Resuming.self)
      let admission = try await door.resume(
        code: wanted.code, resumeCode: wanted.resumeCode, from: context.address)
      return try welcome(admission, request)
    }
    api.get("state") { request, _ in try state(request) }
    api.get("events") { request, _ in try events(request) }
    api.get("scenes/:scene") { request, context in
      _ = try visitor(request)
      return try scene(request, context)
    }
    api.get("told") { request, _ in
      let visitor = try visitor(request)
      let room = live.standing.room
      guard room.phase == .ended else { throw Problem(.notNow) }
      guard room.participants[visitor.id]?.standing != .kicked else { throw Problem(.kicked) }
      return told(visitor.id, scenes.teller(request.language).told(visitor.id, room))
    }
    api.put("votes/:step/:round") { request, context in try await vote(request, context) }
    api.put("plays/:item/inputs/:n") { request, context in try await play(request, context) }
    api.put("code") { request, _ in try await code(request) }
    api.put("act") { request, _ in try await act(request) }
    api.put("exit") { request, _ in try await exit(request) }
    api.delete("me") { request, _ in
      try await door.leave(try visitor(request).id)
      return Response(status: .noContent)
    }
    return router
  }

  private struct Resuming: Decodable {
    var code: String
    var resumeCode: String
  }

  /// Somebody who has shown a token that is known.
  struct Visitor {
    var id: ParticipantID
    var token: Token
  }

  /// Who is asking; the token alone says so, never the body.
  func visitor(_ request: Request) throws(Problem) -> Visitor {
    guard let token = request.cookies[Self.cookie].flatMap({ Token($0.value) }),
      let id = live.standing.guests.participant(token: token.digest)
    else { throw Problem(.noToken) }
    return Visitor(id: id, token: token)
  }

  func view(
    _ id: ParticipantID, _ token: Token, _ standing: LiveRoom.Standing, _ language: Language
  ) -> MyView? {
    MyView(
      id, token: token, standing: standing, teller: scenes.teller(language), rules: live.rules,
      word: word)
  }

  private func welcome(_ admission: Door.Admission, _ request: Request) throws -> Response {
    let standing = live.standing
    guard
      let me = view(admission.participant, admission.token, standing, request.language)
    else { throw Problem(.kicked) }
    var response = Response.json(me, status: admission.isNew ? .created : .ok)
    response.setCookie(
      Cookie(
        name: Self.cookie, value: admission.token.text, maxAge: 86_400, path: "/",
        httpOnly: true, sameSite: .strict))
    return response
  }

  /// What somebody's stories were; they have heard it only when it is written.
  private func told(_ id: ParticipantID, _ stories: [ToldStory]) -> Response {
    let bytes = JSON.bytes(stories)
    return Response(
      status: .ok,
      headers: [.contentType: "application/json", .contentLength: "\(bytes.readableBytes)"],
      body: ResponseBody(contentLength: bytes.readableBytes) { writer in
        try await writer.write(bytes)
        try await writer.finish(nil)
        heard.add(id, .theEnd)
        heard.add(id, .theStories)
      })
  }

  private struct State: Encodable {
    var room: RoomView
    var me: MyView
  }

  private func state(_ request: Request) throws -> Response {
    let visitor = try visitor(request)
    let standing = live.standing
    guard standing.room.phase != .ended else {
      heard.add(visitor.id, .theEnd)
      throw Problem(.sessionEnded)
    }
    guard standing.room.participants[visitor.id]?.standing != .kicked else {
      throw Problem(.kicked)
    }
    let language = request.language
    guard let me = view(visitor.id, visitor.token, standing, language) else {
      throw Problem(.noToken)
    }
    let room = RoomView(standing.room, live.rules, seq: standing.seq, word: word)
    let bytes = JSON.bytes(State(room: room, me: me))
    // Of the answer itself: what somebody may know of themselves changes without the room, too.
    let tag = "\"\(hex(Array(sha256(Array(bytes.readableBytesView)).prefix(8))))\""
    if request.headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    var response = Response.json(bytes)
    response.headers[.eTag] = tag
    return response
  }

  private func scene(_ request: Request, _ context: ClassContext) throws -> Response {
    let number = context.parameters.get("scene").flatMap { Int($0) }
    guard let bytes = scenes.bytes(number ?? -1, request.language) else {
      throw Problem(.staleScene)
    }
    let tag = "\"\(broadcast.epoch)-scene-\(number ?? 0)-\(request.language.rawValue)\""
    if request.headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/json", .eTag: tag,
        .contentLength: "\(bytes.readableBytes)",
      ], body: ResponseBody(byteBuffer: bytes))
  }

  private func events(_ request: Request) throws -> Response {
    let visitor = try visitor(request)
    let standing = live.standing
    guard standing.room.phase != .ended,
      standing.room.participants[visitor.id]?.standing != .kicked
    else {
      if standing.room.phase == .ended { heard.add(visitor.id, .theEnd) }
      return Response(status: .noContent)
    }
    let language = request.language
    let stream = EventStream(
      broadcast, visitor.id, known: request.uri.queryParameters.get("scene", as: Int.self) ?? 0,
      scene: { number in scenes.event(number, language) },
      me: { view(visitor.id, visitor.token, live.standing, language).map(JSON.bytes) },
      ended: { if live.standing.room.phase == .ended { heard.add(visitor.id, .theEnd) } })
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream", .cacheControl: "no-store",
      ],
      body: stream.body(of: request))
  }
}

extension Request {
  /// The body as JSON of at most 2 KiB.
  func body<Body: Decodable>(_ type: Body.Type) async throws -> Body {
    let bytes = try await body.collect(upTo: 2_048)
    return try JSON.read(type, from: bytes)
  }
}
