import Engine
import Scenarios

/// Something of a story as a phone shows it: what happens, what is said, what was done.
package struct SceneMessage: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case scene, setting, said, me, did, card, silence, ending
  }

  /// A stretch of the words, once they are explained.
  package struct Piece: Codable, Equatable, Sendable {
    package var text: String
    /// The name of the flag or signal it carries.
    package var mark: String?
    /// Whether the mark speaks for the caller.
    package var signal: Bool?
  }

  package var kind: Kind
  package var by: String?
  /// Another way than the one the scene is set in, or the scene's own.
  package var channel: String?
  package var address: String?
  package var text: String
  package var pieces: [Piece]?
}

extension StoryWords {
  /// The moments of a play as messages.
  ///
  /// - Parameter isExplained: whether flags and signals are shown in the words.
  func messages(_ moments: [Moment], isExplained: Bool) -> [SceneMessage] {
    moments.indices.compactMap { message($0, moments, isExplained) }
  }

  private func message(
    _ index: Int, _ moments: [Moment], _ isExplained: Bool
  ) -> SceneMessage? {
    switch moments[index] {
    case .entered:
      guard let setting = Setting(at: index, in: moments, of: story.program),
        let headline = headline(setting)
      else { return nil }
      let days = setting.daysLater > 0 ? "\(look.phrases.daysLater(setting.daysLater)) · " : ""
      return SceneMessage(kind: .setting, text: days + headline)
    case .line(let node, let place, let values):
      let line = story.program.nodes[node].lines[place]
      var message = said(line, story.program.nodes[node].channel, values)
      if isExplained { message.pieces = line.text.map { pieces($0, values) } }
      return message
    case .chose(let node, let choice):
      return SceneMessage(kind: .did, text: self.choice(node, choice))
    case .ending(let index, let values):
      return SceneMessage(kind: .ending, text: ending(index, values).joined(separator: "\n"))
    }
  }

  private func said(_ line: Line, _ channel: Channel, _ values: [Int]) -> SceneMessage {
    let text = line.text.map { self.text($0, values) } ?? ""
    switch line.speaker {
    case .scene: return SceneMessage(kind: .scene, text: text)
    case .silence(let minutes):
      return SceneMessage(kind: .silence, text: look.phrases.silence(minutes))
    case .me: return SceneMessage(kind: .me, text: text)
    case .card(_, let address):
      return SceneMessage(kind: .card, by: speaker(line), address: address, text: text)
    case .person:
      return SceneMessage(
        kind: .said, by: speaker(line), channel: (line.channel ?? channel).rawValue, text: text)
    }
  }

  private func pieces(_ ref: TextRef, _ values: [Int]) -> [SceneMessage.Piece] {
    story.program.strings[ref, look.language].pieces.map { piece in
      let words = MarkedText([piece]).words(values)
      guard let mark = piece.mark else { return SceneMessage.Piece(text: words) }
      let isSignal = story.program.signals.contains(mark)
      return SceneMessage.Piece(
        text: words, mark: look.label(isSignal ? .signals : .flags, mark), signal: isSignal)
    }
  }
}
