import Scenarios
import Scoring

/// The sentences about forms.
struct FormsWords: Sendable {
  let title: String
  let nothing: String
  /// Where days leave nothing.
  let nothingInScope: String
  let funnel: String
  let funnelLine: @Sendable (_ joined: Int, _ finished: Int, _ counted: Int) -> String
  let loss: @Sendable (BeforeAfter.Loss, _ people: Int) -> String
  let comparison: String
  let tooFew: @Sendable (_ people: Int, _ needed: Int) -> String
  /// The one sentence that may be quoted, whole.
  let sentence: @Sendable (Change) -> String
  let verdict: @Sendable (FormsPart.Verdict, Change.Pairing) -> String
  let effect: @Sendable (_ effect: Double) -> String
  let transfer: String
  let transferNote: String
  /// Stories, before, after, change, false alarms.
  let transferColumns: [String]
  let distance: @Sendable (TestForm.Distance) -> String
  let allStories: String
  /// One line of the chart.
  let changeSaid: @Sendable (_ stories: String, _ change: Change) -> String
  let fromTo: @Sendable (_ before: Int, _ after: Int) -> String
  let percent: @Sendable (_ hundredths: Int) -> String
  let unpaired: String
  let unpairedNote: String
  let later: String
  let laterNote: String
  let laterWithheld: String
  let ranges: String
  let rangesNote: String
  /// Form, people, mean, floor, ceiling.
  let rangeColumns: [String]
  let crowded: @Sendable (_ forms: [String]) -> String

  static func of(_ language: Language) -> FormsWords {
    language == .zh ? chinese : english
  }

  /// D as it is shown, −100…100.
  func figure(_ discrimination: Double) -> String { discrimination.minusHundredths }

  /// A change with its interval.
  func difference(_ change: Change) -> String {
    let range = change.interval.map { " [\($0.low.signedHundredths), \($0.high.signedHundredths)]" }
    return change.change.signedHundredths + (range ?? "")
  }

  static let chinese = FormsWords(
    title: "课前课后",
    nothing: "还没有人做过测试卷。",
    nothingInScope: "这个范围里没有人做过测试卷。",
    funnel: "谁在里面",
    funnelLine: { joined, finished, counted in
      "\(joined.grouped) 人开始做卷 → \(finished.grouped) 人两份都做完 → \(counted.grouped) 人能前后对照。"
    },
    loss: { loss, people in
      let reason =
        switch loss {
        case .sharedCode: "同一个编号有两个人用，分不出谁是谁"
        case .leftHalfway: "有一份没做完"
        case .onlyBefore: "只做了课前的"
        case .onlyAfter: "只做了课后的，或者没有编号能和课前的对上"
        case .wrongOrder: "课后的做在课前的前面"
        case .knewStories: "有的故事以前见过，或者两次是同一份卷"
        }
      return "\(people.grouped) 人不在对照里：\(reason)"
    },
    comparison: "同样的人，课前和课后",
    tooFew: { "能对照的有 \($0) 人，不到 \($1) 人，不说变化：差一两个人的回答，数字就变了。" },
    sentence: { change in
      let people =
        change.pairing == .paired
        ? "\(change.peopleBefore.grouped) 人两份都做完了；"
        : "课前 \(change.peopleBefore.grouped) 人，课后 \(change.peopleAfter.grouped) 人，不知道谁对谁；"
      return people
        + "分得清 \(change.before.minusHundredths)→\(change.after.minusHundredths)，变化 \(change.change.signedHundredths)"
        + (change.interval.map {
          "（95% 区间 \($0.low.signedHundredths) 到 \($0.high.signedHundredths)）"
        } ?? "")
        + "；把真人当骗子 \(change.falseAlarmsBefore.hundredths)%→\(change.falseAlarmsAfter.hundredths)%；"
        + "没有对照班，所以不能说明是上课带来的；量的是怎样回答故事，不是会不会受骗。"
    },
    verdict: { verdict, pairing in
      switch (verdict, pairing) {
      case (.improved, .paired): "比课前分得更清：整个区间都在 0 以上，把真人当骗子的也没有变多。"
      case (.improved, .unpaired):
        "做课后卷的人比做课前卷的人分得清：整个区间都在 0 以上。可能不是同样的人，所以不算分得更清了。"
      case (.onlyMoreSuspicious, .paired): "数字上分得清了些，可是不能排除把真人当骗子的也多了，所以不算分得更清。"
      case (.onlyMoreSuspicious, .unpaired):
        "做课后卷的人数字上分得清些，可是不能排除他们也更容易把真人当骗子；也可能不是同样的人。"
      case (.worse, .paired): "比课前分得更不清：整个区间都在 0 以下。"
      case (.worse, .unpaired): "做课后卷的人比做课前卷的人分得更不清：整个区间都在 0 以下。可能不是同样的人。"
      case (.notToBeSeen, .paired): "看不出变化：区间里有 0。不等于没有变化。"
      case (.notToBeSeen, .unpaired): "看不出差别：区间里有 0。不等于没有差别。"
      case (.alike, .paired): "每个人的变化一模一样，算不出区间，所以不下结论。"
      case (.alike, .unpaired): "两边各自都一模一样，算不出区间，所以不下结论。"
      }
    },
    effect: { "效应量（Hedges g）\($0.shownHundredths)：以人和人之间的差别（标准差）为 1，变化有这么大。" },
    transfer: "讲过的和没讲过的",
    transferNote:
      "近：教案里讲过的那几类骗局；中：别的类型，手法是讲过的；远：别的类型，手法或找上门的办法没讲过。只有近的整个区间在 0 以上，说明的多半是记住了故事；远的也整个在 0 以上，才像是学会了分辨。各个数字分别四舍五入，所以课后减课前不一定正好等于变化。",
    transferColumns: ["故事", "课前", "课后", "变化（95% 区间）", "把真人当骗子"],
    distance: {
      switch $0 {
      case .near: "近"
      case .medium: "中"
      case .far: "远"
      }
    },
    allStories: "全部",
    changeSaid: { stories, change in
      "\(stories)：变化 \(change.change.signedHundredths)"
        + (change.interval.map {
          "（\($0.low.signedHundredths) 到 \($0.high.signedHundredths)）"
        } ?? "") + "。"
    },
    fromTo: { "\($0)%→\($1)%" },
    percent: { "\($0)%" },
    unpaired: "对不上谁是谁的",
    unpairedNote: "这些人只有一头，不知道课前的谁是课后的谁，也可能根本是不同的人。",
    later: "过些日子",
    laterNote: "同样的人，课前那份，和至少两个星期以后的一份；做过课后卷的，从课后卷算起。",
    laterWithheld: "过些日子又做过的人，和上面对照的人只差几个：给出数字，就能算出是谁怎么答的，所以不给。",
    ranges: "卷子合不合适",
    rangesNote: "每份卷做完的人里，有多少完全分不出（0 或更低），有多少全分得清（100）。",
    rangeColumns: ["卷", "人数", "平均", "分不出", "全分得清"],
    crowded: { "卷 \($0.joined(separator: "、"))：有一头的人超过 15%，那一头的变化看不出来。" })

  static let english = FormsWords(
    title: "Before and after",
    nothing: "Nobody has answered a form yet.",
    nothingInScope: "Nobody answered a form within these limits.",
    funnel: "Who is in it",
    funnelLine: { joined, finished, counted in
      "\(joined.grouped) \(joined == 1 ? "person" : "people") began a form → \(finished.grouped) finished both → "
        + "\(counted.grouped) can be compared."
    },
    loss: { loss, people in
      let reason =
        switch loss {
        case .sharedCode: "two people used one code, and nobody knows who is who"
        case .leftHalfway: "a form was left half-way"
        case .onlyBefore: "only the form before was answered"
        case .onlyAfter: "only the form after was answered, or no code joins it to one before"
        case .wrongOrder: "the form after was answered before the other"
        case .knewStories: "some stories were known, or both forms were the same"
        }
      return "\(people.grouped) \(people == 1 ? "person is" : "people are") not compared: \(reason)"
    },
    comparison: "The same people, before and after",
    tooFew: {
      "\($0) \($0 == 1 ? "person" : "people") can be compared, fewer than \($1): no change is named, because one or two answers would turn it."
    },
    sentence: { change in
      let people =
        change.pairing == .paired
        ? "\(change.peopleBefore.grouped) people finished both; "
        : "\(change.peopleBefore.grouped) people before and \(change.peopleAfter.grouped) after, nobody knows who is who; "
      return people
        + "telling apart \(change.before.minusHundredths)→\(change.after.minusHundredths), change \(change.change.signedHundredths)"
        + (change.interval.map {
          " (95% \($0.low.signedHundredths) to \($0.high.signedHundredths))"
        } ?? "")
        + "; false alarms \(change.falseAlarmsBefore.hundredths)%→\(change.falseAlarmsAfter.hundredths)%; "
        + "there was no comparison class, so this does not show that the lesson caused it; "
        + "it measures answers to cases, not victimisation."
    },
    verdict: { verdict, pairing in
      switch (verdict, pairing) {
      case (.improved, .paired):
        "They tell apart better than before: all of the interval lies above 0, and false alarms did not rise."
      case (.improved, .unpaired):
        "Those after tell apart better than those before: all of the interval lies above 0. They may be other people, so this is not called an improvement."
      case (.onlyMoreSuspicious, .paired):
        "They told apart better, but it cannot be ruled out that genuine people were suspected more often, so this is not called an improvement."
      case (.onlyMoreSuspicious, .unpaired):
        "Those after told apart better than those before, but it cannot be ruled out that they suspect genuine people more often; and they may be other people."
      case (.worse, .paired):
        "They tell apart worse than before: all of the interval lies below 0."
      case (.worse, .unpaired):
        "Those after tell apart worse than those before: all of the interval lies below 0. They may be other people."
      case (.notToBeSeen, .paired):
        "No change can be seen: the interval holds 0. That is not the same as no change."
      case (.notToBeSeen, .unpaired):
        "No difference can be seen: the interval holds 0. That is not the same as no difference."
      case (.alike, .paired):
        "Everybody changed alike, so that no interval can be given, and nothing is concluded."
      case (.alike, .unpaired):
        "Nobody differs from the others on either side, so that no interval can be given, and nothing is concluded."
      }
    },
    effect: {
      "Effect size (Hedges' g): \($0.shownHundredths), the change in units of how much people differ."
    },
    transfer: "Taught and not taught",
    transferNote:
      "Near are the types of scam that the lessons teach; medium are other types with tactics that they teach; far are "
      + "other types with tactics, or a way of reaching people, that they do not. Where only the near ones lie above 0 with "
      + "all of the interval, stories were probably learnt; where the far ones do too, it looks as if telling apart was. Each figure is "
      + "rounded by itself, so that after less before may not be the change.",
    transferColumns: ["stories", "before", "after", "change (95% interval)", "false alarms"],
    distance: { $0.rawValue },
    allStories: "all",
    changeSaid: { stories, change in
      "\(stories): change \(change.change.signedHundredths)"
        + (change.interval.map {
          " (\($0.low.signedHundredths) to \($0.high.signedHundredths))"
        } ?? "") + ". "
    },
    fromTo: { "\($0)%→\($1)%" },
    percent: { "\($0)%" },
    unpaired: "Those of whom nobody knows who is who",
    unpairedNote:
      "Of these only one side is known. They may be other people before than after.",
    later: "Weeks later",
    laterNote:
      "The same people, before and at least two weeks later, counted from the form after where they answered one.",
    laterWithheld:
      "Those who answered again weeks later are the people compared above but for a few: figures would say how these few "
      + "answered, so none are given.",
    ranges: "Whether the forms fit",
    rangesNote:
      "Of those who answered all of a form: how many told nothing apart (0 or below), and how many told everything apart (100).",
    rangeColumns: ["form", "people", "mean", "nothing", "everything"],
    crowded: {
      "\($0.count == 1 ? "Form" : "Forms") \($0.joined(separator: ", ")): more than 15% stand at one end, and a change there stays hidden."
    })
}

extension Double {
  /// To two places, such as `0.42` and `−0.05`.
  fileprivate var shownHundredths: String {
    let all = abs(hundredths)
    let digits = "\(all / 100).\(all % 100 < 10 ? "0" : "")\(all % 100)"
    return hundredths < 0 ? "−\(digits)" : digits
  }
}
