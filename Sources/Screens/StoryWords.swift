import Engine
import Scenarios

/// The words of a play's moments in a language.
struct StoryWords {
  let story: Story
  let look: Look

  private var program: Program { story.program }

  func text(_ ref: TextRef, _ values: [Int] = []) -> String {
    program.strings[ref, look.language].words(values)
  }

  func name(_ person: Int) -> String {
    text(program.people[person].name)
  }

  func choice(_ node: Int, _ choice: Int) -> String {
    text(program.nodes[node].choices[choice].text)
  }

  /// The place and time a node is set in, such as `来电 · 11:52`.
  func setting(_ node: Node) -> String {
    let channel = look.phrases.channel(node.channel)
    return node.clock.map { "\(channel) · \($0)" } ?? channel
  }

  /// Who or what a line comes from, in words.
  func speaker(_ line: Line) -> String {
    switch line.speaker {
    case .person(let person): name(person)
    case .me: look.phrases.me
    case .card(let kind, _): look.phrases.card(kind)
    case .scene, .silence: ""
    }
  }

  /// A line in one sentence, as it is read out.
  func spoken(_ line: Line, _ values: [Int]) -> String {
    let words = line.text.map { text($0, values) } ?? ""
    let colon = look.language == .zh ? "：" : ": "
    switch line.speaker {
    case .scene: return words
    case .silence(let minutes): return look.phrases.silence(minutes)
    case .card(_, let address?):
      return "\(speaker(line))\(colon)\(look.phrases.address) \(address)\n\(words)"
    case .person, .me, .card: return "\(speaker(line))\(colon)\(words)"
    }
  }

  /// An ending with what others suffer from it.
  func ending(_ index: Int, _ values: [Int]) -> [String] {
    let ending = program.endings[index]
    return [text(ending.text, values)] + (ending.ripple.map { [text($0, values)] } ?? [])
  }

  /// Moments as lines to be read out.
  func linear(_ moments: some Sequence<Moment>) -> [String] {
    moments.flatMap { moment -> [String] in
      switch moment {
      case .entered(let node): opening(program.nodes[node])
      case .line(let node, let line, let values):
        [spoken(program.nodes[node].lines[line], values)]
      case .chose(let node, let choice):
        [look.phrases.youChose(self.choice(node, choice))]
      case .ending(let ending, let values):
        ["—— \(look.phrases.ending) ——"] + self.ending(ending, values)
      }
    }
  }

  private func opening(_ node: Node) -> [String] {
    let days = node.daysLater > 0 ? [look.phrases.daysLater(node.daysLater)] : []
    return days + ["[\(setting(node))]"]
  }
}
