/// The words of the results beside the two figures: sureness level by level, endings, kinds met.
struct ProgressLabels: InBothLanguages {
  let sureness: String
  let surenessIntro: String
  /// - Parameters:
  ///   - belief: such as "probably yes".
  ///   - times: how often it was said, at least once.
  ///   - scams: how many of these were scams.
  let level: @Sendable (_ belief: String, _ times: Int, _ scams: Int) -> String
  let kinds: String
  /// - Parameters:
  ///   - kind: a type, a tactic, something asked for, or a channel.
  ///   - doubted: how many of the scams were recognised.
  ///   - trusted: how many of the genuine people were trusted.
  let kind:
    @Sendable (
      _ kind: String, _ doubted: Int, _ scams: Int, _ trusted: Int, _ genuine: Int
    ) -> String
  let endings: String
  let endingsFound: @Sendable (_ found: Int, _ all: Int, _ title: String) -> String
  /// What taking a play that is over does.
  let explain: String
  let explainAgain: String
  let explainWhich: String

  static let chinese = ProgressLabels(
    sureness: "有把握时对不对",
    surenessIntro: "每一种回答，后来是骗局的有几次。越往下越该是骗局。",
    level: { "\($0)：说过 \($1) 次，\($2) 次是骗局" },
    kinds: "分开来看",
    kind: { "\($0)：骗局 \($2) 个认出 \($1) 个，真事 \($4) 个信对 \($3) 个" },
    endings: "走到过的结局",
    endingsFound: { "\($2)：\($1) 个里找到 \($0) 个" },
    explain: "看讲解",
    explainAgain: "再看讲解",
    explainWhich: "再看哪一局的讲解"
  )

  static let english = ProgressLabels(
    sureness: "How sure, how right",
    surenessIntro:
      "For each answer, how often it was a scam. Further down it should be more often.",
    level: { belief, times, scams in
      "\(belief): said \(times) time\(times == 1 ? "" : "s"), "
        + "\(scams) of them \(scams == 1 ? "a scam" : "scams")"
    },
    kinds: "One by one",
    kind: { kind, doubted, scams, trusted, genuine in
      "\(kind): \(doubted) of \(scams) scam\(scams == 1 ? "" : "s") recognised, "
        + "\(trusted) of \(genuine) genuine trusted"
    },
    endings: "Endings found",
    endingsFound: { "\($2): \($0) of \($1)" },
    explain: "explain",
    explainAgain: "explanations",
    explainWhich: "Which play would you have explained again"
  )
}
