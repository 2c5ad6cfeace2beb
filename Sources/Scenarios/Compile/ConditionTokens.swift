/// A condition cut into words and signs, each with its place in the text.
struct ConditionTokens {
  enum Token: Equatable {
    case name(String)
    case number(Int)
    case comparison(Condition.Comparison)
    case open, close, comma, slash
    case strange(String)
  }

  struct Item: Equatable {
    var token: Token
    /// In scalars.
    var offset: Int
    var length: Int
  }

  private(set) var items: [Item] = []
  /// Where the text ends, in scalars.
  let end: Int

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    end = scalars.count
    var index = 0
    while index < scalars.count {
      if scalars[index].properties.isWhitespace {
        index += 1
        continue
      }
      let (token, length) = Self.token(scalars[index...])
      items.append(Item(token: token, offset: index, length: length))
      index += length
    }
  }

  private static func token(_ rest: ArraySlice<Unicode.Scalar>) -> (Token, Int) {
    let first = rest[rest.startIndex]
    let second = rest.dropFirst().first
    switch first {
    case "(": return (.open, 1)
    case ")": return (.close, 1)
    case ",": return (.comma, 1)
    case "/": return (.slash, 1)
    case "=": return (.comparison(.equal), 1)
    case "!" where second == "=": return (.comparison(.notEqual), 2)
    case "<": return second == "=" ? (.comparison(.lessOrEqual), 2) : (.comparison(.less), 1)
    case ">": return second == "=" ? (.comparison(.greaterOrEqual), 2) : (.comparison(.greater), 1)
    default: return word(rest)
    }
  }

  private static func word(_ rest: ArraySlice<Unicode.Scalar>) -> (Token, Int) {
    let word = rest.prefix(while: isWordSign)
    guard !word.isEmpty else { return (.strange(string(rest.prefix(1))), 1) }
    let text = string(word)
    if let number = Int(text) { return (.number(number), word.count) }
    return (.name(text), word.count)
  }

  private static func isWordSign(_ sign: Unicode.Scalar) -> Bool {
    sign.isASCII && (sign.properties.isAlphabetic || sign.properties.numericType != nil)
      || sign == "_" || sign == "-" || sign == "+"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
