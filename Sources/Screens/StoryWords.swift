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

  /// Who or what a line comes from, in words, and how where that is not the node's own channel.
  func speaker(_ line: Line) -> String {
    let name =
      switch line.speaker {
      case .person(let person): name(person)
      case .me: look.phrases.me
      case .card(let kind, _): look.phrases.card(kind)
      case .scene, .silence: ""
      }
    guard !name.isEmpty, let channel = line.channel else { return name }
    return "\(look.phrases.channel(channel)) · \(name)"
  }

  /// A line as it is read out, one line for one thing.
  func spoken(_ line: Line, _ values: [Int]) -> [String] {
    let words = (line.text.map { text($0, values) } ?? "").split(separator: "\n").map(String.init)
    let name = look.spoken(speaker(line))
    switch line.speaker {
    case .scene: return words
    case .silence(let minutes): return [look.phrases.silence(minutes)]
    case .card(_, let address?):
      return ["\(name)\(look.colon)\(look.phrases.address) \(address)"] + words
    case .person, .me, .card:
      return ["\(name)\(look.colon)\(words.first ?? "")"] + words.dropFirst()
    }
  }

  /// An ending with what others suffer from it.
  func ending(_ index: Int, _ values: [Int]) -> [String] {
    let ending = program.endings[index]
    return [text(ending.text, values)] + (ending.ripple.map { [text($0, values)] } ?? [])
  }

  /// What came last of the moments, as lines to be read out.
  func linear(_ moments: [Moment], from first: Int) -> [String] {
    moments.indices.dropFirst(first).flatMap { index -> [String] in
      switch moments[index] {
      case .entered: opening(index, moments)
      case .line(let node, let line, let values):
        spoken(program.nodes[node].lines[line], values)
      case .chose(let node, let choice): [look.phrases.youChose(self.choice(node, choice))]
      case .ending(let ending, let values):
        [look.phrases.ending + look.stop] + self.ending(ending, values)
      }
    }
  }

  private func opening(_ index: Int, _ moments: [Moment]) -> [String] {
    guard let setting = Setting(at: index, in: moments, of: program) else { return [] }
    let days = setting.daysLater > 0 ? [look.phrases.daysLater(setting.daysLater) + look.stop] : []
    return days + (headline(setting).map { [look.spoken($0) + look.stop] } ?? [])
  }
}
