package import Scenarios

/// A story's place in a class that answers forms: which form it belongs to, and when that is answered.
///
/// A class plans every story of both forms on both occasions; each participant meets those of the form that
/// their code has for the occasion.
package struct FormSlot: Hashable, Sendable, Codable {
  package var form: TestForm.Name
  package var occasion: FormPlace.Occasion
  package var distance: TestForm.Distance

  package init(form: TestForm.Name, occasion: FormPlace.Occasion, distance: TestForm.Distance) {
    self.form = form
    self.occasion = occasion
    self.distance = distance
  }
}

extension TestForm.Name {
  /// The occasion that a lesson means by naming a form: A stands for the first, B for the second.
  package var occasion: FormPlace.Occasion {
    switch self {
    case .a: .before
    case .b: .after
    case .c: .later
    }
  }
}
