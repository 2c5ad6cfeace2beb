import Scenarios

extension Vocabulary {
  /// As the index keeps it.
  var packed: String {
    var packer = Packer()
    packer.add(taxonomy)
    packer.add(sources.count)
    for source in sources.values.sorted(by: { $0.id < $1.id }) { packer.add(source) }
    packer.add(facts.count)
    for fact in facts.values.sorted(by: { $0.id < $1.id }) { packer.add(fact) }
    packer.add(retired.sorted())
    packer.add(weights.count)
    for (audience, weights) in weights.sorted(by: { $0.key < $1.key }) {
      packer.add(audience)
      packer.add(weights.keys.sorted())
      // The bits, so that not a digit is lost.
      for type in weights.keys.sorted() {
        packer.add(Int(bitPattern: UInt((weights[type] ?? 0).bitPattern)))
      }
    }
    packer.add(forms.count)
    for form in forms {
      packer.add(form.name.rawValue)
      packer.add(form.items.map(\.mini))
      packer.add(form.items.map(\.distance))
    }
    return packer.text
  }

  /// nil for a text that is something else.
  init?(packed: String) {
    var unpacker = Unpacker(packed)
    do throws(Unpacker.Malformed) {
      self.init(
        taxonomy: try unpacker.taxonomy(), sources: try unpacker.sources(),
        facts: try unpacker.facts(), retired: Set(try unpacker.list()),
        weights: try unpacker.weights(), forms: try unpacker.forms())
    } catch {
      return nil
    }
  }
}

extension Packer {
  fileprivate mutating func add(_ taxonomy: Taxonomy) {
    for category in Taxonomy.Category.allCases {
      let entries = taxonomy.entries[category]
      // None is not the same as a category that is missing.
      add(entries?.count ?? -1)
      for entry in entries ?? [] {
        add(entry.id)
        add(entry.label)
        add(entry.explanation)
        add(entry.hotline)
      }
    }
  }

  fileprivate mutating func add(_ source: Source) {
    add(source.id)
    add(source.publisher)
    for words in [source.title, source.date, source.supports, source.checked] { add(words) }
  }

  fileprivate mutating func add(_ fact: Fact) {
    add(fact.id)
    add(fact.text)
    add(fact.asOf)
    add(fact.source)
  }
}

extension Unpacker {
  fileprivate mutating func taxonomy() throws(Malformed) -> Taxonomy {
    var taxonomy = Taxonomy()
    for category in Taxonomy.Category.allCases {
      let count = try number()
      guard count >= 0 else { continue }
      var entries: [Taxonomy.Entry] = []
      for _ in 0..<count {
        entries.append(
          Taxonomy.Entry(
            id: try words(), label: try texts(), explanation: try texts(), hotline: try texts()))
      }
      taxonomy.entries[category] = entries
    }
    return taxonomy
  }

  fileprivate mutating func sources() throws(Malformed) -> [String: Source] {
    var sources: [String: Source] = [:]
    for _ in 0..<max(0, try number()) {
      let source = Source(
        id: try words(), publisher: try texts(), title: try words(), date: try words(),
        supports: try words(), checked: try words())
      sources[source.id] = source
    }
    return sources
  }

  fileprivate mutating func facts() throws(Malformed) -> [String: Fact] {
    var facts: [String: Fact] = [:]
    for _ in 0..<max(0, try number()) {
      let fact = Fact(
        id: try words(), text: try texts(), asOf: try words(), source: try words())
      facts[fact.id] = fact
    }
    return facts
  }

  fileprivate mutating func forms() throws(Malformed) -> [TestForm] {
    var forms: [TestForm] = []
    for _ in 0..<max(0, try number()) {
      let name: TestForm.Name = try value()
      let minis = try list()
      let distances: [TestForm.Distance] = try values()
      guard minis.count == distances.count else { throw Malformed() }
      forms.append(
        TestForm(name: name, items: zip(minis, distances).map { .init(mini: $0, distance: $1) }))
    }
    return forms
  }

  fileprivate mutating func weights() throws(Malformed) -> [String: [String: Double]] {
    var weights: [String: [String: Double]] = [:]
    for _ in 0..<max(0, try number()) {
      let audience = try words()
      var shares: [String: Double] = [:]
      for type in try list() {
        shares[type] = Double(bitPattern: UInt64(UInt(bitPattern: try number())))
      }
      weights[audience] = shares
    }
    return weights
  }
}
