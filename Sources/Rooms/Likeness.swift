/// How a name looks from afar: the same for every spelling that may be taken for another.
package struct Likeness: Hashable, Sendable {
  /// Small letters, half width, no marks and blanks, and look-alikes as one.
  package let text: String
  /// Whether signs are among it that only pose as letters: of a formula, in a circle, radicals.
  package let isDisguised: Bool

  package init(of name: String) {
    var text = ""
    var isDisguised = false
    for scalar in name.unicodeScalars {
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      // By way of capitals, which take ligatures and ß apart.
      for capital in narrow.properties.uppercaseMapping.unicodeScalars {
        for letter in capital.properties.lowercaseMapping.unicodeScalars {
          let isMark = [.nonspacingMark, .enclosingMark].contains(letter.properties.generalCategory)
          if isMark || letter.properties.isWhitespace || letter == "-" || letter == "_" { continue }
          let plain = Self.lookAlikes[letter] ?? letter
          isDisguised = isDisguised || plain.isDisguised
          text.unicodeScalars.append(plain)
        }
      }
    }
    self.text = text
    self.isDisguised = isDisguised
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
}

extension Unicode.Scalar {
  /// Whether compatibility turns it into another letter (Unicode NFKC_Casefold), although everyday writing
  /// does not use it instead of that.
  fileprivate var isDisguised: Bool {
    guard properties.changesWhenNFKCCaseFolded,
      properties.isAlphabetic || properties.isIdeographic
        || properties.generalCategory == .otherSymbol || properties.numericType != nil
    else { return false }
    return !Self.everyday.contains { $0.contains(value) }
  }

  /// Thai and Lao vowels, Korean letters by themselves, kana of half width.
  private static let everyday: [ClosedRange<UInt32>] = [
    0xE33...0xE33, 0xEB3...0xEB3, 0x3131...0x318E, 0xFF66...0xFF9F,
  ]
}
