import Engine
import Scenarios
import Screens
import Testing

/// The words of the program itself, in both languages.
@Suite struct PhrasesTests {
  @Test(arguments: Language.allCases)
  func `no word is missing`(language: Language) {
    let words = PhraseTable.of(language).everyWord
    #expect(words.count > 150)
    for (name, text) in words { #expect(!text.isEmpty, "\(name)") }
  }

  @Test func `both languages have the same words`() {
    let names = { (language: Language) in Set(PhraseTable.of(language).everyWord.map(\.name)) }
    #expect(names(.zh) == names(.en))
  }

  @Test func `Chinese sentences have Chinese signs`() {
    for (name, text) in PhraseTable.of(.zh).everyWord {
      let characters = Array(text)
      for (index, character) in characters.enumerated() where ",.;:!?()".contains(character) {
        let before = index > 0 ? characters[index - 1] : " "
        #expect(!before.isHan, "\(name): \(text)")
      }
    }
  }

  @Test func `English words hold no Chinese`() {
    for (name, text) in PhraseTable.of(.en).everyWord where name != "languageHint" {
      #expect(!text.contains { $0.isHan || "，。：（）、".contains($0) }, "\(name): \(text)")
    }
  }

  @Test func `Chinese words are Chinese`() {
    let names = Set(["languageHint", "name"])
    for (name, text) in PhraseTable.of(.zh).everyWord where !names.contains(name) {
      #expect(text.contains { $0.isHan }, "\(name): \(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `one and many are told apart where the language does`(language: Language) {
    let phrases = PhraseTable.of(language)
    #expect(!phrases.linesAbove(1).contains("lines"))
    #expect(!phrases.silence(1).contains("minutes"))
    #expect(!phrases.brokenFiles(1).contains("files"))
    #expect(phrases.daysLater(1) != phrases.daysLater(2))
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}

extension PhraseTable {
  /// Every word by its name; what depends on a number or a name with all that it can depend on.
  fileprivate var everyWord: [(name: String, text: String)] {
    let plain = Mirror(reflecting: self).children.compactMap { child in
      (child.value as? String).map { (name: child.label ?? "", text: $0) }
    }
    return plain + byNumber + byKind + byWords + fixedWords(self.languageName == "中文" ? .zh : .en)
  }

  private var byNumber: [(name: String, text: String)] {
    let counts = [1, 2, 30]
    let functions: [(String, (Int) -> String)] = [
      ("linesAbove", linesAbove), ("linesBelow", linesBelow), ("brokenFiles", brokenFiles),
      ("unreadablePlays", unreadablePlays),
      ("minutes", minutes), ("difficulty", difficulty), ("silence", silence),
      ("daysLater", daysLater), ("markingIntro", markingIntro), ("aboutCases", aboutCases),
      ("early", early), ("sureness", sureness),
    ]
    let pairs: [(String, (Int, Int) -> String)] = [
      ("tooSmall", tooSmall), ("countedSoFar", countedSoFar), ("debriefTitle", debriefTitle),
      ("between", between),
      ("tooFew", tooFew), ("independentChecks", independentChecks),
    ]
    return functions.flatMap { name, words in counts.map { (name, words($0)) } }
      + pairs.flatMap { name, words in
        [(0, 1), (1, 0), (1, 1), (20, 30)].map { (name, words($0.0, $0.1)) }
      } + (0...6).map { ("belief", belief($0)) } + [("playsSoFar", playsSoFar(1, 2, 3))]
  }

  private var byKind: [(name: String, text: String)] {
    Channel.allCases.map { ("channel", channel($0)) } + CardKind.allCases.map { ("card", card($0)) }
      + Region.allCases.map { ("regionName", regionName($0)) }
      + [true, false, nil].map { ("historyRow", historyRow($0)) }
      + [
        "draft", "localCase", "contrast", "namedTelling", "seenWithin60Days", "whatIf",
        "leftBeforeJudgement", "something new",
      ].map { ("practiceReason", practiceReason($0)) }
  }

  /// `#` stands for words of a case, which are in either language.
  private var byWords: [(name: String, text: String)] {
    [
      ("greeting", greeting("")), ("greeting", greeting("#")), ("startCase", startCase("#")),
      ("resumeCase", resumeCase("#")), ("careLine", careLine("#")), ("backTo", backTo("#")),
      ("canBeTrusted", canBeTrusted("#")), ("youSaid", youSaid("#")), ("wasScam", wasScam("#")),
      ("yourJudgement", yourJudgement("#", 36)), ("lost", lost(8, "#")), ("gained", gained(8, "#")),
      ("forgone", forgone(8, "#")), ("youMarked", youMarked(.doubtful, "#")),
      ("youMarked", youMarked(.reassuring, "#")), ("youChose", youChose("#")),
      ("unknownAnswer", unknownAnswer("#")),
    ]
  }
}
