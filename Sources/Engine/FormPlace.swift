package import Scenarios

/// Where a play stands in a form that somebody answers.
package struct FormPlace: Equatable, Sendable, Codable {
  /// When a form is answered.
  package enum Occasion: String, CaseIterable, Codable, Sendable {
    case before, after
    /// Weeks after the lesson.
    case later
  }

  package var form: TestForm.Name
  package var occasion: Occasion
  /// Names this answering of the form: 32 hexadecimal digits, the same in all of its plays.
  package var sitting: String
  /// The play's number in the sitting, from 1.
  package var number: Int
  /// How many plays the sitting has.
  package var count: Int
  package var distance: TestForm.Distance
  /// The personal code that joins what one person answers on several occasions; see ``PersonalCode``.
  package var code: String

  package init(
    form: TestForm.Name, occasion: Occasion, sitting: String, number: Int, count: Int,
    distance: TestForm.Distance, code: String
  ) {
    self.form = form
    self.occasion = occasion
    self.sitting = sitting
    self.number = number
    self.count = count
    self.distance = distance
    self.code = code
  }
}
