import Journal
import TestSupport
import Testing

struct UpcastersTests {
  /// A step that leaves its mark at the end of the body.
  private static func step(_ kind: String, from version: Int) -> Upcaster {
    Upcaster(kind: kind, from: version) { $0 + [UInt8(version)] }
  }

  private func event(_ kind: String, version: Int) -> Envelope {
    var chance = SplitMix64(seed: 4)
    let entry = Entry(at: 9, kind: kind, version: version, body: [0])
    return Envelope(stream: StreamID(using: &chance), seq: 5, entry: entry)
  }

  private func chain() throws -> Upcasters {
    let steps = [2, 1, 3].map { Self.step("play.chose", from: $0) } + [Self.step("b", from: 1)]
    return try Upcasters(current: ["play.chose": 4, "b": 2, "c": 1], steps: steps)
  }

  @Test(
    arguments: [(1, [0, 1, 2, 3]), (2, [0, 2, 3]), (3, [0, 3]), (4, [0])] as [(Int, [UInt8])])
  func `an old event goes through every later step in order`(version: Int, body: [UInt8]) throws {
    let result = try chain().upcast(event("play.chose", version: version))
    #expect(result.body == body)
    #expect(result.version == 4)
  }

  @Test func `everything but version and body stays`() throws {
    let old = event("play.chose", version: 1)
    let new = try chain().upcast(old)
    #expect((new.stream, new.seq, new.at, new.kind) == (old.stream, old.seq, old.at, old.kind))
  }

  @Test(arguments: [1, 2, 99])
  func `an unknown kind is kept untouched`(version: Int) throws {
    let old = event("room.opened", version: version)
    #expect(try chain().upcast(old) == old)
  }

  @Test func `an event of a newer program is refused`() throws {
    let chain = try chain()
    #expect(throws: JournalFailure.newerEvent(kind: "c", found: 2, known: 1)) {
      try chain.upcast(event("c", version: 2))
    }
  }

  @Test func `a body that breaks its promise is refused at the step that reads it`() throws {
    let steps = [Self.step("a", from: 1), Upcaster(kind: "a", from: 2) { _ in nil }]
    let chain = try Upcasters(current: ["a": 3], steps: steps)
    #expect(throws: JournalFailure.unreadable(kind: "a", version: 2)) {
      try chain.upcast(event("a", version: 1))
    }
  }

  @Test(arguments: [
    ([], 1), ([1], 2), ([2], 1), ([1, 3], 2), ([1, 2, 2], 2), ([1, 1], 1), ([1, 2, 3], 3),
    ([0, 1, 2], 0),
  ])
  func `a chain with a gap or a fork is refused`(steps: [Int], version: Int) {
    #expect(throws: JournalFailure.brokenChain(kind: "a", version: version)) {
      try Upcasters(current: ["a": 3], steps: steps.map { Self.step("a", from: $0) })
    }
  }

  @Test func `a step for a kind that nobody writes is refused`() {
    #expect(throws: JournalFailure.brokenChain(kind: "z", version: 1)) {
      try Upcasters(current: [:], steps: [Self.step("z", from: 1)])
    }
  }
}
