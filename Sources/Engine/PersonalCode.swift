package import Scenarios

/// What joins the forms that one person answers weeks apart, without a name: six symbols to keep on paper.
///
/// The sixth follows from the others, so that one wrong symbol, or two that changed places, is noticed when
/// the code is typed: with weights 1 to 6 the sum of all is 0 modulo 31, and 31 is prime.
package struct PersonalCode: Hashable, Sendable {
  /// In capitals.
  package let text: String

  private static let symbols = EasySymbols.all
  package static let length = 6

  /// A new code; the caller brings the source of chance.
  package init(using generator: inout some RandomNumberGenerator) {
    // Remainders, and not the library's own numbers: a class draws a code anew at every replay.
    let values = (1..<Self.length).map { _ in
      Int(generator.next() % UInt64(Self.symbols.count))
    }
    let sum = zip(1..., values).reduce(0) { $0 + $1.0 * $1.1 }
    let last = (0..<Self.symbols.count).first { (sum + Self.length * $0) % Self.symbols.count == 0 }
    text = String((values + [last ?? 0]).map { Self.symbols[$0] })
  }

  /// A code as somebody typed it, in either case, with blanks and hyphens; nil where it is none.
  package init?(_ typed: some StringProtocol) {
    let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let values = letters.compactMap { Self.symbols.firstIndex(of: $0) }
    guard letters.count == Self.length, values.count == Self.length,
      zip(1..., values).reduce(0, { $0 + $1.0 * $1.1 }) % Self.symbols.count == 0
    else { return nil }
    text = letters
  }

  /// In two groups, as it is read out and written down.
  package var shown: String { "\(text.prefix(3))-\(text.dropFirst(3))" }

  /// The form that is answered on an occasion: one half begin with A and the others with B, so that it evens
  /// out if one of them is harder.
  package func form(_ occasion: FormPlace.Occasion) -> TestForm.Name {
    let beginsWithB = text.utf8.reduce(0) { $0 + Int($1) } % 2 == 1
    switch occasion {
    case .before: return beginsWithB ? .b : .a
    case .after: return beginsWithB ? .a : .b
    case .later: return .c
    }
  }
}
