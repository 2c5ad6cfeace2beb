package import Scenarios

/// The words, sources and dated facts that all cases of a library share.
package struct Vocabulary: Equatable, Sendable {
  package var taxonomy: Taxonomy
  /// By id.
  package var sources: [String: Source]
  /// By id.
  package var facts: [String: Fact]
  /// Ids of cases that were withdrawn.
  package var retired: Set<String>
  /// How often each fraud type should come up, by audience: relative numbers.
  package var weights: [String: [String: Double]]
  /// In the order of their names.
  package var forms: [TestForm]

  package init(
    taxonomy: Taxonomy = Taxonomy(), sources: [String: Source] = [:], facts: [String: Fact] = [:],
    retired: Set<String> = [], weights: [String: [String: Double]] = [:],
    forms: [TestForm] = []
  ) {
    self.taxonomy = taxonomy
    self.sources = sources
    self.facts = facts
    self.retired = retired
    self.weights = weights
    self.forms = forms
  }

  /// The form that a case is kept for; nil for one that anybody may practise.
  package func form(keeping id: String) -> TestForm? {
    forms.first { $0.items.contains { $0.mini == id } }
  }

  package func form(_ name: TestForm.Name) -> TestForm? { forms.first { $0.name == name } }

  /// What a case is compiled against.
  package var surroundings: Surroundings {
    Surroundings(taxonomy: taxonomy, sources: sources, facts: facts, retired: retired)
  }
}
