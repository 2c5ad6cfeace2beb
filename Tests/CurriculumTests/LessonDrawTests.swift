import Curriculum
import Scenarios
import TestSupport
import Testing

/// What a room's seed makes of a lesson.
struct LessonDrawTests {
  private let lesson = Lesson(
    id: "evening", title: [:], audience: [], minutes: 20,
    items: [
      Lesson.Item(content: .story(id: "a", telling: .scam, mode: .together), minutes: 10),
      Lesson.Item(content: .mix(count: 2, from: ["b", "c", "d"]), minutes: 6),
    ], exit: nil)

  @Test func `a story stands as it was written, a mix has as many as it draws`() {
    let stories = lesson.stories(seed: 7)
    #expect(
      stories[0] == LessonStory(caseID: "a", telling: .scam, mode: .together, minutes: 10))
    #expect(stories.count == 3)
    #expect(Set(stories.dropFirst().map(\.caseID)).count == 2)
    #expect(stories.dropFirst().allSatisfy { $0.mode == .own && $0.telling == nil })
    // The minutes of a mix are those of all of it.
    #expect(stories.map(\.minutes) == [10, 6, nil])
    #expect(lesson.stories(seed: 7) == stories)
  }

  @Test func `every case of a mix comes at every place as often as the others`() {
    var counts: [String: Int] = [:]
    var random = SplitMix64(seed: 1)
    for _ in 0..<6_000 {
      let drawn = lesson.stories(seed: random.next()).dropFirst()
      for (place, story) in drawn.enumerated() {
        counts["\(place)\(story.caseID)", default: 0] += 1
      }
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (1_850...2_150).contains($0) })
  }
}
