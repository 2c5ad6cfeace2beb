package import Cells
import Scenarios

/// For somebody to whom it is happening: what to do in the first minutes. It never judges a message.
package struct NowScreen: Screen {
  package init() {}

  /// The card in the order things are to be done.
  package static func words(_ look: Look) -> [String] {
    let phrases = look.phrases
    return [phrases.nowStop, phrases.nowHangUp] + numbers(look)
      + [phrases.nowPaid, phrases.nowTell, phrases.nowRecovery, phrases.nowNotJudging]
  }

  private static func numbers(_ look: Look) -> [String] {
    let found = ["call-110", "anti-fraud-line", "report-online"].compactMap { id -> String? in
      guard let entry = look.taxonomy.entry(.nextSteps, id), let number = entry.hotline[look.region]
      else { return nil }
      return look.phrases.nowCall(look.label(.nextSteps, id), number)
    }
    let region = look.phrases.regionName(look.region)
    let colon = look.language == .zh ? "：" : ":"
    return ["\(region)\(colon)"] + (found.isEmpty ? [look.phrases.nowNoNumber] : found)
  }

  package func title(_ look: Look) -> String { look.phrases.nowTitle }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: look.size.rows >= 20 ? 1 : 0)
    let lines = Self.words(look).flatMap { words in
      [ScreenLine](words, columns: min(area.size.columns, 76)) + spacing(look)
    }
    canvas.draw(lines, in: area)
    canvas.cursor = area.origin
  }

  private func spacing(_ look: Look) -> [ScreenLine] {
    look.size.rows >= 24 ? [ScreenLine()] : []
  }

  package func linear(_ look: Look) -> [String] {
    [look.phrases.nowTitle] + Self.words(look)
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
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .leave: return [.pop]
    case .nextRegion:
      let regions = Region.allCases
      let place = regions.firstIndex(of: look.region) ?? 0
      return [.setRegion(regions[(place + 1) % regions.count])]
    default: return []
    }
  }
}
