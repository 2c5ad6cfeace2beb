import Engine
import Scenarios
import Screens
import Testing

/// What the host of a class has on paper.
struct ClassSheetTests {
  private func page(_ language: Language) throws -> PageToSave {
    let stories = try Telling.allCases.map { try Shelf.story("takeout", $0) }
    let head = try Shelf.head("takeout")
    let item = ClassSheet.Item(id: "takeout", title: head.title, care: ["debt"], stories: stories)
    return ClassSheet([item], .sample(language)).page
  }

  @Test("what both tellings share stands once, then each by itself", arguments: Language.allCases)
  func sections(language: Language) throws {
    let page = try page(language)
    let words = SheetWords.of(language)
    let title = language == .zh ? "三十元的外卖" : "The thirty-yuan takeout"
    #expect(
      page.sections.map(\.heading) == [
        words.orderTitle, words.story(1, title, 21), words.telling(title, true),
        words.telling(title, false),
      ])
    let numbers = page.sections.map { section in
      section.lines.count { $0.hasPrefix(words.decision(0, "").prefix(2)) }
    }
    // Care and two decisions are shared; a scam of six decisions, a genuine story of four.
    #expect(numbers == [0, 2, 4, 2])
    #expect(page.sections[1].lines.count == 3)
  }

  @Test("a decision comes with its question, its letters and what to discuss")
  func decision() throws {
    let scam = try page(.en).sections[2].lines
    #expect(
      scam[0] == "Decision 3: Can 138****0000 be trusted? A. Read them out; "
        + "B. Ask him for a hotline and ring it; C. Hang up, ring the shop's number; "
        + "D. Never mind the two yuan")
    #expect(scam[1].hasPrefix("To discuss: He knows what you ordered"))
    #expect(scam[2].hasPrefix("Note: Let everyone answer alone first."))
    #expect(scam.last?.hasPrefix("One rule: A payment code is money") == true)
  }

  @Test(
    "a lesson says what comes when, and gives each story its minutes", arguments: Language.allCases)
  func lesson(language: Language) throws {
    let stories = try Telling.allCases.map { try Shelf.story("takeout", $0) }
    let items = ["takeout", "second", "third"].map { id in
      ClassSheet.Item(id: id, title: [.zh: "课\(id)", .en: "On \(id)"], care: [], stories: stories)
    }
    let lesson = Lesson(
      id: "evening", title: [.zh: "傍晚", .en: "Evening"], audience: [], minutes: 30,
      items: [
        Lesson.Item(content: .story(id: "takeout", telling: nil, mode: .together), minutes: 20),
        Lesson.Item(content: .mix(count: 1, from: ["second", "third"]), minutes: 6),
      ],
      exit: Lesson.Question(
        question: [.zh: "如何？", .en: "How?"],
        options: [[.zh: "好", .en: "Well"], [.zh: "不好", .en: "Badly"]]))
    let page = ClassSheet(items, lesson: lesson, .sample(language)).page
    let words = SheetWords.of(language)
    let names = items.map { $0.title[language] ?? "" }
    #expect(page.title == lesson.title[language])
    #expect(page.sections[0].heading == words.plan(30))
    #expect(
      page.sections[0].lines == [
        words.comingIn, words.part([names[0]], 1, .together, 20),
        words.part([names[1], names[2]], 1, .own, 6),
      ])
    #expect(page.sections[2].heading == words.story(1, names[0], 20))
    #expect(page.sections.map(\.heading).contains(words.storyAlone(2, names[1])))
    #expect(page.sections.last?.heading == words.parting)
    #expect(page.sections.last?.lines.count == 3)
  }
}
