package import Scenarios

/// What stands on paper for a class: the cards, and the host's sheet.
package struct SheetWords: InBothLanguages {
  package let cardsTitle: String
  package let cardsHow: String
  package let trusted: String
  package let doubted: String
  package let slipsTitle: String
  package let slipsHow: String
  package let slipWhy: String
  package let title: String
  package let forHostAlone: String
  package let orderTitle: String
  package let order: [String]
  package let story: @Sendable (_ number: Int, _ title: String, _ minutes: Int) -> String
  package let storyAlone: @Sendable (_ number: Int, _ title: String) -> String
  package let plan: @Sendable (_ minutes: Int) -> String
  package let comingIn: String
  /// Some of these stories, how the class goes through them, and how long.
  package let part:
    @Sendable (_ titles: [String], _ count: Int, _ mode: Lesson.Mode, _ minutes: Int) -> String
  package let form: @Sendable (TestForm.Name, _ minutes: Int) -> String
  package let parting: String
  package let telling: @Sendable (_ story: String, _ isScam: Bool) -> String
  package let touchesOn: @Sendable (_ subjects: String) -> String
  package let decision: @Sendable (_ number: Int, _ question: String) -> String
  package let discuss: String
  package let note: String
  package let rule: String
  package let footer: String

  package static func of(_ language: Language) -> SheetWords {
    language == .zh ? chinese : english
  }

  static let chinese = SheetWords(
    cardsTitle: "课堂用的牌",
    cardsHow: "双面打印，沿长边翻页，前两页正好背靠背；剪开，每人一张两色牌。字母页剪成六张，每人一套。",
    trusted: "靠得住",
    doubted: "靠不住",
    slipsTitle: "课堂名单的纸条",
    slipsHow:
      "打印，沿虚线剪开，每人一张。纸条上的码只告诉主持人是谁；同一份名单在这台电脑上，码一直不变。"
      + "下课后把没发出去的收好或者撕掉。",
    slipWhy: "进课堂时填这个码。投影上只有化名；您的名字只有主持人看得到。",
    title: "主持人用的提纲",
    forHostAlone: "只给主持人看：两种讲法都写在上面。",
    orderTitle: "每个决定这样上",
    order: [
      "讲：念屏幕上的话。（继续）",
      "各投各的，不商量：先举两色牌，再举字母。（投票，输入牌数，截止）",
      "和邻座讨论两分钟；一刻钟的课只讨论一次，一分钟。（讨论）",
      "再投一次，看两次的结果。（再投，输入牌数，截止，结果）",
      "看故事里的人怎么做，往下讲。（继续）",
      "讲完后看讲解：念是真是假、两三个迹象和那条规矩；每人想一件今天要做的事。（继续）",
    ],
    story: { number, title, minutes in "\(number). \(title)，约 \(minutes) 分钟" },
    storyAlone: { number, title in "\(number). \(title)，各自完成" },
    plan: { "这堂课，\($0) 分钟" },
    comingIn: "大家进来：开始之前",
    part: { titles, count, mode, minutes in
      let names = titles.map { "《\($0)》" }.joined()
      let stories = titles.count > count ? "从\(names)里抽 \(count) 个" : names
      return "\(stories)，\(mode == .together ? "一起" : "各自完成")，\(minutes) 分钟"
    },
    form: { name, minutes in
      let which =
        switch name {
        case .a: "测一测（课前）"
        case .b: "测一测（课后）"
        case .c: "测一测（过些日子）"
        }
      return "\(which)：各自在手机上做，做完之前不讲解，请大家抄下自己的编号，\(minutes) 分钟"
    },
    parting: "下课前的一问（手机上点一下）",
    telling: { story, isScam in "\(story)：如果是\(isScam ? "骗局" : "真事")" },
    touchesOn: { "会讲到\($0)。有人不想听，可以先出去。" },
    decision: { number, question in "决定 \(number)：\(question)" },
    discuss: "讨论",
    note: "提示",
    rule: "记一条",
    footer: "不要问谁上过当。有人自己说起来，就谢谢他；细心的人也会遇上。"
  )

  static let english = SheetWords(
    cardsTitle: "Cards for a class",
    cardsHow:
      "Print on both sides, turned on the long edge: the first two pages are back to back. Cut; "
      + "everyone gets one two-coloured card, and a set of the six letters.",
    trusted: "can be trusted",
    doubted: "cannot be trusted",
    slipsTitle: "Slips for a class",
    slipsHow:
      "Print, cut along the dashes, and give everyone their own. The code tells the host alone who they are; "
      + "for the same list it stays the same on this computer. Afterwards keep or tear up those left over.",
    slipWhy:
      "Type this code when you join. The projector shows made-up names; only the host sees yours.",
    title: "The host's sheet",
    forHostAlone: "For the host alone: both tellings stand on it.",
    orderTitle: "Each decision goes like this",
    order: [
      "Read out what is on the screen. (next)",
      "Everyone votes alone: first the two-coloured card, then a letter. (open, the counts, close)",
      "Two minutes with the neighbour; in a quarter of an hour once, for one. (discuss)",
      "Vote again, and look at both results. (revote, the counts, close, reveal)",
      "See what the person in the story did, and read on. (next)",
      "When the story is over, see it explained: read out what it was, two or three signs and the rule; everyone "
        + "picks one thing to do today. (next)",
    ],
    story: { number, title, minutes in "\(number). \(title), about \(minutes) minutes" },
    storyAlone: { number, title in "\(number). \(title), each alone" },
    plan: { "This lesson, \($0) minutes" },
    comingIn: "Everybody comes in: before you start",
    part: { titles, count, mode, minutes in
      let names = titles.joined(separator: "; ")
      let stories = titles.count > count ? "\(count) of these: \(names)" : names
      return "\(stories): \(mode == .together ? "together" : "each alone"), \(minutes) minutes"
    },
    form: { name, minutes in
      let which =
        switch name {
        case .a: "Form before"
        case .b: "Form after"
        case .c: "Form some weeks later"
        }
      return
        "\(which): each alone, on the phone, nothing explained before the end; ask them to write down their code, \(minutes) minutes"
    },
    parting: "One question before they go (a tap on the phone)",
    telling: { story, isScam in "\(story): if it is \(isScam ? "a scam" : "genuine")" },
    touchesOn: { "Touches on \($0). Anyone may step out." },
    decision: { number, question in "Decision \(number): \(question)" },
    discuss: "To discuss",
    note: "Note",
    rule: "One rule",
    footer:
      "Nobody is asked what happened to them. If someone tells it unasked, thank them; it can happen "
      + "to careful people."
  )
}
