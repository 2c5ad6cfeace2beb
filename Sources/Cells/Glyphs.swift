/// The signs that screens draw with, in one of two sets.
package struct Glyphs: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case unicode, ascii
  }

  package let kind: Kind
  package let topLeft, topRight, bottomLeft, bottomRight: Character
  package let horizontal, vertical, teeLeft, teeRight: Character
  /// Beside the first line of what the other side, and what the learner, wrote.
  package let otherBar, ownBar: Character
  /// Beside further lines of the same message, so that two messages do not look like one.
  package let otherBarOn, ownBarOn: Character
  /// Before the item that Enter would take.
  package let pointer: Character
  package let bullet: String
  package let correct, wrong: String
  package let checked, unchecked: String
  package let up, down, left, right: String
  package let ellipsis: String
  /// A point of a chart, and the point that counts.
  package let dot, judgedDot: String
  /// From nothing to a full column, in equal steps.
  private let levels: [Character]
  /// From the lowest to the highest, in equal steps.
  private let heights: [Character]

  package init(_ kind: Kind) {
    self = kind == .unicode ? .unicode : .ascii
  }

  /// A horizontal bar of at most so many columns for a share from 0 to 1.
  package func bar(_ share: Double, columns: Int) -> String {
    guard columns > 0, share > 0 else { return "" }
    let steps = levels.count - 1
    let length = Int((min(share, 1) * Double(columns * steps)).rounded())
    let rest = length % steps == 0 ? "" : String(levels[length % steps])
    return String(repeating: levels[steps], count: length / steps) + rest
  }

  /// One column for each share from 0 to 1, higher for more.
  package func sparkline(_ shares: [Double]) -> String {
    String(
      shares.map { share in
        let top = Double(heights.count - 1)
        let height = share.isFinite ? (min(max(share, 0), 1) * top).rounded() : 0
        return heights[Int(height)]
      })
  }

  package static let unicode = Glyphs(
    kind: .unicode, topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯",
    horizontal: "─", vertical: "│", teeLeft: "├", teeRight: "┤", otherBar: "▌", ownBar: "▐",
    otherBarOn: "▏", ownBarOn: "▕",
    pointer: "▸", bullet: "•", correct: "✓", wrong: "✗", checked: "[x]", unchecked: "[ ]",
    up: "↑", down: "↓", left: "←", right: "→", ellipsis: "…", dot: "●", judgedDot: "◆",
    levels: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

  /// For terminals without these signs, or with two columns for each of them.
  package static let ascii = Glyphs(
    kind: .ascii, topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    horizontal: "-", vertical: "|", teeLeft: "+", teeRight: "+", otherBar: "|", ownBar: "|",
    otherBarOn: ":", ownBarOn: ":",
    pointer: ">", bullet: "*", correct: "[ok]", wrong: "[no]", checked: "[x]", unchecked: "[ ]",
    up: "^", down: "v", left: "<", right: ">", ellipsis: "...", dot: "o", judgedDot: "@",
    levels: [" ", "#"], heights: ["_", ".", "-", "=", "#"])

  private init(
    kind: Kind, topLeft: Character, topRight: Character, bottomLeft: Character,
    bottomRight: Character, horizontal: Character, vertical: Character, teeLeft: Character,
    teeRight: Character, otherBar: Character, ownBar: Character, otherBarOn: Character,
    ownBarOn: Character, pointer: Character,
    bullet: String, correct: String, wrong: String, checked: String, unchecked: String,
    up: String, down: String, left: String, right: String, ellipsis: String, dot: String,
    judgedDot: String,
    levels: [Character], heights: [Character]
  ) {
    self.kind = kind
    (self.topLeft, self.topRight) = (topLeft, topRight)
    (self.bottomLeft, self.bottomRight) = (bottomLeft, bottomRight)
    (self.horizontal, self.vertical) = (horizontal, vertical)
    (self.teeLeft, self.teeRight) = (teeLeft, teeRight)
    (self.otherBar, self.ownBar, self.pointer) = (otherBar, ownBar, pointer)
    (self.otherBarOn, self.ownBarOn) = (otherBarOn, ownBarOn)
    (self.bullet, self.correct, self.wrong) = (bullet, correct, wrong)
    (self.checked, self.unchecked) = (checked, unchecked)
    (self.up, self.down, self.left, self.right) = (up, down, left, right)
    (self.ellipsis, self.dot, self.judgedDot) = (ellipsis, dot, judgedDot)
    (self.levels, self.heights) = (levels, heights)
  }
}
