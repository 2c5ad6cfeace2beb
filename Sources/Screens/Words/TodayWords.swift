import Scenarios

/// What a learner can do today, so that checking is easy when it matters.
///
/// Each is doable in minutes; the raw value is an id of the taxonomy's `next_steps`.
enum TodayAct: String, CaseIterable, Sendable {
  case ownApp = "own-app"
  case knownNumber = "known-number"
  case antiFraudLine = "anti-fraud-line"
  case familyCodeWord = "family-code-word"
  case nextDayTransfer = "next-day-transfer"
  case checkOwnLines = "check-own-lines"
  case tellFamily = "tell-family"
}

/// The words of the one thing for today and of the self-check.
struct TodayWords: InBothLanguages {
  let title: String
  let intro: String
  /// - Parameter number: the region's anti-fraud line; nil where none is known.
  let act: @Sendable (_ act: TodayAct, _ number: String?) -> String
  let checksTitle: String
  let checksIntro: String
  let checks: [String]
  let choose: String
  let chosen: String
  let save: String
  let saved: @Sendable (_ path: String) -> String
  let hint: String
  /// On the home screen, with what was chosen.
  let reminder: @Sendable (_ act: String) -> String
  let pageFooter: String

  static let chinese = TodayWords(
    title: "今天做一件",
    intro: "挑一件几分钟能做完的，今天就做。",
    act: { act, number in
      switch act {
      case .ownApp: "打开常用的购物应用，找到官方客服在哪里"
      case .knownNumber: "把银行卡背面的号码存进手机"
      case .antiFraudLine: "把反诈专线存进手机" + (number.map { "：\($0)" } ?? "")
      case .familyCodeWord: "跟家里人约一个暗号"
      case .nextDayTransfer: "把手机银行的转账改成次日到账"
      case .checkOwnLines: "查一查名下有几张电话卡和银行卡"
      case .tellFamily: "把今天这个故事讲给一个人听"
      }
    },
    checksTitle: "下回遇到事，先问自己",
    checksIntro: "不是见谁都疑，是花五分钟弄清楚。",
    checks: [
      "是他来找我的，还是我自己去找的？",
      "他要的是什么：钱、码、卡、屏幕，还是让我装东西？",
      "他为什么不让我等一等、问一问？",
      "有没有一条我自己找得到的路去核实？",
      "要是真的，晚五分钟我会少了什么？",
    ],
    choose: "今天就做这件",
    chosen: "今天要做的",
    save: "存成一页，可以打印",
    saved: { "已存成一页，用浏览器打开就能打印：\($0)" },
    hint: "今天做一件",
    reminder: { "你说过要做的一件：\($0)" },
    pageFooter: "来自 scamdrill 的练习。它不判断你刚收到的消息；拿不准就停下、挂断，自己找号码打过去。"
  )

  static let english = TodayWords(
    title: "One thing for today",
    intro: "Pick one that takes a few minutes, and do it today.",
    act: { act, number in
      switch act {
      case .ownApp: "Open the shopping app you use most and find its own help page"
      case .knownNumber: "Save the number on the back of your bank card in your phone"
      case .antiFraudLine:
        "Save the anti-fraud line in your phone" + (number.map { ": \($0)" } ?? "")
      case .familyCodeWord: "Agree on a code word with your family"
      case .nextDayTransfer: "Set your banking app to next-day transfers"
      case .checkOwnLines: "See which SIM cards and bank cards are in your name"
      case .tellFamily: "Tell somebody the story you have just played"
      }
    },
    checksTitle: "Next time, ask yourself first",
    checksIntro: "Not to doubt everyone, but to take five minutes and find out.",
    checks: [
      "Did they come to me, or did I go to them?",
      "What do they want: money, a code, a card, my screen, or something installed?",
      "Why may I not wait a moment and ask someone?",
      "Is there a way to check that I can find by myself?",
      "If it is genuine, what do I lose by five minutes?",
    ],
    choose: "do this today",
    chosen: "To be done today",
    save: "save as a page, to print",
    saved: { "Saved as a page; open it in a browser to print it: \($0)" },
    hint: "one thing today",
    reminder: { "One thing you meant to do: \($0)" },
    pageFooter:
      "From a practice with scamdrill. It does not judge a message you have just received; if you are "
      + "unsure, stop, hang up, and ring a number you find yourself."
  )
}

extension TodayWords {
  /// The act in words, with the region's own number.
  func act(_ act: TodayAct, _ look: Look) -> String {
    self.act(
      act, look.taxonomy.entry(.nextSteps, TodayAct.antiFraudLine.rawValue)?.hotline[look.region])
  }
}
