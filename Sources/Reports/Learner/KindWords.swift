import Scenarios

/// The words of results by kind of case.
struct KindWords: Sendable {
  let heading: String
  let note: String
  let types: String
  let tactics: String
  let asks: String
  let channels: String
  /// What it is, scams doubted, genuine trusted.
  let columns: [String]
  let share: @Sendable (_ right: Int, _ of: Int) -> String

  static func of(_ language: Language) -> KindWords { language == .zh ? chinese : english }

  static let chinese = KindWords(
    heading: "分开来看",
    note: "只算头一回遇到的故事。一种不到四个故事的，还看不出什么。",
    types: "哪一类骗局", tactics: "用什么手法", asks: "要什么", channels: "从哪里找上来",
    columns: ["", "认出的骗局", "信对的真人"],
    share: { $0.share(of: $1, inChineseBy: "个") })

  static let english = KindWords(
    heading: "One by one",
    note: "Stories met for the first time. Fewer than four of a kind say little about it.",
    types: "Kind of scam", tactics: "Tactic", asks: "What was asked for", channels: "How it came",
    columns: ["", "scams recognised", "genuine people trusted"],
    share: { $0.share(of: $1) })
}
