package import Scenarios

/// A case as the chooser sees it.
package struct Candidate: Sendable {
  package var id: String
  package var traits: CaseTraits

  package init(id: String, traits: CaseTraits) {
    self.id = id
    self.traits = traits
  }

  /// A case with this head.
  package init(_ head: CaseHead) {
    self.init(id: head.id, traits: head.traits)
  }
}
