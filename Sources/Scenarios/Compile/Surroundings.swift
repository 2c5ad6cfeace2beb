/// What a case is compiled against: the shared vocabularies, as far as the library has them.
package struct Surroundings: Sendable {
  package var taxonomy: Taxonomy
  /// By id.
  package var sources: [String: Source]
  /// By id.
  package var facts: [String: Fact]
  /// Ids that once named a case and may never name another one.
  package var retired: Set<String>

  package init(
    taxonomy: Taxonomy, sources: [String: Source] = [:], facts: [String: Fact] = [:],
    retired: Set<String> = []
  ) {
    self.taxonomy = taxonomy
    self.sources = sources
    self.facts = facts
    self.retired = retired
  }
}
