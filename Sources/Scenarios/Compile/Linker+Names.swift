extension Linker {
  mutating func leak(_ names: [Placed<String>]) -> [Effect] {
    names.map { .leak(leakIndex($0.value)) }
  }

  private mutating func leakIndex(_ name: String) -> Int {
    if let index = leaks.firstIndex(of: name) { return index }
    leaks.append(name)
    return leaks.count - 1
  }

  mutating func link(_ condition: WrittenCondition) -> Condition? {
    switch condition {
    case .not(let inner): return link(inner).map { .not($0) }
    case .and(let left, let right): return pair(left, right).map { .and($0, $1) }
    case .or(let left, let right): return pair(left, right).map { .or($0, $1) }
    case .compare(let counter, let comparison, let number):
      return .compare(counter: counter, comparison, number)
    case .leaked(let name): return leaked(name)
    case .visited(let name):
      if let index = nodeIndexes[name.value] { return .visited(index) }
      unknown(name, kind: "node", among: nodes.map(\.id))
      return nil
    case .chose(let path): return known(path).map { .chose($0) }
    }
  }

  private mutating func pair(
    _ left: WrittenCondition, _ right: WrittenCondition
  ) -> (Condition, Condition)? {
    let (left, right) = (link(left), link(right))
    guard let left, let right else { return nil }
    return (left, right)
  }

  private mutating func leaked(_ name: Placed<String>) -> Condition? {
    let known = taxonomy.entries[.leaks, default: []].map(\.id)
    guard known.contains(name.value) else {
      unknown(name, kind: "leak", among: known)
      return nil
    }
    return .leaked(leakIndex(name.value))
  }

  /// The number of a choice that exists.
  mutating func known(_ path: Placed<ChoicePath>) -> Int? {
    if let number = choiceNumbers[path.value] { return number }
    unknown(
      Placed(path.value.description, at: path.span), kind: "choice",
      among: choiceNumbers.keys.map(\.description).sorted())
    return nil
  }

  mutating func unknown(_ name: Placed<String>, kind: String, among known: [String]) {
    var facts = ["kind": kind, "name": name.value]
    facts["suggestion"] = nearest(name.value, among: known)
    findings.add("V01", at: name.span, facts)
  }

  mutating func test(_ test: WrittenTest) -> StoryTest? {
    for step in test.steps {
      guard case .choose(let path) = step.value, choiceNumbers[path] == nil else { continue }
      untested(
        test, "choice", Placed(path.description, at: step.span),
        among: choiceNumbers.keys.map(\.description).sorted())
    }
    guard let ending = test.ending else { return nil }
    if endingIndexes[ending.value] == nil {
      untested(test, "ending", ending, among: story.endings.map(\.id))
    }
    return StoryTest(
      name: test.name.value, steps: test.steps.map(\.value), stepSpans: test.steps.map(\.span),
      ending: ending.value, endingSpan: ending.span, values: test.values, leaked: test.leaked)
  }

  private mutating func untested(
    _ test: WrittenTest, _ kind: String, _ name: Placed<String>, among known: [String]
  ) {
    var facts = ["test": test.name.value, "kind": kind, "missing": name.value]
    facts["suggestion"] = nearest(name.value, among: known)
    findings.add("T01", at: name.span, facts)
  }
}
