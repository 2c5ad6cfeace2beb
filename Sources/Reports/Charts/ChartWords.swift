import Scenarios

/// The words in and beside charts.
struct ChartWords: Sendable {
  let tooTrusting: String
  let justRight: String
  let tooSuspicious: String
  let traces: String
  let tracesMean: String
  /// What a trace shows, with the beliefs in words.
  let trace: @Sendable (_ beliefs: [String]) -> String
  let believing: String
  let believingMeans: String
  /// One step of the curve, in whole hundredths.
  let believingAt: @Sendable (_ decision: Int, _ share: Int) -> String
  let decision: String
  let trusted: String
  let doubted: String
  let vote: @Sendable (_ round: Int) -> String
  let votes: @Sendable (_ round: Int, _ trusting: Int, _ doubting: Int) -> String

  static func of(_ language: Language) -> ChartWords { language == .zh ? chinese : english }

  static let chinese = ChartWords(
    tooTrusting: "太容易信", justRight: "正好", tooSuspicious: "太容易疑",
    traces: "一路上怎么想的",
    tracesMean: "每个故事一条线，从左到右是一次次回答：越高越觉得靠不住，中间的横线是看不出。",
    trace: { $0.joined(separator: " → ") },
    believing: "还相信骗子的有多少",
    believingMeans:
      "遇到骗局的人里，走过一个个决定之后还没有看出来的比例（Kaplan–Meier 曲线，第 1 个决定起，随顺着走的那条路数）。",
    believingAt: { "第 \($0) 个决定之后还信：\($1)%" },
    decision: "第几个决定", trusted: "靠得住", doubted: "靠不住",
    vote: { "第 \($0) 次" },
    votes: { "第 \($0) 次：\($1) 人觉得靠得住，\($2) 人觉得靠不住。" })

  static let english = ChartWords(
    tooTrusting: "too trusting", justRight: "just right", tooSuspicious: "too suspicious",
    traces: "What you thought along the way",
    tracesMean:
      "One line for each story, from answer to answer: the higher, the less trust. The rail in the "
      + "middle is “can't tell yet”.",
    trace: { $0.joined(separator: " → ") },
    believing: "How many still believe",
    believingMeans:
      "Of those who met a scam, the share that had not recognised it after each decision (Kaplan–"
      + "Meier curve; decisions counted along the path of someone who goes along with everything).",
    believingAt: { "After decision \($0), still believing: \($1)%" },
    decision: "decision", trusted: "trusted", doubted: "doubted",
    vote: { "vote \($0)" },
    votes: { "Vote \($0): \($1) trusted, \($2) doubted." })
}
