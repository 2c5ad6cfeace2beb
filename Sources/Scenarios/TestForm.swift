/// A set of one-decision cases that measures how well somebody tells apart: half of them are told as scams,
/// and not a word about the truth is said before its end.
///
/// Forms are parallel: equally hard, equally far from what is taught, and without a story in common, so that
/// answers to one of them can be compared with answers to another.
package struct TestForm: Equatable, Sendable {
  /// What a form is called.
  ///
  /// A and B are answered before and after a lesson, in either order; C weeks later.
  package enum Name: String, CaseIterable, Codable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
  }

  /// How far a story is from what the lessons teach.
  package enum Distance: String, CaseIterable, Codable, Sendable {
    /// A fraud type that is taught.
    case near
    /// Another type with a tactic that is taught.
    case medium
    /// Another type, by tactics or a way in that are not taught.
    case far
  }

  package struct Item: Equatable, Sendable {
    /// The id of a one-decision case.
    package var mini: String
    package var distance: Distance

    package init(mini: String, distance: Distance) {
      self.mini = mini
      self.distance = distance
    }
  }

  package var name: Name
  package var items: [Item]

  package init(name: Name, items: [Item]) {
    self.name = name
    self.items = items
  }

  /// How many items stand at each distance.
  package var spread: [Distance: Int] {
    Dictionary(items.map { ($0.distance, 1) }, uniquingKeysWith: +)
  }
}
