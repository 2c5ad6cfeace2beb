import Classroom
import Engine
import Journal
import Scenarios
import Sketches
import TestSupport
import Testing

/// A room with two short stories, and what happened in it so far.
struct Lesson {
  let rules: RoomRules
  private(set) var room: Room
  private(set) var events: [RoomEvent]

  /// A call with two decisions, at the second of which belief is judged; then one more story.
  static let call = Sketch(
    SketchNode("ring", say: ["scene: It rings. "], to: ["hello"]),
    SketchNode(
      "hello", say: ["caller: Hello. "],
      choices: [
        SketchChoice("listen", .comply, to: "judge"), SketchChoice("hang-up", .refuse, to: "again"),
      ]),
    SketchNode("again", say: ["caller: Me again. "], to: ["judge"]),
    SketchNode(
      "judge", judge: true, say: ["caller: Your code, please. "],
      choices: [
        SketchChoice("tell", .comply, does: [.lost(900)], to: "gone"),
        SketchChoice("check", .verify, via: .knownNumber, to: "kept"),
        SketchChoice("refuse", .refuse, to: "kept"),
      ]))

  static let mini = Sketch(
    SketchNode(
      "text", judge: true, say: ["caller: A parcel waits. "],
      choices: [
        SketchChoice("open", .comply, does: [.lost(50)], to: "gone"),
        SketchChoice("ask", .verify, via: .ownApp, to: "kept"),
      ]))

  init(_ sketches: Sketch..., expected: Int? = nil) throws {
    let sketches = sketches.isEmpty ? [Self.call, Self.mini] : sketches
    var stories: [Story] = []
    for sketch in sketches { stories.append(try Story(sketch.program)) }
    rules = RoomRules(stories)
    var beginning = RoomRules.Beginning(
      code: .sample, seed: 1, language: .en, sources: sketches.map { _ in "" })
    beginning.expectedHeads = expected
    (room, events) = rules.create(beginning)
  }

  /// Does these things one after another; returns what the last one brought about.
  @discardableResult
  mutating func take(_ commands: RoomCommand...) throws(RoomRefusal) -> [RoomEvent] {
    var last: [RoomEvent] = []
    for command in commands {
      last = try rules.perform(command, in: &room)
      events += last
    }
    return last
  }

  /// Why the room would not do this; nil where it would.
  func refusal(_ command: RoomCommand) -> RoomRefusal? {
    var room = room
    do throws(RoomRefusal) {
      _ = try rules.perform(command, in: &room)
      return nil
    } catch {
      return error
    }
  }

  /// The id of the node the class is at.
  var node: String? {
    room.play.map { rules.stories[room.item].program.nodes[$0.node].id }
  }

  /// Up to the first decision of the call.
  mutating func toFirstDecision() throws { try take(.start, .next) }

  /// The vote of somebody new, with so many heads.
  mutating func vote(_ choice: String, _ level: Int? = nil, heads: Int = 1) throws {
    let id = ParticipantID.sample(room.participants.count)
    try take(.join(id, heads: heads))
    let ballot = try #require(room.ballot)
    try take(.vote(id, ballot, Vote(belief: level.flatMap(Belief.init), choice: choice)))
  }
}

extension ParticipantID {
  static func sample(_ number: Int) -> ParticipantID {
    var random = SplitMix64(seed: UInt64(number))
    return ParticipantID(using: &random)
  }
}

extension RoomCode {
  static var sample: RoomCode {
    var random = SplitMix64(seed: 0)
    return RoomCode(using: &random)
  }
}
