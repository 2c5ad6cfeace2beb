/// The words of the glossary.
struct GlossaryWords: InBothLanguages {
  let title: String
  let intro: String
  let chapter: @Sendable (GlossaryScreen.Chapter) -> String

  static let chinese = GlossaryWords(
    title: "词语",
    intro: "故事和讲解里用到的词，一词一句话。",
    chapter: {
      switch $0 {
      case .types: "骗局的种类"
      case .tactics: "常用的手法"
      case .asks: "想要的东西"
      case .flags: "疑点"
      case .signals: "让人放心的地方"
      case .via: "核实的路子"
      case .nextSteps: "可以做的事"
      case .outcomes: "结局"
      }
    }
  )

  static let english = GlossaryWords(
    title: "Words",
    intro: "The words that stories and explanations use, a sentence for each.",
    chapter: {
      switch $0 {
      case .types: "Kinds of scams"
      case .tactics: "How people are moved"
      case .asks: "What is asked for"
      case .flags: "Doubtful signs"
      case .signals: "Reassuring signs"
      case .via: "Ways to check"
      case .nextSteps: "Things to do"
      case .outcomes: "How a story can end"
      }
    }
  )
}
