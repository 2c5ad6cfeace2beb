/// Words that tell a reader what a case is before the story does.
enum Announcing {
  private static let chinese = ["自称", "疑似", "所谓", "冒充", "假冒"]
  private static let english: Set<String> = [
    "claim", "claims", "claimed", "claiming", "real", "fake", "bogus", "alleged", "allegedly",
    "supposed", "supposedly", "impostor", "scam", "scammer",
  ]

  static let ids: Set<String> = [
    "real", "fake", "scam", "claims", "fraud", "genuine", "legit", "twin",
  ]

  static func word(in text: String, _ language: Language) -> String? {
    switch language {
    case .zh: chinese.first { text.contains($0) }
    case .en:
      text.lowercased().split { !$0.isLetter }.first { english.contains(String($0)) }.map(
        String.init)
    }
  }
}
