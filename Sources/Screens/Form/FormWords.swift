package import Engine
package import Scenarios

/// The words around forms.
package struct FormWords: InBothLanguages {
  package let title: @Sendable (FormPlace.Occasion) -> String
  /// What is to come.
  let intro: @Sendable (_ stories: Int, _ minutes: Int) -> [String]
  let begin: String
  let notNow: String
  /// Where somebody is, as short as a header needs it.
  let place: @Sendable (_ number: Int, _ count: Int) -> String
  let goOn: @Sendable (_ number: Int, _ count: Int) -> String
  let thanks: String
  let code: @Sendable (_ code: String) -> String
  let mayRead: String
  /// Before the stories are told, once a class is over.
  package let told: String
  package let toldNote: String
  let youSaid: @Sendable (_ belief: String) -> String
  let youChose: @Sendable (_ choice: String) -> String
  let readWhich: String
  let read: String
  let leave: String

  package static func of(_ language: Language) -> FormWords {
    language == .zh ? chinese : english
  }

  static let chinese = FormWords(
    title: {
      switch $0 {
      case .before: "测一测 · 课前"
      case .after: "测一测 · 课后"
      case .later: "测一测 · 过些日子"
      }
    },
    intro: { stories, minutes in
      [
        "\(stories) 个小故事，大约 \(minutes) 分钟。每个故事里说说您信不信这个人，再选您会怎么做。",
        "全部做完之前不讲解，也不说对错。没有及格不及格，照心里想的答就好。",
        "有的故事讲到欠债、感情或者生病。随时可以停，停在哪里都会记着，下次接着答。",
      ]
    },
    begin: "开始",
    notNow: "现在不做",
    place: { "第 \($0) 个，共 \($1) 个" },
    goOn: { "接着测：第 \($0) 个，共 \($1) 个" },
    thanks: "答完了，谢谢您。",
    code: { "您的编号是 \($0)。请抄在纸上：下次再测，报这个编号，前后两次就能放在一起看，不用写名字。" },
    mayRead: "每个故事是怎么回事，现在可以看了。",
    told: "测一测里的故事是怎么回事",
    toldNote: "同一个故事，有的人听到的是骗局，有的人听到的是真事，所以别人的答案可能和您的不一样。这些骗局，细心的人也常常会信。",
    youSaid: { "问您信不信得过，您答的是：\($0)" },
    youChose: { "您选的是：\($0)" },
    readWhich: "想看哪个故事的讲解？",
    read: "看讲解",
    leave: "好了"
  )

  static let english = FormWords(
    title: {
      switch $0 {
      case .before: "Where I stand · before"
      case .after: "Where I stand · after"
      case .later: "Where I stand · some weeks later"
      }
    },
    intro: { stories, minutes in
      [
        "\(stories) short stories, about \(minutes) minutes. In each you say whether you trust the person, and then what you would do.",
        "Nothing is explained before the last one, and nobody says what was right. There is no pass mark: answer what you think.",
        "Some touch on debt, love or illness. You may stop at any time; where you stopped is kept, and you go on from there.",
      ]
    },
    begin: "Begin",
    notNow: "Not now",
    place: { "\($0) of \($1)" },
    goOn: { "Go on: story \($0) of \($1)" },
    thanks: "That was the last one. Thank you.",
    code: {
      "Your code is \($0). Write it down: with it the next time can be laid beside this one, and nobody needs your name."
    },
    mayRead: "What each story was about can be read now.",
    told: "What the short stories were",
    toldNote:
      "Some met a story as a scam, others the same one as the genuine thing, so that others' answers may differ from yours. "
      + "Careful people often believe these scams.",
    youSaid: { "Asked whether they can be trusted, you said: \($0)" },
    youChose: { "You chose: \($0)" },
    readWhich: "Which story shall be explained?",
    read: "explain",
    leave: "Done"
  )
}
