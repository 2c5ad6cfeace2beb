import Curriculum
import Engine
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

  @Test func `where A or B is answered the stories of both stand, and C stands alone`() {
    let forms = TestForm.Name.allCases.map { name in
      TestForm(
        name: name,
        items: (1...2).map { .init(mini: "\(name.rawValue)\($0)", distance: .far) })
    }
    let lesson = Lesson(
      id: "measured", title: [:], audience: [], minutes: 20,
      items: [.a, .b, .c].map { Lesson.Item(content: .form($0), minutes: 5) }, exit: nil)
    let stories = lesson.stories(seed: 7, forms: forms)
    #expect(
      stories.map(\.caseID) == ["A1", "A2", "B1", "B2", "A1", "A2", "B1", "B2", "C1", "C2"])
    #expect(
      stories.map(\.form?.occasion)
        == Array(repeating: .before, count: 4) + Array(repeating: .after, count: 4)
        + [.later, .later])
    #expect(stories.map(\.form?.form.rawValue) == stories.map { String($0.caseID.prefix(1)) })
    #expect(stories.compactMap(\.minutes) == [5, 5, 5])
    #expect(stories.allSatisfy { $0.mode == .own && $0.telling == nil })
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
