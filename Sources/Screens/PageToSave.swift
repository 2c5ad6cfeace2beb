package import Scenarios

/// Words to be kept on paper, before they have a shape.
package struct PageToSave: Equatable, Sendable {
  package struct Section: Equatable, Sendable {
    package var heading: String
    package var lines: [String]
    /// Whether each line gets a box to tick.
    package var hasBoxes = false
  }

  package var language: Language
  package var title: String
  package var subtitle: String
  package var sections: [Section]
  package var footer: String
}
