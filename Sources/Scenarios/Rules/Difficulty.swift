/// The author's difficulty of a case, from how thick the flags are and how well the opening fits.
enum Difficulty {
  /// From 1 (easy) to 5.
  ///
  /// - Parameters:
  ///   - flags: marked stretches before the truth is out, in the scam telling.
  ///   - decisions: that telling's open decisions.
  static func level(flags: Int, decisions: Int, believable: Believable) -> Int {
    let density = Double(flags) / Double(max(1, decisions))
    let hardest = density < 2 ? 5 : density <= 3 ? 4 : 3
    return switch believable {
    case .high: hardest
    case .medium: hardest - 1
    case .low: hardest - 2
    }
  }
}
