import Scenarios

/// The sentences of a report about many classes.
struct ProgrammeWords: Sendable {
  let title: String
  let nothing: String
  /// Where days or a lesson leave nothing.
  let nothingInScope: String
  let noLesson: String
  let held: @Sendable (_ classes: Int, _ first: String, _ last: String) -> String
  let came: @Sendable (_ heads: Int, _ phones: Int, _ shared: Int) -> String
  let byCards: String
  let open: @Sendable (_ classes: Int) -> String
  let talk: String
  let talkNote: String
  /// What was told, doubted at the first vote, doubted at the last.
  let talkColumns: [String]
  let scams: String
  let genuine: String
  let before: @Sendable (_ told: String) -> String
  let after: @Sendable (_ told: String) -> String
  /// The chart in words.
  let talkSaid:
    @Sendable (_ scams: ProgrammeFigures.Talk, _ genuine: ProgrammeFigures.Talk) -> String
  let alone: String
  let tooFewAlone: String
  let verdicts:
    @Sendable (
      _ people: Int, _ scamsDoubted: Int, _ scams: Int, _ genuineTrusted: Int, _ genuine: Int
    ) -> String
  let tellsApart: @Sendable (_ people: Int, _ mean: Int, _ range: (Int, Int)?) -> String
  let sideBySide: String
  let sideBySideNote: String
  let group: @Sendable (ProgrammeReport.Grouping) -> String
  /// Classes, people, scams recognised, genuine trusted, tells apart.
  let columns: [String]
  let tooFew: String
  let of: @Sendable (_ part: Int, _ whole: Int) -> String
  let ofVotes: @Sendable (_ part: Int, _ whole: Int) -> String
  let kindsNote: String
  let notComparable: String
  let noneApart: @Sendable (_ groups: Int) -> String
  let higher: @Sendable (_ one: String, _ other: String) -> String
  let apart: @Sendable (_ pairs: [String], _ groups: Int) -> String
  let changes: String
  let changesNote: String
  /// People, before, after, change, false alarms, whether that is called better.
  let changeColumns: [String]
  let isCalledBetter: @Sendable (Bool) -> String
  let changedHigher: @Sendable (_ one: String, _ other: String) -> String
  let changesNotComparable: String
  let changesAlike: @Sendable (_ groups: Int) -> String
  let changesApart: @Sendable (_ pairs: [String], _ groups: Int) -> String
  let closing: String

  static func of(_ language: Language) -> ProgrammeWords {
    language == .zh ? chinese : english
  }

  static let chinese = ProgrammeWords(
    title: "课程总报告",
    nothing: "还没有一堂课上完。",
    nothingInScope: "这个范围里没有上完的课。",
    noLesson: "自己搭配的课",
    held: { classes, first, last in
      first == last
        ? "\(first) 上了 \(classes.grouped) 堂课，" : "\(first) 到 \(last)，上了 \(classes.grouped) 堂课，"
    },
    came: { heads, phones, shared in
      "来了 \(heads.grouped) 人，\(phones.grouped) 台手机"
        + (shared > 0 ? "，其中 \(shared.grouped) 台几个人合用，没有每个人的成绩。" : "。")
    },
    byCards: "大家举牌，没有点人数。",
    open: { "还有 \($0) 堂课没上完，不在里面。" },
    talk: "讨论前后",
    talkNote: "一起听的故事里，投过两次以上的决定：头一次和最后一次投票，觉得靠不住的有多少。骗局里应该变多，真事里应该变少。",
    talkColumns: ["讲的是", "讨论前觉得靠不住", "讨论后觉得靠不住"],
    scams: "骗局", genuine: "真事",
    before: { "\($0)，讨论前" },
    after: { "\($0)，讨论后" },
    talkSaid: { scams, genuine in
      let said = { (name: String, talk: ProgrammeFigures.Talk) in
        talk.first == 0
          ? ""
          : "\(name)：讨论前 \(talk.first.grouped) 票里有 \(talk.firstDoubted.grouped) 票觉得靠不住，"
            + "讨论后 \(talk.last.grouped) 票里有 \(talk.lastDoubted.grouped) 票。"
      }
      return said("骗局", scams) + said("真事", genuine)
    },
    alone: "各自完成的故事",
    tooFewAlone: "各自完成故事、两种都遇到的不到五个人，不给数字：看得出是谁的。",
    verdicts: { people, doubted, scams, trusted, genuine in
      "\(people.grouped) 人各自做完了故事。头一回遇到的骗局 \(scams.grouped) 个，认出 \(doubted.grouped) 个；"
        + "头一回遇到的真事 \(genuine.grouped) 个，信对 \(trusted.grouped) 个。"
    },
    tellsApart: { people, mean, range in
      "分得清：两种都遇到过的 \(people.grouped) 人，平均 \(mean)"
        + (range.map { "（95% 区间 \($0.0) 到 \($0.1)）" } ?? "")
        + "。0 是分不出来，不管是全信还是全不信；100 是全分得清。"
    },
    sideBySide: "放在一起看",
    sideBySideNote: "按开始的先后排，不分高下。不到五个人的不给数字，能从总数里减出来的也不给。",
    group: {
      switch $0 {
      case .classes: "课堂"
      case .lesson: "教案"
      case .month: "月份"
      }
    },
    columns: ["几堂课", "手机进来的人", "认出的骗局", "信对的真人", "分得清（平均）"],
    tooFew: "–",
    of: { $0.share(of: $1, inChineseBy: "个") },
    ofVotes: { $0.share(of: $1, inChineseBy: "票") },
    kindsNote:
      "只算头一回遇到的故事。遇到骗局的、遇到真事的，各不到五个人的不在里面，所以加起来会比上面少；“–”是没有够五个人的。",
    notComparable: "这些课不能拿来比：要两边都有五个以上的人、20 个骗局和 20 个真事，才看得出差别。",
    noneApart: { "能比的有 \($0) 组，看不出哪一组分得更清：区间都重叠着。" },
    higher: { "“\($0)”比“\($1)”高" },
    apart: { pairs, groups in
      "区间不重叠的：" + pairs.joined(separator: "；") + "。\(groups) 组两两相比，偶尔也会碰巧分开；来的人、讲的故事不一样，差别不一定是课带来的。"
    },
    changes: "各组课前课后的变化",
    changesNote:
      "两份测试卷都在同一组里做完的人。按开始的先后排，不分高下。不到十个人的不给数字，能从总数里减出来的也不给。"
      + "整个区间都在 0 以上、也能排除把真人当骗子的变多，才算变好。课前就分得清的组，没有多少地方可以变。",
    changeColumns: ["能对照的人", "课前", "课后", "变化（95% 区间）", "把真人当骗子", "算变好"],
    isCalledBetter: { $0 ? "算" : "不算" },
    changedHigher: { "“\($0)”的变化高于“\($1)”" },
    changesNotComparable: "有区间的变化不到两个，不能互相比。",
    changesAlike: { "能比的有 \($0) 组，看不出哪一组的变化更高：区间都重叠着。" },
    changesApart: { pairs, groups in
      "区间不重叠的：" + pairs.joined(separator: "；")
        + "。\(groups) 组两两相比，偶尔也会碰巧分开；来的人不是随便分到各组的，差别不一定是课带来的。"
    },
    closing: "这份报告说的是大家怎样回答这些故事，不是谁会不会受骗、有没有受过骗。没有不上课的一组作对照，说不出是不是上课带来的。这里没有名字。")

  static let english = ProgrammeWords(
    title: "Programme report",
    nothing: "No class has ended yet.",
    nothingInScope: "No class that has ended lies within these limits.",
    noLesson: "put together by hand",
    held: { classes, first, last in
      let many = "\(classes.grouped) class\(classes == 1 ? "" : "es")"
      return first == last ? "\(many) on \(first). " : "\(many), \(first) to \(last). "
    },
    came: { heads, phones, shared in
      "\(heads.grouped) \(heads == 1 ? "person" : "people") came, by \(phones.grouped) phone\(phones == 1 ? "" : "s")"
        + (shared > 0
          ? "; \(shared.grouped) of these \(shared == 1 ? "was" : "were") shared and \(shared == 1 ? "has" : "have") no measures of one person."
          : ".")
    },
    byCards: "Everybody raised cards, so heads were not counted.",
    open: {
      $0 == 1
        ? "One class has not ended and is left out."
        : "\($0) classes have not ended and are left out."
    },
    talk: "Before and after talking it over",
    talkNote:
      "Decisions of stories told together that were voted on twice or more: how many doubted at the first vote and "
      + "at the last. In scams that should grow, in genuine stories it should shrink.",
    talkColumns: ["what was told", "doubted before", "doubted after"],
    scams: "scams", genuine: "genuine stories",
    before: { "\($0), before" },
    after: { "\($0), after" },
    talkSaid: { scams, genuine in
      let said = { (name: String, talk: ProgrammeFigures.Talk) in
        talk.first == 0
          ? nil
          : "\(name): doubted before by \(talk.firstDoubted.grouped) of \(talk.first.grouped), "
            + "after by \(talk.lastDoubted.grouped) of \(talk.last.grouped)."
      }
      return [said("Scams", scams), said("Genuine stories", genuine)].compactMap { $0 }
        .joined(separator: " ")
    },
    alone: "Stories gone through alone",
    tooFewAlone:
      "Fewer than five people met both kinds of story alone: no figures, which would say whose they are.",
    verdicts: { people, doubted, scams, trusted, genuine in
      "\(people.grouped) people finished stories alone. Of \(scams.grouped) scams met for the first time "
        + "\(doubted.grouped) were recognised, of \(genuine.grouped) genuine people \(trusted.grouped) were trusted."
    },
    tellsApart: { people, mean, range in
      "Telling apart: \(people.grouped) people met both kinds; on average \(mean)"
        + (range.map { " (95% interval \($0.0) to \($0.1))" } ?? "")
        + ". 0 tells nothing apart, whether everyone is trusted or no one; 100 tells everything apart."
    },
    sideBySide: "Side by side",
    sideBySideNote:
      "In the order in which they began, never an order of merit. Of fewer than five people there are no figures, nor where "
      + "they would follow from the others.",
    group: {
      switch $0 {
      case .classes: "class"
      case .lesson: "lesson"
      case .month: "month"
      }
    },
    columns: [
      "classes", "came by phone", "scams recognised", "genuine people trusted",
      "tells apart (mean)",
    ],
    tooFew: "–",
    of: { $0.share(of: $1) },
    ofVotes: { $0.share(of: $1) },
    kindsNote:
      "Stories met for the first time. What fewer than five people met, as a scam or as the genuine thing, is left out, so "
      + "that sums are smaller than above; “–” is where nothing is left.",
    notComparable:
      "These cannot be compared: a difference shows only with five people, 20 scams and 20 genuine stories on both sides.",
    noneApart: {
      "Of the \($0) that can be compared, none tells apart better than another: the intervals overlap."
    },
    higher: { "“\($0)” is above “\($1)”" },
    apart: { pairs, groups in
      "Intervals that do not overlap: " + pairs.joined(separator: "; ")
        + ". Of \(groups) groups held against each other some may lie apart by luck; other people came and other "
        + "stories were told, so that the difference need not come from the lesson."
    },
    changes: "Change before and after, side by side",
    changesNote:
      "People who finished both forms in the same group. In the order in which they began, never an order of merit. "
      + "Of fewer than ten people there are no figures, nor where they would follow from the others. Called better are only "
      + "those where all of the interval lies above 0 and a rise in false alarms can be ruled out. Who told apart well before "
      + "has little room to change.",
    changeColumns: [
      "compared", "before", "after", "change (95% interval)", "false alarms", "called better",
    ],
    isCalledBetter: { $0 ? "yes" : "no" },
    changedHigher: { "the change of “\($0)” lies above that of “\($1)”" },
    changesNotComparable:
      "Fewer than two of these changes have an interval, so they cannot be held against each other.",
    changesAlike: {
      "Of the \($0) that can be compared, no change lies above another: the intervals overlap."
    },
    changesApart: { pairs, groups in
      "Intervals that do not overlap: " + pairs.joined(separator: "; ")
        + ". Of \(groups) groups held against each other some may lie apart by luck; nobody was put into a group by chance, "
        + "so that the difference need not come from the lesson."
    },
    closing:
      "This report says how stories were answered, not whether anyone would be, or has been, deceived. Without a "
      + "group that had no lesson it does not show what caused it. Nobody is named here.")
}
