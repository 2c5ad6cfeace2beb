extension ClassTable {
  /// Its columns, in order.
  package var columns: [ColumnHead] {
    switch self {
    case .votes: Self.ofVotes
    case .clues: Self.ofClues
    }
  }

  private static let ofVotes: [ColumnHead] = [
    .init(name: "class", type: "text", meaning: "code of the class"),
    .init(name: "started_at", type: "time", meaning: "when the class began, UTC"),
    .init(name: "story", type: "from 1", meaning: "the story's place in the class"),
    .init(name: "case", type: "text", meaning: "id of the case"),
    .init(name: "telling", type: "text", meaning: "scam or genuine, once explained"),
    .init(name: "decision", type: "from 1", meaning: "the decision's number in the class"),
    .init(name: "node", type: "text", meaning: "id of the node"),
    .init(name: "round", type: "from 1", meaning: "which vote on the decision"),
    .init(
      name: "votes", type: "from 0", meaning: "heads that voted, raised cards included"),
    .init(
      name: "trusting", type: "from 0",
      meaning: "heads that said can be trusted; empty of fewer than five votes"),
    .init(
      name: "doubting", type: "from 0",
      meaning: "heads that said cannot be trusted; empty of fewer than five votes"),
    .init(
      name: "choices", type: "list",
      meaning: "heads for each choice, as id/heads, in the order shown"),
    .init(name: "went", type: "text", meaning: "the choice the story went on with"),
    .init(name: "by", type: "text", meaning: "whose choice that was: story, vote or host"),
  ]

  private static let ofClues: [ColumnHead] = [
    .init(name: "class", type: "text", meaning: "code of the class"),
    .init(name: "story", type: "from 1", meaning: "the story's place in the class"),
    .init(name: "case", type: "text", meaning: "id of the case"),
    .init(name: "telling", type: "text", meaning: "scam or genuine"),
    .init(
      name: "decision", type: "from 1",
      meaning: "the first one that was asked after the sign was heard"),
    .init(
      name: "sign", type: "text",
      meaning: "in a scam the id of a flag, in a genuine story of a signal"),
    .init(name: "votes", type: "from 0", meaning: "heads that voted, at the first asking"),
    .init(
      name: "missed", type: "from 0",
      meaning: "how many trusted the scam, or doubted the genuine story, all the same"),
  ]
}
