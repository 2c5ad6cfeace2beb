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

  package init(
    taxonomy: Taxonomy = Taxonomy(), sources: [String: Source] = [:], facts: [String: Fact] = [:],
    retired: Set<String> = [], weights: [String: [String: Double]] = [:]
  ) {
    self.taxonomy = taxonomy
    self.sources = sources
    self.facts = facts
    self.retired = retired
    self.weights = weights
  }

  /// What a case is compiled against.
  package var surroundings: Surroundings {
    Surroundings(taxonomy: taxonomy, sources: sources, facts: facts, retired: retired)
  }
}
