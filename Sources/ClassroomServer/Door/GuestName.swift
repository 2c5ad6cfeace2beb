import Cells
import Scenarios

/// A name that somebody typed, fit to be shown anywhere.
struct GuestName: Hashable {
  /// As it is shown: at most ``widest`` cells, on one line, without anything that could steer a terminal.
  let text: String
  /// The same for every spelling that looks the same.
  let folded: String

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
    let folded = Self.fold(words)
    guard !Self.reserved.contains(where: folded.contains) else { return nil }
    self.text = words
    self.folded = folded
  }

  /// Small letters, half width, no marks and blanks, and look-alikes as one.
  private static func fold(_ words: String) -> String {
    var folded = ""
    for scalar in words.unicodeScalars {
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      for letter in narrow.properties.lowercaseMapping.unicodeScalars {
        let isMark = [.nonspacingMark, .enclosingMark].contains(letter.properties.generalCategory)
        if isMark || letter.properties.isWhitespace || letter == "-" || letter == "_" { continue }
        folded.unicodeScalars.append(lookAlikes[letter] ?? letter)
      }
    }
    return folded
  }

  /// Letters of other scripts, and digits, by the Latin letter they look like.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "аαàáâãäåā@4"), ("b", "ЬвβБ"), ("c", "сϲç"), ("d", "ԁ"), ("e", "еεèéêëēё3"),
      ("h", "һн"), ("i", "іιìíîïī1l|!ı"), ("k", "кκ"), ("m", "мμ"), ("n", "ոñ"),
      ("o", "оοòóôõöō0ø"), ("p", "рρ"), ("s", "ѕ5$"), ("t", "тτ7"), ("u", "υùúûüū"), ("v", "ν"),
      ("x", "хχ"), ("y", "уγýÿ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (latin, others) in rows {
      for other in others.unicodeScalars { table[other] = latin }
    }
    return table
  }()

  /// Who might be believed in a class, folded.
  private static let reserved = [
    "老师", "教师", "警官", "警察", "民警", "公安", "管理员", "主持", "系统", "客服",
    "teacher", "police", "officer", "admin", "the host", "moderator", "system", "scamdrill",
  ].map(fold)
}
