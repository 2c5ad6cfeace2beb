import Classroom
import Hummingbird
import Rooms
import Scenarios

/// Why a request was not done, as RFC 9457 has it.
struct Problem: Error {
  /// The end of its URN, `urn:scamdrill:problem:…`.
  enum Kind: String, CaseIterable {
    case badBody = "bad-body"
    case badOrigin = "bad-origin"
    case badHost = "bad-host"
    case badType = "bad-type"
    case notFound = "not-found"
    case unknownCode = "unknown-code"
    case roomLocked = "room-locked"
    case roomFull = "room-full"
    case nameTaken = "name-taken"
    case nameRefused = "name-refused"
    case unknownSlip = "unknown-slip"
    case slipTaken = "slip-taken"
    case badHeads = "bad-heads"
    case kicked
    case tooManyRequests = "too-many-requests"
    case noToken = "no-token"
    case sessionEnded = "session-ended"
    case staleScene = "stale-scene"
    case voteClosed = "vote-closed"
    case classPaused = "class-paused"
    case staleStep = "stale-step"
    case badChoice = "bad-choice"
    case badBelief = "bad-belief"
    case notInRoom = "not-in-room"
    case gap
    case otherInput = "other-input"
    case badInput = "bad-input"
    case badCode = "bad-code"
    case codeTaken = "code-taken"
    case notNow = "not-now"
    case diskTrouble = "disk-trouble"
  }

  var kind: Kind
  /// A name that is still free.
  var suggestion: String?
  /// The number of the next input.
  var next: Int?
  /// Seconds.
  var retryAfter: Int?

  init(_ kind: Kind) {
    self.kind = kind
  }

  static func tooMany(after seconds: Double) -> Problem {
    var problem = Problem(.tooManyRequests)
    problem.retryAfter = max(1, Int(seconds.rounded(.up)))
    return problem
  }

  /// Does something with the room, and says what kept it from being done.
  @discardableResult
  static func from<Value>(
    _ body: () async throws(LiveRoom.Failure) -> Value
  ) async throws(Problem) -> Value {
    do throws(LiveRoom.Failure) {
      return try await body()
    } catch {
      switch error {
      case .refused(let refusal): throw Problem(refusal: refusal)
      case .unwritten: throw Problem(.diskTrouble)
      }
    }
  }

  init(refusal: RoomRefusal) {
    switch refusal {
    case .ended: self.init(.sessionEnded)
    case .badChoice: self.init(.badChoice)
    case .badBelief: self.init(.badBelief)
    case .voteClosed: self.init(.voteClosed)
    case .paused: self.init(.classPaused)
    case .staleStep: self.init(.staleStep)
    case .roomLocked: self.init(.roomLocked)
    case .roomFull: self.init(.roomFull)
    case .notInRoom: self.init(.notInRoom)
    case .kicked: self.init(.kicked)
    case .badHeads: self.init(.badHeads)
    case .codeTaken: self.init(.codeTaken)
    case .otherInput: self.init(.otherInput)
    case .badInput: self.init(.badInput)
    case .gap(let number):
      self.init(.gap)
      next = number
    case .notNow, .decisionDue, .nothingToAsk, .nothingBefore, .lastStory, .tied, .badCount:
      self.init(.notNow)
    }
  }

  var status: HTTPResponse.Status {
    switch kind {
    case .badBody: .badRequest
    case .badOrigin, .roomLocked, .kicked, .notInRoom: .forbidden
    case .badHost: .misdirectedRequest
    case .badType: .unsupportedMediaType
    case .notFound, .unknownCode, .staleScene: .notFound
    case .roomFull, .diskTrouble: .serviceUnavailable
    case .nameTaken, .slipTaken, .voteClosed, .classPaused, .staleStep, .gap, .otherInput, .notNow,
      .codeTaken:
      .conflict
    case .nameRefused, .unknownSlip, .badHeads, .badChoice, .badBelief, .badInput, .badCode:
      .unprocessableContent
    case .tooManyRequests: .tooManyRequests
    case .noToken: .unauthorized
    case .sessionEnded: .gone
    }
  }

  private struct Body: Encodable {
    var type: String
    var title: String
    var status: Int
    var suggestion: String?
    var next: Int?
  }

  func response(_ language: Language) -> Response {
    let body = Body(
      type: "urn:scamdrill:problem:\(kind.rawValue)", title: ProblemWords.title(kind, language),
      status: status.code, suggestion: suggestion, next: next)
    var response = Response.json(body, status: status)
    response.headers[.contentType] = "application/problem+json"
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    return response
  }
}
