import CText

/// Where a line may end in a text, decided once and used for every width but for long links.
struct LineBreaks {
  enum Kind: UInt8 {
    case never, allowed, must
  }

  let scalars: [Unicode.Scalar]
  /// After each scalar.
  private(set) var after: [Kind]
  /// Whether a new character begins at each scalar: a cut elsewhere would tear one apart.
  let startsCharacter: [Bool]
  let links: [Range<Int>]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    after = Self.standardBreaks(scalars)
    startsCharacter = Self.characterStarts(of: text, count: scalars.count)
    links = findLinks(in: scalars)
    reviseStandardBreaks()
    for index in after.indices where after[index] == .allowed && !allows(breakBefore: index + 1) {
      after[index] = .never
    }
    for index in links.joined() { keepTogether(index) }
  }

  /// Whether a line may be cut here in an emergency: it parts no character, leaves no closing sign
  /// at a line's start, no opening one at an end, and no dash or ellipsis in halves.
  func allows(cutBefore index: Int) -> Bool {
    startsCharacter[index] && allows(breakBefore: index)
  }

  private func allows(breakBefore index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return true }
    guard startsCharacter[index] else { return false }
    let next = scalars[index]
    // A wide space hangs over the edge like a narrow one.
    if next.isBreakingSpace || next.mayNotBegin { return false }
    guard let last = scalars[..<index].last(where: { !$0.isBreakingSpace }) else { return true }
    if last.mayNotEnd { return false }
    return !isWhole(scalars[index - 1], next, at: index)
  }

  /// The dash, which is written as two, and the apostrophe inside a word.
  private func isWhole(_ last: Unicode.Scalar, _ next: Unicode.Scalar, at index: Int) -> Bool {
    if last == "—", next == "—" { return true }
    return last == "’" && index >= 2 && scalars[index - 2].isLatinLetter && next.isLatinLetter
  }

  /// Corrects what the library, which knows UAX #14 of Unicode 6.0, decides otherwise than today's.
  private mutating func reviseStandardBreaks() {
    for index in after.indices.dropLast() where after[index] != .must {
      let last = scalars[index]
      let next = scalars[index + 1]
      if next.isCurrency, last.isLatinLetter {
        after[index] = .never
      } else if next.isCurrency, last.isClosing, index == 0 || !scalars[index - 1].isDigit {
        after[index] = .allowed
      } else if next.isWideOpening, last.isLatinLetter || last.isDigit {
        after[index] = .allowed
      }
    }
  }

  private mutating func keepTogether(_ index: Int) {
    let isInside = links.contains { $0.contains(index) && $0.contains(index + 1) }
    if isInside, after[index] == .allowed { after[index] = .never }
  }

  private static func standardBreaks(_ scalars: [Unicode.Scalar]) -> [Kind] {
    var bytes = [UInt8](repeating: 0, count: scalars.count)
    let values = scalars.map(\.value)
    ctext_breaks(values, Int32(clamping: values.count), &bytes)
    return bytes.map { Kind(rawValue: $0) ?? .never }
  }

  private static func characterStarts(of text: String, count: Int) -> [Bool] {
    var starts = [Bool](repeating: false, count: count)
    var offset = 0
    for character in text {
      starts[offset] = true
      offset += character.unicodeScalars.count
    }
    return starts
  }
}

extension Unicode.Scalar {
  var isBreakingSpace: Bool { self == " " || self == "\t" || self == "\u{3000}" }

  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Closing signs and stops, by GB/T 15834-2011 part 5 and their ASCII cousins.
  var mayNotBegin: Bool {
    "。，、；：？！”’）》〉】〕』」｝］…·～％‰℃°,.;:?!)]}%".unicodeScalars.contains(self)
  }

  /// Opening signs, and currency signs before their number.
  var mayNotEnd: Bool {
    "“‘（《〈【〔『「｛［￥¥$＄([{".unicodeScalars.contains(self)
  }

  var isLatinLetter: Bool {
    properties.isAlphabetic && value < 0x250
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isCurrency: Bool { "￥¥$＄€£".unicodeScalars.contains(self) }

  fileprivate var isClosing: Bool { "，。、”）》〉】〕』」｝］)]".unicodeScalars.contains(self) }

  fileprivate var isWideOpening: Bool { "（《〈【〔『「｛［".unicodeScalars.contains(self) }
}
