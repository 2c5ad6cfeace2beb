/// A class as it comes over the network, as lines to be read out.
package struct SceneLines {
  let look: Look

  package init(_ look: Look) {
    self.look = look
  }

  package func messages(_ messages: [SceneMessage]) -> [String] {
    messages.flatMap { message -> [String] in
      let words = message.text.split(separator: "\n").map(String.init)
      let head: String?
      switch message.kind {
      case .scene, .silence: head = nil
      case .setting: return [look.spoken(message.text) + look.stop]
      case .said: head = message.by
      case .me: head = look.phrases.me
      case .did: return [look.phrases.youChose(message.text)]
      case .card:
        head =
          message.address.map { address in
            "\(message.by ?? "")\(look.colon)\(look.phrases.address) \(address)"
          } ?? message.by
      case .ending: return [look.phrases.ending + look.stop] + words
      }
      guard let head else { return words }
      return ["\(look.spoken(head))\(look.colon)\(words.first ?? "")"] + words.dropFirst()
    }
  }

  package func beliefs(mayBeUnsure: Bool) -> [String] {
    (Array(1...6) + (mayBeUnsure ? [0] : [])).map { "\($0)  \(look.phrases.belief($0))" }
  }

  package func choices(_ choices: [ClassScene.Choice]) -> [String] {
    choices.map { "\($0.letter.uppercased())  \($0.text)" }
  }

  package func explanation(_ explained: Explanation, _ words: JoinWords) -> [String] {
    var lines = [explained.verdict]
    if let rule = explained.rule { lines.append(look.phrases.oneRule + look.colon + rule) }
    let said = ClassWords.of(look.language)
    for (heading, heard) in [
      (said.wordsToHear, explained.telling), (said.wordsInBoth, explained.inBoth),
    ] where !heard.isEmpty {
      lines += [heading + look.stop] + heard.map { $0.label + look.colon + $0.words }
    }
    if let contrast = explained.contrast {
      lines.append(look.phrases.otherTelling + look.colon + contrast)
    }
    return lines
  }

  /// How everyone voted in each asking.
  package func bars(
    round: Int, voters: Int, trusting: Int?, doubting: Int?, unsure: Int?, choices: [Int]?,
    _ offered: [ClassScene.Choice], _ words: JoinWords
  ) -> [String] {
    guard let choices else { return [words.tooFew(voters)] }
    let trust =
      trusting.map { [words.trust($0, doubting ?? 0, unsure ?? 0)] } ?? []
    return [words.vote(round, voters)] + trust
      + zip(offered, choices).map { "\($0.letter.uppercased())  \($1)  \($0.text)" }
  }
}
