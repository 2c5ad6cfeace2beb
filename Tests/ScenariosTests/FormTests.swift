import Scenarios
import Testing

/// A form as its authors write it, and what is said of one that would not measure.
struct FormTests {
  private static func item(_ mini: String, _ distance: String = "near") -> Tree {
    ["mini": .init(stringLiteral: mini), "distance": .init(stringLiteral: distance)]
  }

  private static let good: Tree = [
    "format": 1,
    "items": [item("one"), item("two"), item("three", "far"), item("four", "far")],
  ]

  private static let stories: [String: FormStory] = [
    "one": story(3), "two": story(3), "three": story(2), "four": story(4), "five": story(3),
    "six": story(3), "seven": story(5), "eight": story(5),
    "long": FormStory(isMini: false, tellings: [.scam, .genuine], difficulty: 3),
    "half": FormStory(isMini: true, tellings: [.scam], difficulty: 3),
  ]

  private static func story(_ difficulty: Int) -> FormStory {
    FormStory(isMini: true, tellings: [.scam, .genuine], difficulty: difficulty)
  }

  private static let other = TestForm(
    name: .a,
    items: [
      .init(mini: "five", distance: .near), .init(mini: "six", distance: .near),
      .init(mini: "eight", distance: .far), .init(mini: "nine", distance: .far),
    ])

  /// What is said of a form, first by itself and then with its stories.
  private static func said(_ tree: Tree, after earlier: [TestForm] = []) -> [Diagnostic] {
    let (form, said) = compileForm(tree.source, fileStem: "B")
    guard let form else { return said }
    var known = stories
    known["nine"] = story(1)
    return said
      + checkForm(form, tree.source, earlier: earlier, ids: known.keys.sorted()) { known[$0] }
  }

  @Test func `a form is read as it was written`() throws {
    let (form, said) = compileForm(Self.good.source, fileStem: "B")
    #expect(said == [])
    let read = try #require(form)
    #expect(read.name == .b)
    #expect(read.items.map(\.mini) == ["one", "two", "three", "four"])
    #expect(read.spread == [.near: 2, .far: 2])
    #expect(Self.said(Self.good, after: [Self.other]) == [])
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    var rule: String
    var at: String
    var change: @Sendable (inout Tree) -> Void
    var testDescription: String { "\(rule) at \(at)" }
  }

  private static let wrong = [
    Wrong(rule: "C02", at: "items/0/mini") { $0["items/0/mini"] = "onee" },
    Wrong(rule: "M01", at: "items") { $0["items/3/distance"] = "medium" },
    Wrong(rule: "M02", at: "items/1/mini") { $0["items/1/mini"] = "long" },
    Wrong(rule: "M02", at: "items/1/mini") { $0["items/1/mini"] = "half" },
    Wrong(rule: "M03", at: "items/1/mini") { $0["items/1/mini"] = "five" },
    Wrong(rule: "M04", at: "items") {
      $0["items/2/distance"] = "medium"
      $0["items/3/distance"] = "medium"
    },
    Wrong(rule: "M05", at: "items") {
      $0["items/0/mini"] = "seven"
    },
    Wrong(rule: "S01", at: "key:title") { $0["title"] = "A form" },
    Wrong(rule: "S02", at: "") { $0["items"] = nil },
    Wrong(rule: "S02", at: "items/0") { $0["items/0/distance"] = nil },
    Wrong(rule: "S03", at: "items/0/distance") { $0["items/0/distance"] = "close" },
    Wrong(rule: "S03", at: "items") { $0["items"] = [] },
    Wrong(rule: "S04", at: "format") { $0["format"] = 2 },
    Wrong(rule: "S06", at: "items/3/mini") { $0["items/3/mini"] = "one" },
  ]

  @Test(arguments: wrong)
  func `what is wrong is named where it stands, in both languages`(wrong: Wrong) {
    let bad = Self.good.changed(wrong.change)
    let said = Self.said(bad, after: [Self.other])
    #expect(Set(said.map(\.rule)).contains(wrong.rule))
    #expect(
      said.filter { $0.rule == wrong.rule }.map(\.at.start.line)
        .contains(bad.span(wrong.at).start.line))
    for diagnostic in said {
      let words = Language.allCases.map { sentence(for: diagnostic, in: $0) }
      #expect(Set(words).count == 2)
      #expect(
        words != [Rule.named(diagnostic.rule)?.title[.zh], Rule.named(diagnostic.rule)?.title[.en]])
    }
  }

  @Test func `forms may differ in difficulty by a tenth of a logit`() {
    // One step of difficulty is 0.215 logits, so of four stories one may be a step harder.
    let near = Self.good.changed { $0["items/2/mini"] = "five" }
    #expect(Self.said(near, after: [Self.other]).map(\.rule) == ["M03"])
    let said = Self.said(Self.good.changed { $0["items/0/mini"] = "seven" }, after: [Self.other])
    #expect(said.map(\.rule) == ["M05"])
    #expect(said.first?.facts["own"] == "0.11")
    #expect(said.first?.facts["others"] == "0.00")
  }

  @Test func `a lesson may not use a story that is kept for a form`() {
    let lesson: Tree = [
      "format": 1, "id": "evening", "title": "Evening", "minutes": 20,
      "items": [["case": "five", "mode": "together", "minutes": 10]],
    ]
    let surroundings = LessonSurroundings(
      taxonomy: Taxonomy(), cases: ["five"], forms: [Self.other]
    ) { _ in [.scam, .genuine] }
    let (plan, said) = compileLesson(lesson.source, fileStem: "evening", in: surroundings)
    #expect(plan == nil)
    #expect(said.map(\.rule) == ["C05"])
    #expect(said.first?.facts["form"] == "A")
  }
}
