package import Scenarios

/// How far the program has come with reading the stories.
package struct Reading: Equatable, Sendable {
  /// How many are read.
  package var done: Int
  /// How many there are.
  package var total: Int
  /// Whether it lasts long enough to be spoken of.
  package var isShown: Bool

  package init(done: Int, total: Int, isShown: Bool) {
    self.done = done
    self.total = total
    self.isShown = isShown
  }

  /// The same in words; nil as long as it is not worth any.
  package func line(in language: Language) -> String? {
    isShown ? ReadingWords.of(language).progress(grouped(done), grouped(total)) : nil
  }
}

/// With a comma before every three digits.
private func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return digits.indices.reduce(into: "") { text, place in
    if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
    text.append(digits[place])
  }
}
