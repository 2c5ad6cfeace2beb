import Scenarios

/// The sentences of a report about everybody together.
struct GroupWords: Sendable {
  let title: String
  let people: @Sendable (_ people: Int, _ played: Int, _ plays: Int) -> String
  let enough: @Sendable (_ people: Int, _ few: Int) -> String
  /// A mean out of 100 over people, and its interval.
  let mean: @Sendable (_ mean: Int, _ range: String) -> String
  let range: @Sendable (_ low: Int, _ high: Int) -> String
  let leaning: String
  let leaningCounts: @Sendable (_ trusting: Int, _ neither: Int, _ suspicious: Int) -> String
  let each: String
  let eachNote: String
  /// Who, scams and genuine that count, tells apart, stays safe.
  let columns: [String]
  let tooFew: String
  let bands: @Sendable (_ name: String) -> String
  let closing: String

  static func of(_ language: Language) -> GroupWords { language == .zh ? chinese : english }

  static let chinese = GroupWords(
    title: "练习报告：所有人",
    people: { "共 \($0.grouped) 人，其中 \($1.grouped) 人有算数的故事，一共 \($2.grouped) 个。" },
    enough: { people, few in
      "\(people) 人做的故事够多，可以看" + (few > 0 ? "；还有 \(few) 人太少，说不准，不在里面。" : "。")
    },
    mean: { "平均 \($0)/100\($1)" },
    range: { "（95% 区间 \($0) 到 \($1)）。" },
    leaning: "偏哪一边",
    leaningCounts: { "太容易信：\($0) 人；看不出偏向：\($1) 人；太容易疑：\($2) 人。" },
    each: "每个人",
    eachNote: "不分先后。区间还重叠的两个人，分不出高下；两种故事都不到 20 个时，不要拿来排名。",
    columns: ["谁", "算数的骗局", "算数的真事", "分得清", "守得住"],
    tooFew: "太少",
    bands: { "\($0)：各有多少人" },
    closing: "这份报告说的是大家怎样回答这些故事，不是谁会不会受骗、有没有受过骗。没有对照的一组，说不出是不是上课带来的。")

  static let english = GroupWords(
    title: "Practice report: everybody",
    people: { people, played, plays in
      "\(people.grouped) \(people == 1 ? "person" : "people"), \(played.grouped) with stories that "
        + "count, \(plays.grouped) stories in all."
    },
    enough: { people, few in
      "\(people) have enough stories to say"
        + (few > 0 ? "; \(few) more have too few and are left out." : ".")
    },
    mean: { "On average \($0) of 100\($1)" },
    range: { " (95% interval \($0) to \($1))." },
    leaning: "Which way people lean",
    leaningCounts: {
      "Too trusting: \($0); no leaning to be seen: \($1); too suspicious: \($2)."
    },
    each: "Each person",
    eachNote:
      "In no order. Two people whose intervals overlap cannot be told apart; below 20 stories of "
      + "each kind, do not rank anybody.",
    columns: ["who", "scams that count", "genuine that count", "tells apart", "stays safe"],
    tooFew: "too few",
    bands: { "\($0): how many people" },
    closing:
      "This report says how stories were answered, not whether anyone would be, or has been, "
      + "deceived. Without a group that had no lesson it does not show what caused it.")
}
