/// What choosing the next case needs to know of one: the same for many cases of a large library.
package struct CaseTraits: Hashable, Sendable {
  package var form: CaseHead.Form
  package var difficulty: Int
  package var audience: [String]
  package var care: [String]
  package var channels: [Channel]
  package var type: String?
  package var judgeTactics: [String]
  package var judgeAsks: [String]
  package var judgeChannels: [Channel]

  package init(
    form: CaseHead.Form, difficulty: Int, audience: [String], care: [String], channels: [Channel],
    type: String?, judgeTactics: [String], judgeAsks: [String] = [], judgeChannels: [Channel]
  ) {
    self.form = form
    self.difficulty = difficulty
    self.audience = audience
    self.care = care
    self.channels = channels
    self.type = type
    self.judgeTactics = judgeTactics
    self.judgeAsks = judgeAsks
    self.judgeChannels = judgeChannels
  }
}

extension CaseTraits {
  /// Where a case of an author's difficulty, 1…5, begins on the scale of logits: 0 for the middle one.
  package static func logit(difficulty: Int) -> Double { Double(difficulty - 3) * 0.215 }
}

extension CaseHead {
  package var traits: CaseTraits {
    CaseTraits(
      form: form, difficulty: difficulty, audience: audience, care: care, channels: channels,
      type: type, judgeTactics: judgeTactics, judgeAsks: judgeAsks,
      judgeChannels: judgeChannels)
  }
}
