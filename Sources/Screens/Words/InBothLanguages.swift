import Scenarios

/// A table of words that stands in both languages; a missing word does not compile.
protocol InBothLanguages: Sendable {
  static var chinese: Self { get }
  static var english: Self { get }
}

extension InBothLanguages {
  /// The words in the language.
  static func of(_ language: Language) -> Self {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }
}
