package import Cells
import Scenarios

/// For somebody to whom it is happening: what to do in the first minutes.
///
/// It never judges a message.
package struct NowScreen: Screen {
  private var scroll = Scroll()

  package init() {}

  /// The card in the order things are to be done.
  private static func paragraphs(_ look: Look) -> [[String]] {
    let phrases = look.phrases
    return [
      [phrases.nowStop], [phrases.nowHangUp], numbers(look), [phrases.nowPaid],
      [phrases.nowTell, phrases.nowRecovery], [phrases.nowNotJudging],
    ]
  }

  /// The region with its numbers, and that one dials them oneself.
  static func numbers(_ look: Look) -> [String] {
    let found = ["call-110", "anti-fraud-line", "report-online"].compactMap { id -> String? in
      guard let entry = look.taxonomy.entry(.nextSteps, id), let number = entry.hotline[look.region]
      else { return nil }
      return look.opening(look.label(.nextSteps, id)) + look.colon + number
    }
    let region = look.opening(look.phrases.regionName(look.region))
    let colon = look.language == .zh ? "：" : ":"
    return [region + colon]
      + (found.isEmpty ? [look.phrases.nowNoNumber] : found + [look.phrases.nowDialYourself])
  }

  package func title(_ look: Look) -> String { look.phrases.nowTitle }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.page.size.columns, 76)
    let paragraphs = Self.paragraphs(look).enumerated().map { place, words in
      words.enumerated().flatMap { row, words in
        let isUrgent = place == 0 || place == 2
        let indent = place == 2 && row > 0 ? 2 : 0
        return [ScreenLine](words, isUrgent ? .bold : .plain, columns: columns - indent)
          .map { $0.indented(indent) }
      }
    }
    let spaced = Array(paragraphs.joined(separator: [ScreenLine()]))
    return spaced.count <= look.page.size.rows ? spaced : Array(paragraphs.joined())
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let lines = lines(look)
    let window = scroll.window(rows: look.page.size.rows, of: lines.count)
    canvas.draw(lines, in: look.page, window, look)
    canvas.cursor = look.page.origin
  }

  package func linear(_ look: Look) -> [String] {
    [look.phrases.nowTitle] + Self.paragraphs(look).joined()
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeAnything,
      options: [.init(["r"], look.phrases.changeRegion, .nextRegion)] + .everywhere(look),
      otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [
      Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false),
      Binding(
        [.character("r"), .character("R")], .nextRegion, name: "R",
        label: look.phrases.changeRegion),
    ] + [Binding].everywhere(look, leave: look.phrases.backHint).filter { $0.action != .happening }
      + .paging(look)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .leave: return [.pop]
    case .nextRegion:
      return [.setRegion(look.region.neighbour(1))]
    default:
      scroll.take(action, rows: look.page.size.rows, of: lines(look).count)
      return []
    }
  }
}
