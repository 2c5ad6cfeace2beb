import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

/// What can still come of a play.
struct AheadTests {
  private static let sketch = Sketch(
    SketchNode(
      "ask", judge: true, say: ["caller: Your code? "],
      choices: [
        SketchChoice("tell", .comply, does: [.lost(900)], to: "more"),
        SketchChoice("wait", .pause, once: true, to: "ask"),
        SketchChoice("no", .refuse, to: "kept"),
      ]),
    SketchNode(
      "more", say: ["caller: Once more. "],
      choices: [
        SketchChoice("again", .comply, does: [.lost(100)], to: "gone"),
        SketchChoice("stop", .refuse, does: [.gained(5)], to: "gone"),
      ]))

  @Test("from the least to the most over all endings, round by a loop too")
  func ranges() throws {
    let story = try Story(Self.sketch.program)
    let play = story.begin(seed: 0)
    #expect(story.ahead(of: play) == Ahead(lost: 0...1000, gained: 0...5))
    let waited = try #require(story.taking("wait", in: play))
    #expect(story.ahead(of: waited) == Ahead(lost: 0...1000, gained: 0...5))
    let told = try #require(story.taking("tell", in: play))
    #expect(story.ahead(of: told) == Ahead(lost: 900...1000, gained: 0...5))
    let kept = try #require(story.taking("no", in: play))
    #expect(story.ahead(of: kept) == Ahead(lost: 0...0, gained: 0...0))
    #expect(story.ahead(of: play, limit: 2) == nil)
  }

  /// A story that can only pay back has a largest loss of nothing.
  @Test("what the walk of a whole story finds is what lies ahead of its beginning")
  func walk() {
    for seed in Effort.seeds(200) {
      guard let story = try? Story(RandomSketch.make(seed: seed).program) else { continue }
      guard let ahead = story.ahead(of: story.begin(seed: seed)) else { continue }
      #expect(max(0, ahead.lost.upperBound) == story.limits.maxLoss, "seed \(seed)")
      #expect(max(0, ahead.gained.upperBound) == story.limits.maxGain, "seed \(seed)")
    }
  }
}
