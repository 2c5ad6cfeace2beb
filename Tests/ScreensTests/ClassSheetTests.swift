import Engine
import Scenarios
import Testing

@testable import Screens

/// What the host of a class has on paper.
struct ClassSheetTests {
  private func page(_ language: Language) throws -> PageToSave {
    let stories = try Telling.allCases.map { try Shelf.story("takeout", $0) }
    let head = try Shelf.head("takeout")
    let item = ClassSheet.Item(title: head.title, care: ["debt"], stories: stories)
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
}
