import Classroom
import Engine
import Hummingbird
import Rooms
import Scenarios
import Screens

/// What participants answer: votes, steps of a story of their own, the act for today, the last question.
extension ClassRoutes {
  private struct VoteBody: Codable {
    var choice: String
    var belief: Int?
  }

  private struct Voted: Encodable {
    var step: Int
    var round: Int
    var choice: String
    var belief: Int?
    /// Whether it replaced another one.
    var changed: Bool
  }

  func vote(_ request: Request, _ context: ClassContext) async throws -> Response {
    let id = try visitor(request).id
    let body = try await request.body(VoteBody.self)
    guard let step = context.number("step"), let round = context.number("round") else {
      throw Problem(.staleStep)
    }
    let belief = body.belief.flatMap(Belief.init(level:))
    guard (body.belief == nil) == (belief == nil) else { throw Problem(.badBelief) }
    let ballot = BallotID(step: step, round: round)
    let changed = try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        guard draft.room.decisions.indices.contains(step - 1) else { throw .staleStep }
        let choices = draft.rules.ask(draft.room.decision(step)).choices
        guard let place = Letter.place(body.choice), choices.indices.contains(place) else {
          throw .badChoice
        }
        let before = draft.room.ballots[ballot]?.votes[id]
        let vote = Vote(belief: belief, choice: choices[place])
        try draft.perform(.vote(id, ballot, vote))
        return before != nil && before != vote
      }
    }
    return .json(
      Voted(
        step: step, round: round, choice: body.choice, belief: body.belief, changed: changed))
  }

  func play(_ request: Request, _ context: ClassContext) async throws -> Response {
    let visitor = try visitor(request)
    let body = try await request.body(OwnInputBody.self)
    guard let item = context.number("item"), let number = context.number("n") else {
      throw Problem(.badInput)
    }
    let id = OwnPlay.ID(participant: visitor.id, item: item - 1)
    let language = request.language
    let teller = scenes.teller(language)
    let scene = try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        guard let own = draft.rules.ownPlay(id, in: draft.room) else { throw .badInput }
        // An answer that comes twice is read by what was asked when it came first.
        let known = own.inputs.indices.contains(number) ? own.inputs[number] : nil
        let input = try body.input(language, known) { letter in
          teller.choice(letter, of: own, at: id.item)
        }
        try draft.perform(.play(id, number: number, input))
        // In a form the next story comes at once.
        let isOver =
          draft.rules.plan[id.item].form != nil && draft.room.plays[id]?.isThrough == true
        let next = isOver ? draft.rules.ownItem(of: visitor.id, in: draft.room) : nil
        return teller.ownScene(
          next.map { OwnPlay.ID(participant: visitor.id, item: $0) } ?? id, draft.room)
      }
    }
    guard let scene else { throw Problem(.badInput) }
    return .json(scene)
  }

  private struct CodeBody: Codable { var code: String }

  /// The code from an earlier form.
  func code(_ request: Request) async throws -> Response {
    let id = try visitor(request).id
    let body = try await request.body(CodeBody.self)
    guard let code = PersonalCode(body.code) else { throw Problem(.badCode) }
    try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        try draft.perform(.code(id, code))
      }
    }
    return .json(CodeBody(code: code.shown))
  }

  private struct ActBody: Codable { var act: String }

  func act(_ request: Request) async throws -> Response {
    let id = try visitor(request).id
    let body = try await request.body(ActBody.self)
    guard Explanation.hasAct(body.act) else { throw Problem(.badChoice) }
    try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        let item = draft.room.item
        try draft.perform(.promise(OwnPlay.ID(participant: id, item: item), act: body.act))
      }
    }
    return .json(body)
  }

  private struct ExitBody: Codable { var answer: Int }

  func exit(_ request: Request) async throws -> Response {
    let id = try visitor(request).id
    let body = try await request.body(ExitBody.self)
    try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        try draft.perform(.answer(id, body.answer))
      }
    }
    return .json(body)
  }
}

/// One step in a story of one's own: exactly one member is there.
private struct OwnInputBody: Decodable, Sendable {
  struct Marked: Decodable {
    var clause: Int
    /// absent takes the mark away.
    var `as`: Mark?
  }

  var belief: Int?
  var choose: String?
  var proceed: Bool?
  var takeBack: Bool?
  var openMarking: Bool?
  var mark: Marked?
  var close: Bool?
  var resolve: String?
  var next: Bool?

  /// - Parameters:
  ///   - known: what stands under this number already.
  ///   - choice: the id behind a letter, as things stand now.
  func input(
    _ language: Language, _ known: OwnInput?, choice: (String) -> String?
  ) throws(RoomRefusal) -> OwnInput {
    var inputs: [OwnInput] = []
    if let level = belief {
      guard let belief = Belief(level: level) else { throw .badInput }
      inputs.append(.play(.believe(belief)))
    }
    if let choose {
      guard let id = choice(choose) ?? known?.chosen else { throw .badInput }
      inputs.append(.play(.choose(id)))
    }
    if proceed == true { inputs.append(.play(.proceed)) }
    if takeBack == true { inputs.append(.play(.takeBack)) }
    if openMarking == true { inputs.append(.play(.openMarking(language))) }
    if let mark { inputs.append(.play(.mark(mark.clause, mark.as))) }
    if close == true { inputs.append(.play(.close)) }
    if let resolve {
      guard Explanation.hasAct(resolve) else { throw .badInput }
      inputs.append(.play(.resolve(resolve)))
    }
    if next == true { inputs.append(.goOn) }
    guard inputs.count == 1 else { throw .badInput }
    return inputs[0]
  }
}

extension OwnInput {
  fileprivate var chosen: String? {
    if case .play(.choose(let id)) = self { id } else { nil }
  }
}

extension ClassContext {
  /// A part of the path that has to be a number.
  fileprivate func number(_ name: String) -> Int? {
    parameters.get(name).flatMap { Int($0) }.flatMap { (0...1_000_000).contains($0) ? $0 : nil }
  }
}
