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
  /// In place of a list that nobody would read.
  let tooManyToList: @Sendable (_ most: Int) -> String
  /// Where before and after are compared.
  let formsElsewhere: String
  let overlooked: String
  let overlookedNote: String
  /// Flag, case, how often.
  let overlookedColumns: [String]
  let harmful: String
  let harmfulNote: String
  /// Choice, case, how often.
  let harmfulColumns: [String]
  let share: @Sendable (_ part: Int, _ whole: Int) -> String
  let bands: @Sendable (_ name: String) -> String
  let closing: String

  static func of(_ language: Language) -> GroupWords { language == .zh ? chinese : english }

  static let chinese = GroupWords(
    title: "练习报告：所有人",
    people: { "共 \($0.grouped) 人，其中 \($1.grouped) 人有算数的故事，一共 \($2.grouped) 个。" },
    enough: { people, few in
      "\(people.grouped) 人做的故事够多，可以看" + (few > 0 ? "；还有 \(few.grouped) 人太少，说不准，不在里面。" : "。")
    },
    mean: { "平均 \($0)/100\($1)" },
    range: { "（95% 区间 \($0) 到 \($1)）。" },
    leaning: "偏哪一边",
    leaningCounts: { "太容易信：\($0.grouped) 人；看不出偏向：\($1.grouped) 人；太容易疑：\($2.grouped) 人。" },
    each: "每个人",
    eachNote: "不分先后。区间还重叠的两个人，分不出高下；两种故事都不到 20 个时，不要拿来排名。",
    columns: ["谁", "算数的骗局", "算数的真事", "分得清", "守得住"],
    tooFew: "太少",
    tooManyToList: {
      "超过 \($0.grouped) 人，这里不一个一个列出来。要每个人的数字：--format csv --table learners。"
    },
    formsElsewhere: "课前课后的测试卷在另一份报告里对照：scamdrill report --forms。",
    overlooked: "最容易漏看的破绽",
    overlookedNote: "骗局讲完以后，请大家把起疑的话标出来。每个故事最多标三处，所以总有没标的；下面是最常没标到的破绽，下次可以拿出来讲。",
    overlookedColumns: ["破绽", "故事", "没有标出来"],
    harmful: "有损失的选择，按选的人多少排",
    harmfulNote: "在骗局里，选了就会有损失的选项。钱都是假的，这套话让很多细心的人也上过当。",
    harmfulColumns: ["选择", "故事", "选了的"],
    share: { $0.share(of: $1, inChineseBy: "次") },
    bands: { "\($0)：各有多少人" },
    closing: "这份报告说的是大家怎样回答这些故事，不是谁会不会受骗、有没有受过骗。没有对照的一组，说不出是不是上课带来的。")

  static let english = GroupWords(
    title: "Practice report: everybody",
    people: { people, played, plays in
      "\(people.grouped) \(people == 1 ? "person" : "people"), \(played.grouped) with stories that "
        + "count, \(plays.grouped) stories in all."
    },
    enough: { people, few in
      "\(people.grouped) have enough stories to say"
        + (few > 0 ? "; \(few.grouped) more have too few and are left out." : ".")
    },
    mean: { "On average \($0) of 100\($1)" },
    range: { " (95% interval \($0) to \($1))." },
    leaning: "Which way people lean",
    leaningCounts: {
      "Too trusting: \($0.grouped); no leaning to be seen: \($1.grouped); too suspicious: \($2.grouped)."
    },
    each: "Each person",
    eachNote:
      "In no order. Two people whose intervals overlap cannot be told apart; below 20 stories of "
      + "each kind, do not rank anybody.",
    columns: ["who", "scams that count", "genuine that count", "tells apart", "stays safe"],
    tooFew: "too few",
    tooManyToList: {
      "More than \($0.grouped) people are not listed here. For the figures of each: --format csv --table learners."
    },
    formsElsewhere:
      "Forms before and after are compared in a report of their own: scamdrill report --forms.",
    overlooked: "Flags overlooked most",
    overlookedNote:
      "After a scam, people were asked to mark the words that made them doubt, three at most in each story, so that some "
      + "are always left. These flags were left unmarked most often; they are worth talking about.",
    overlookedColumns: ["flag", "story", "left unmarked"],
    harmful: "Choices that lost something, by how often they were taken",
    harmfulNote:
      "In scams, choices that lost something. The money was pretend, and this patter has caught many careful people.",
    harmfulColumns: ["choice", "story", "taken"],
    share: { $0.share(of: $1) },
    bands: { "\($0): how many people" },
    closing:
      "This report says how stories were answered, not whether anyone would be, or has been, "
      + "deceived. Without a group that had no lesson it does not show what caused it.")
}
