import Scenarios
import Testing

struct VocabularyTests {
  @Test func `a vocabulary keeps its order, words and hotlines`() throws {
    let tree: Tree = [
      "stages": [
        "trust": ["zh": "取信", "en": "trust", "explain": both("说明", "Explained.")],
        "contact": ["zh": "接触", "en": "contact", "explain": both("说明", "Explained.")],
      ],
      "next_steps": [
        "call-110": [
          "zh": "报警", "en": "police", "explain": both("说明", "Explained."),
          "hotline": ["cn": "110", "us": "null"],
        ]
      ],
    ]
    let (taxonomy, diagnostics) = compileTaxonomy(tree.source)
    #expect(diagnostics.isEmpty)
    #expect(taxonomy.entries[.stages]?.map(\.id) == ["trust", "contact"])
    #expect(taxonomy.label(.stages, "trust", .zh) == "取信")
    #expect(taxonomy.entry(.nextSteps, "call-110")?.hotline == [.cn: "110"])
    #expect(taxonomy.entry(.stages, "trust")?.explanation[.en] == "Explained.")
  }

  @Test(
    arguments: [
      (["stage": [:]], "S01"), (["stages": ["a": ["zh": "a", "explain": both("b")]]], "L01"),
      (["stages": ["a": ["zh": "a", "en": "a"]]], "S02"),
      (["stages": ["A": ["zh": "a", "en": "a", "explain": both("b")]]], "S05"),
      (["stages": ["a": ["zh": "a", "en": "a", "explain": both("b"), "hotline": [:]]]], "S01"),
    ] as [(Tree, String)])
  func `what does not fit a vocabulary is named`(tree: Tree, rule: String) {
    #expect(compileTaxonomy(tree.source).1.map(\.rule) == [rule])
  }

  @Test func `sources and facts are read by id`() {
    let source: Tree = [
      "paper": [
        "publisher": "p", "title": "t", "date": "2026-01-31", "supports": "s",
        "checked": "2026-02-01",
      ]
    ]
    let (sources, problems) = compileSources(source.source)
    #expect(problems.isEmpty)
    #expect(sources["paper"]?.checked == "2026-02-01")
    let fact: Tree = ["one": ["text": both("一", "One"), "as_of": "2026-01-31", "source": "paper"]]
    let (facts, more) = compileFacts(fact.source, sources: sources)
    #expect(more.isEmpty)
    #expect(facts["one"]?.asOf == "2026-01-31")
    #expect(compileFacts(fact.source, sources: [:]).1.map(\.rule) == ["P01"])
  }

  @Test(arguments: ["2026-1-31", "2026-13-01", "yesterday", "2026"])
  func `a day is written in full`(day: String) {
    let tree: Tree = ["one": ["text": both("一"), "as_of": .word(day), "source": "paper"]]
    #expect(compileFacts(tree.source).1.map(\.rule) == ["S03"])
  }

  @Test func `retired ids stand in a list`() {
    let (ids, problems) = compileRetired((["old-one", "older"] as Tree).source)
    #expect(ids == ["old-one", "older"])
    #expect(problems.isEmpty)
    #expect(compileRetired(Tree.list([]).source).0.isEmpty)
  }

  @Test func `weights name audiences and types`() {
    let taxonomy = Surroundings.example.taxonomy
    let good: Tree = ["everyone": ["impersonated-merchant": "0.5"]]
    #expect(
      compileWeights(good.source, taxonomy: taxonomy).0
        == ["everyone": ["impersonated-merchant": 0.5]])
    let bad: Tree = ["nobody": [:], "everyone": ["impersonated-merchant": "-1", "loans": 1]]
    #expect(compileWeights(bad.source, taxonomy: taxonomy).1.map(\.rule) == ["S03", "S03", "S03"])
  }
}
