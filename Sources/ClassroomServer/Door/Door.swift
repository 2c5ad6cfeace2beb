import Classroom
import Journal
import Rooms
import Scenarios

/// Lets people into the room, knows them again, and forgets them when they ask for it.
struct Door: Sendable {
  let live: LiveRoom
  let limits: DoorLimits
  /// nil where the host has no list.
  let slips: Slips?
  /// Milliseconds since 1970 UTC.
  let now: @Sendable () -> Int64

  /// What somebody says who wants to come in.
  struct Arrival: Decodable {
    var code: String
    var clientKey: String
    var name: String?
    var heads: Int?
    var lang: String?
    /// The code on a slip of paper; whoever has none is somebody unknown.
    var slip: String?
  }

  /// Somebody who is in, with the token that speaks for them from now on.
  struct Admission {
    var participant: ParticipantID
    var token: Token
    /// Whether they had not been in before.
    var isNew: Bool
  }

  /// So many devices of one person are known at a time.
  private static let mostTokens = 8

  func admit(_ arrival: Arrival, from address: String) async throws(Problem) -> Admission {
    try await checkCode(arrival.code, from: address)
    guard arrival.clientKey.utf8.count == 32, arrival.clientKey.allSatisfy(\.isHexDigit) else {
      throw Problem(.badBody)
    }
    let key = keyDigest(arrival.clientKey)
    if live.standing.guests.participant(key: key) == nil {
      let wait = limits.join()
      guard wait == 0 else { throw .tooMany(after: wait) }
    }
    let typed = try Self.name(arrival.name)
    let person = try person(arrival.slip, from: address)
    let language = arrival.lang == "zh" ? Language.zh : .en
    let heads = arrival.heads ?? 1
    var generator = SystemRandomNumberGenerator()
    let token = Token(using: &generator)
    let fresh = ParticipantID(using: &generator)
    let time = now()
    let outcome = try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) -> Outcome in
        if let known = draft.guests.participant(key: key), var guest = draft.guests[known] {
          guard draft.room.participants[known]?.standing != .kicked else { throw .kicked }
          guest.tokens = guest.tokens.suffix(Self.mostTokens - 1) + [token.digest]
          guest.resume = resumeDigest(token.resumeCode, room: live.id.description)
          draft.save(guest)
          return .admitted(Admission(participant: known, token: token, isNew: false))
        }
        if let person, draft.hasPresent(person) { return .slipTaken }
        // Here and not before: somebody may be coming in by the same name at this moment.
        if let typed, draft.guests.hasName(typed.text) {
          return .nameTaken(suggestion: typed.free(in: draft.guests))
        }
        let name = typed?.text ?? Self.name(language, in: draft)
        try draft.perform(.join(fresh, heads: heads))
        draft.save(
          Guest(
            id: LearnerID(fresh), room: live.id, name: name, person: person, createdAt: time,
            language: language.rawValue, key: key,
            resume: resumeDigest(token.resumeCode, room: live.id.description),
            tokens: [token.digest]))
        return .admitted(Admission(participant: fresh, token: token, isNew: true))
      }
    }
    switch outcome {
    case .admitted(let admission): return admission
    case .nameTaken(let suggestion):
      var problem = Problem(.nameTaken)
      problem.suggestion = suggestion
      throw problem
    case .slipTaken: throw Problem(.slipTaken)
    }
  }

  private enum Outcome {
    case admitted(Admission)
    case nameTaken(suggestion: String)
    case slipTaken
  }

  /// Whose slip somebody has, if they have one.
  private func person(_ slip: String?, from address: String) throws(Problem) -> ListedPerson? {
    guard let slip, !slip.allSatisfy(\.isWhitespace), let slips else { return nil }
    guard let person = slips.person(slip) else {
      limits.wrongCode(from: address)
      throw Problem(.unknownSlip)
    }
    return person
  }

  /// Goes on as somebody on another device; the devices before are signed out.
  func resume(
    code: String, resumeCode: String, from address: String
  ) async throws(Problem) -> Admission {
    try await checkCode(code, from: address)
    guard let typed = RoomCode(resumeCode),
      live.standing.guests.participant(
        resume: resumeDigest(typed.text, room: live.id.description)) != nil
    else {
      limits.wrongCode(from: address)
      throw Problem(.unknownCode)
    }
    let digest = resumeDigest(typed.text, room: live.id.description)
    var generator = SystemRandomNumberGenerator()
    let token = Token(using: &generator)
    return try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        guard let known = draft.guests.participant(resume: digest), var guest = draft.guests[known]
        else { throw .notInRoom }
        guard draft.room.participants[known]?.standing != .kicked else { throw .kicked }
        guest.tokens = [token.digest]
        guest.resume = resumeDigest(token.resumeCode, room: live.id.description)
        draft.save(guest)
        return Admission(participant: known, token: token, isNew: false)
      }
    }
  }

  /// Leaves, and has the name forgotten; also somebody whom the host has sent out may have that.
  func leave(_ id: ParticipantID) async throws(Problem) {
    let time = now()
    try await Problem.from { () throws(LiveRoom.Failure) in
      try await live.change { draft throws(RoomRefusal) in
        if draft.room.participants[id]?.standing != .kicked { try draft.perform(.leave(id)) }
        draft.erase(id, at: time)
      }
    }
  }

  /// Every wrong code gets the same answer, whatever is wrong with it.
  private func checkCode(_ typed: String, from address: String) async throws(Problem) {
    let wait = limits.wait(for: address)
    guard wait == 0 else { throw .tooMany(after: wait) }
    guard RoomCode(typed) == live.standing.room.created.code else {
      limits.wrongCode(from: address)
      throw Problem(.unknownCode)
    }
  }

  /// What somebody typed, if they did.
  private static func name(_ typed: String?) throws(Problem) -> GuestName? {
    guard let typed, !typed.allSatisfy(\.isWhitespace) else { return nil }
    guard let name = GuestName(typed) else { throw Problem(.nameRefused) }
    return name
  }

  /// For somebody who typed none.
  private static func name(_ language: Language, in draft: RoomDraft) -> String {
    var generator = SystemRandomNumberGenerator()
    return NameMaker.name(language, using: &generator) { candidate in
      draft.guests.hasName(candidate)
    }
  }
}

extension RoomDraft {
  /// Whether somebody is in by this person's slip, or waits to be let in.
  fileprivate func hasPresent(_ person: ListedPerson) -> Bool {
    guests.all.contains { guest in
      guard guest.person?.id == person.id else { return false }
      let standing = room.participants[ParticipantID(guest.id)]?.standing
      return standing == .present || standing == .waiting
    }
  }
}

extension GuestName {
  /// The same name with the first number that nobody has.
  fileprivate func free(in guests: Guests) -> String {
    for number in 2...guests.all.count + 2 {
      let candidate = "\(text) \(number)"
      if !guests.hasName(candidate) { return candidate }
    }
    return ""
  }
}
