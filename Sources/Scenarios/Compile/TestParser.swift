extension CaseParser {
  /// `{name, play: [node/choice, {believe: 3}], expect: {ending, …}}`.
  mutating func test(_ node: SourceNode) -> WrittenTest? {
    guard let fields = tree.fields(node, keys: ["name", "play", "expect"]),
      let name = tree.required("name", in: fields).flatMap({ tree.words($0) })
    else { return nil }
    var test = WrittenTest(name: name)
    if let play = tree.required("play", in: fields) {
      test.steps = tree.list(play).compactMap { step($0) }
    }
    if let expect = tree.required("expect", in: fields) { readExpected(expect, into: &test) }
    return test
  }

  private mutating func step(_ node: SourceNode) -> Placed<StoryTest.Step>? {
    guard case .mapping = node.value else {
      return choicePath(node).map { Placed(.choose($0.value), at: $0.span) }
    }
    guard let fields = tree.fields(node, keys: ["believe"]),
      let belief = tree.required("believe", in: fields),
      let level = tree.number(belief, in: 0...6)
    else { return nil }
    return Placed(.believe(level), at: belief.span)
  }

  private mutating func readExpected(_ node: SourceNode, into test: inout WrittenTest) {
    let keys = ["ending", "leaked"] + counters.map(\.id)
    guard let fields = tree.fields(node, keys: keys) else { return }
    test.ending = tree.required("ending", in: fields).flatMap { tree.words($0, expected: "name") }
    test.leaked = fields["leaked"].map { terms($0, .leaks).map(\.value) }
    for counter in counters {
      guard let value = fields[counter.id] else { continue }
      if counter.isYesNo {
        test.values[counter.id] = tree.yesNo(value).map { $0 ? 1 : 0 }
      } else {
        test.values[counter.id] = tree.number(value, in: -1_000_000_000...1_000_000_000)
      }
    }
  }
}
