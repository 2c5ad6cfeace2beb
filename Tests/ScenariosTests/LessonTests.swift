import Scenarios
import Testing

/// A lesson plan as a teacher writes it, and what is said of one that cannot be held.
struct LessonTests {
  private static let good: Tree = [
    "format": 1, "id": "evening", "title": both("傍晚", "An evening"),
    "audience": ["everyone"], "minutes": 20,
    "items": [
      ["case": "takeout", "telling": "scam", "mode": "together", "minutes": 10],
      ["case": "parcel", "mode": "own", "minutes": 3],
      ["mix": ["count": 1, "from": ["parcel", "card"]], "minutes": 5],
    ],
    "exit": [
      "question": both("如何？", "How?"), "options": [both("好", "Well"), both("不好", "Badly")],
    ],
  ]

  private static func compiled(
    _ tree: Tree, stem: String = "evening"
  ) -> (Lesson?, [Diagnostic]) {
    let tellings: [String: Set<Telling>] = [
      "takeout": [.scam, .genuine], "parcel": [.scam, .genuine], "card": [.genuine], "torn": [],
    ]
    var taxonomy = Taxonomy()
    taxonomy.entries[.audiences] = [
      Taxonomy.Entry(id: "everyone", label: [:], explanation: [:], hotline: [:])
    ]
    let forms = ([.a, .b] as [TestForm.Name]).map { TestForm(name: $0, items: []) }
    let surroundings = LessonSurroundings(
      taxonomy: taxonomy, cases: tellings.keys.sorted(), forms: forms
    ) { tellings[$0] }
    return compileLesson(tree.source, fileStem: stem, in: surroundings)
  }

  @Test func `a plan is read as it was written`() throws {
    let (lesson, said) = Self.compiled(Self.good)
    #expect(said == [])
    let read = try #require(lesson)
    #expect((read.id, read.minutes, read.audience) == ("evening", 20, ["everyone"]))
    #expect(read.title == [.zh: "傍晚", .en: "An evening"])
    #expect(
      read.items.map(\.content) == [
        .story(id: "takeout", telling: .scam, mode: .together),
        .story(id: "parcel", telling: nil, mode: .own), .mix(count: 1, from: ["parcel", "card"]),
      ])
    #expect(read.items.map(\.minutes) == [10, 3, 5])
    #expect(read.exit?.options.map { $0[.en] } == ["Well", "Badly"])
    #expect(read.cases == ["takeout", "parcel", "card"])
  }

  @Test func `one text may serve for both languages, and no last question is needed`() throws {
    let tree = Self.good.changed {
      $0["title"] = "傍晚"
      $0["exit"] = nil
      $0["audience"] = nil
    }
    let lesson = try #require(Self.compiled(tree).0)
    #expect(lesson.title == [.zh: "傍晚", .en: "傍晚"])
    #expect(lesson.exit == nil)
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    var rule: String
    var at: String
    var change: @Sendable (inout Tree) -> Void
    var testDescription: String { "\(rule) at \(at)" }
  }

  private static let wrong = [
    Wrong(rule: "C01", at: "minutes") { $0["minutes"] = 17 },
    Wrong(rule: "C02", at: "items/0/case") { $0["items/0/case"] = "takeot" },
    Wrong(rule: "C02", at: "items/1/case") { $0["items/1/case"] = "torn" },
    Wrong(rule: "C02", at: "items/1/telling") {
      $0["items/1/case"] = "card"
      $0["items/1/telling"] = "scam"
    },
    Wrong(rule: "C02", at: "items/2/mix/from/0") { $0["items/2/mix/from/0"] = "nobody" },
    Wrong(rule: "C03", at: "items/2/mix/count") { $0["items/2/mix/count"] = 3 },
    Wrong(rule: "F08", at: "id") { $0["id"] = "morning" },
    Wrong(rule: "F11", at: "key:title/自己看") { $0["title/自己看"] = "" },
    Wrong(rule: "L01", at: "key:title/en") { $0["title/en"] = "" },
    Wrong(rule: "S01", at: "key:items/0/pace") { $0["items/0/pace"] = "slow" },
    Wrong(rule: "S02", at: "items/0") { $0["items/0/mode"] = nil },
    Wrong(rule: "S02", at: "") { $0["items"] = nil },
    Wrong(rule: "S03", at: "items/0/mode") { $0["items/0/mode"] = "paper" },
    Wrong(rule: "S03", at: "items/0/minutes") { $0["items/0/minutes"] = 0 },
    Wrong(rule: "S03", at: "items") { $0["items"] = [] },
    Wrong(rule: "S03", at: "audience/0") { $0["audience/0"] = "everybody" },
    Wrong(rule: "S03", at: "exit/options") { $0["exit/options"] = [both("好", "Well")] },
    Wrong(rule: "S04", at: "format") { $0["format"] = 2 },
    Wrong(rule: "S06", at: "items/2/mix/from/1") { $0["items/2/mix/from/1"] = "parcel" },
    Wrong(rule: "S03", at: "items/0/form") { $0["items/0"] = ["form": "D", "minutes": 10] },
    Wrong(rule: "S06", at: "items/1/form") {
      $0["items/0"] = ["form": "A", "minutes": 10]
      $0["items/1"] = ["form": "A", "minutes": 3]
    },
    Wrong(rule: "C02", at: "items/0/form") { $0["items/0"] = ["form": "C", "minutes": 10] },
  ]

  @Test(arguments: wrong)
  func `what is wrong is named once, where it stands, in both languages`(wrong: Wrong) {
    let bad = Self.good.changed(wrong.change)
    let (lesson, said) = Self.compiled(bad)
    #expect(lesson == nil)
    #expect(said.map(\.rule) == [wrong.rule])
    #expect(said.map(\.at.start.line) == [bad.span(wrong.at).start.line])
    for diagnostic in said {
      #expect(sentence(for: diagnostic, in: .zh) != sentence(for: diagnostic, in: .en))
    }
  }

  @Test func `a form is a part of a plan`() throws {
    let tree = Self.good.changed { $0["items/0"] = ["form": "B", "minutes": 10] }
    let lesson = try #require(Self.compiled(tree).0)
    #expect(lesson.items[0].content == .form(.b))
    #expect(lesson.cases == ["parcel", "card"])
  }

  @Test func `a lesson is not called like a case`() {
    let tree = Self.good.changed { $0["id"] = "parcel" }
    #expect(Self.compiled(tree, stem: "parcel").1.map(\.rule) == ["C04"])
  }

  @Test func `a slip in a case's name is met with the nearest one`() {
    let tree = Self.good.changed { $0["items/0/case"] = "takeot" }
    #expect(Self.compiled(tree).1.first?.facts["suggestion"] == "takeout")
  }
}
