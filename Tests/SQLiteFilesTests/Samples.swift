import Journal
import TestSupport

/// Streams, learners and events that are the same in every run.
struct Samples {
  private var chance: SplitMix64

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
  }

  mutating func learner(named name: String = "Robin", at time: Int64 = 1) -> Learner {
    Learner(id: LearnerID(using: &chance), name: name, createdAt: time, language: "en")
  }

  mutating func play(of learner: Learner, at time: Int64 = 10) -> StreamHead {
    StreamHead(
      id: StreamID(using: &chance), kind: .play, owner: learner.id, createdAt: time)
  }

  mutating func room(owner: Learner? = nil, at time: Int64 = 10) -> StreamHead {
    StreamHead(id: StreamID(using: &chance), kind: .room, owner: owner?.id, createdAt: time)
  }

  mutating func guest(in room: StreamHead, named name: String = "Kim", at time: Int64 = 20)
    -> Guest
  {
    Guest(
      id: LearnerID(using: &chance), room: room.id, name: name, createdAt: time, language: "en",
      key: digest(), resume: digest(), tokens: [digest(), digest()])
  }

  mutating func digest() -> [UInt8] {
    (0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) }
  }

  mutating func entries(_ count: Int, bytes: Int = 20) -> [Entry] {
    (0..<count).map { index in
      let body = (0..<bytes).map { _ in UInt8.random(in: 0...255, using: &chance) }
      return Entry(at: Int64(100 + index), kind: "play.chose", version: 1 + index % 3, body: body)
    }
  }
}
