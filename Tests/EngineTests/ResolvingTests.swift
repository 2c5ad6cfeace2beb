import Engine
import Scenarios
import Sketches
import Testing

struct ResolvingTests {
  private static func closed() throws -> Run {
    var run = try Run(
      Sketch(SketchNode("a", say: ["caller: Hi."], choices: [SketchChoice("x", to: "kept")])))
    try run.choose("x")
    try run.take(.close)
    return run
  }

  @Test func `one thing to do is chosen after a play, and the last choice stands`() throws {
    var run = try Self.closed()
    #expect(run.play.resolution == nil)
    try run.take(.resolve("own-app"), .resolve("tell-family"))
    #expect(run.play.resolution == "tell-family")
    #expect(
      run.events.suffix(2) == [
        .resolved(Resolved(step: "own-app")), .resolved(Resolved(step: "tell-family")),
      ])
    #expect(try run.story.replay(run.events) == run.play)
  }

  @Test func `the same choice twice is no event`() throws {
    var run = try Self.closed()
    try run.take(.resolve("own-app"))
    #expect(run.refusal(of: .resolve("own-app")) == .notAsked)
  }

  @Test func `nothing can be chosen before a play is closed`() throws {
    var run = try Run(
      Sketch(SketchNode("a", say: ["caller: Hi."], choices: [SketchChoice("x", to: "kept")])))
    #expect(run.refusal(of: .resolve("own-app")) == .notAsked)
    try run.choose("x")
    #expect(run.refusal(of: .resolve("own-app")) == .notAsked)
  }
}
