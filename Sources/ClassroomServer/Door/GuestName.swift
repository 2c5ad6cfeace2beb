import Cells
import Rooms
import Scenarios

/// A name that somebody typed, fit to be shown anywhere.
struct GuestName: Hashable {
  /// As it is shown: at most ``widest`` cells, on one line, without anything that could steer a terminal.
  let text: String

  /// In cells of a terminal; a Chinese character has two.
  static let widest = 24

  /// Refuses what is empty, too wide, invisible, piled up, or could be taken for somebody with a say.
  init?(_ typed: String) {
    let words = typed.split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty, words.unicodeScalars.count <= 64,
      words.unicodeScalars.allSatisfy({ ForbiddenScalar($0) == nil }),
      words.allSatisfy({ $0.unicodeScalars.count <= 4 }),
      words.contains(where: { $0.isLetter || $0.isNumber }),
      (1...Self.widest).contains(width(of: words))
    else { return nil }
    let likeness = Likeness(of: words)
    guard !likeness.isDisguised, !Self.reserved.contains(where: likeness.text.contains),
      !Self.reservedAlone.contains(Likeness(of: Self.unnumbered(words)))
    else { return nil }
    text = words
  }

  /// Who might be believed in a class, folded.
  private static let reserved = [
    "老师", "教师", "警官", "警察", "民警", "公安", "管理员", "主持", "系统", "客服",
    "teacher", "police", "officer", "admin", "the host", "moderator", "system", "scamdrill",
  ].map { Likeness(of: $0).text }

  /// The same where there is nothing else but a number: as a part of a name they are harmless.
  private static let reservedAlone = Set(["host"].map { Likeness(of: $0) })

  private static func unnumbered(_ name: String) -> String {
    String(name.reversed().drop { $0.isNumber || $0.isWhitespace }.reversed())
  }
}
