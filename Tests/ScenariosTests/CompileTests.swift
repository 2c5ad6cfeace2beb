import Scenarios
import Testing

struct CompileTests {
  @Test func `a case becomes two programs that share their texts`() throws {
    let compilation = Tree.library.compiled()
    let scam = try #require(compilation.programs[.scam])
    #expect(scam.nodes.map(\.id) == ["hello", "test", "friend"])
    #expect(scam.opening == 0)
    #expect(scam.counters.map(\.id) == ["lost", "gained", "minutes_spent"])
    #expect(scam.leaks == ["payment_code"])
    #expect(scam.type == "impersonated-merchant")
    #expect(scam.people.map(\.isScammer) == [true])
    #expect(compilation.programs[.genuine]?.people.map(\.isScammer) == [false])
    #expect(compilation.programs[.genuine]?.strings == scam.strings)
    #expect(scam.nodes[1].choices[3].effects == [.add(counter: Counter.lost, 986), .leak(0)])
    #expect(scam.nodes[1].choices[0].onward == [Branch(target: .ending(0))])
  }

  @Test func `numbers of choices and lines are unique in a program`() throws {
    let scam = try #require(Tree.library.compiled().programs[.scam])
    let choices = scam.nodes.flatMap { $0.choices.map(\.number) }
    #expect(choices == Array(0..<scam.choiceCount))
    let lines = scam.nodes.flatMap { $0.lines.map(\.number) }
    #expect(lines == Array(0..<scam.lineCount))
  }

  @Test func `texts are named by their path`() {
    let ids = Tree.library.compiled().strings.entries.map(\.id)
    #expect(ids.contains("example/people/caller"))
    #expect(ids.contains("example/hello/say/2"))
    #expect(ids.contains("example/scam/test/choices/read/text"))
    #expect(ids.contains("example/genuine/endings/kept/text"))
    #expect(Set(ids).count == ids.count)
  }

  @Test func `the head says what may be known beforehand`() throws {
    let head = try #require(Tree.library.compiled().head)
    #expect(head.id == "example")
    #expect(head.title == [.zh: "外卖", .en: "Takeout"])
    #expect(head.tellings == Telling.allCases)
    #expect(head.languages == Language.allCases)
    #expect(head.channels == [.call])
    #expect(head.judgeTactics == ["urgency"])
    #expect(head.judgeChannels == [.call])
    #expect(head.currency == "CNY")
    #expect(head.difficulty == 5)
  }

  @Test func `an error in one story leaves the other to be played`() {
    let bad = Tree.library.changed { $0["stories/scam/nodes/friend/goto"] = "nowhere" }
    #expect(Array(bad.compiled().programs.keys) == [.genuine])
  }

  @Test func `an error in what both share leaves nothing to be played`() {
    let bad = Tree.library.changed { $0["nodes/hello/channel"] = "telegraph" }
    #expect(bad.compiled().programs.isEmpty)
  }

  @Test func `what one story lacks is said of that story alone`() throws {
    let bad = Tree.library.changed { tree in
      tree["nodes/hello/choices/0/goto"] = "more"
      tree["stories/scam/nodes/more"] = tree["stories/scam/nodes/friend"]
    }
    let compilation = bad.compiled()
    #expect(compilation.codes == ["G01"])
    #expect(compilation.diagnostics.first?.facts["telling"] == "genuine")
    #expect(Array(compilation.programs.keys) == [.scam])
  }

  @Test func `several errors are all found`() {
    let bad = Tree.library.changed { tree in
      tree["topic"] = nil
      tree["minutes"] = "four"
      tree["stories/scam/nodes/test/choices/0/if"] = "loss > 0"
      tree["stories/genuine/endings/kept/outcome"] = "great"
    }
    #expect(bad.compiled().codes == ["S02", "S03", "V01", "S03"])
  }

  @Test func `a tree that is no case has no head`() {
    let compilation = Tree.word("hello").compiled()
    #expect(compilation.head == nil)
    #expect(compilation.codes == ["S03"])
  }

  @Test func `a silenced rule is silent`() {
    let bad = Tree.library.changed { tree in
      tree["stories/scam/debrief/next_steps"] = nil
      tree["lint"] = ["P07": "the next step is the story"]
    }
    let compilation = bad.compiled()
    #expect(compilation.diagnostics.isEmpty)
    #expect(compilation.silenced == ["P07"])
  }

  @Test func `truth says what is true of anyone but the main person`() throws {
    let tree = Tree.library.changed { tree in
      tree["people/officer"] = both("警官", "Officer")
      tree["people/helper"] = both("同事", "Colleague")
      tree["about"] = "caller"
      tree["stories/scam/truth"] = ["officer": "genuine"]
      tree["stories/scam/nodes/friend/about"] = "officer"
    }
    let scam = try #require(tree.compiled().programs[.scam])
    #expect(scam.people.map(\.isScammer) == [true, false, true])
    #expect(scam.nodes.map(\.about) == [0, 0, 1])
  }

  @Test func `a deadline keeps a hidden counter`() throws {
    let tree = Tree.library.changed {
      $0["stories/scam/nodes/test/deadline"] = ["minutes": 20, "goto": "charged"]
    }
    let scam = try #require(tree.compiled().programs[.scam])
    #expect(scam.nodes[1].deadline == Deadline(minutes: 20, target: .ending(1), counter: 3))
    #expect(scam.counters.last == Counter(id: "deadline:test", start: -1))
  }

  @Test(
    arguments: [
      ("high", 1, 5), ("high", 4, 4), ("high", 7, 3), ("medium", 1, 4), ("low", 7, 1),
    ])
  func `difficulty falls with flags and rises with how well the opening fits`(
    believable: String, flags: Int, difficulty: Int
  ) {
    let tree = Tree.library.changed { tree in
      tree["believable"] = .word(believable)
      let words = String(repeating: "[[deadline|x]] ", count: flags)
      tree["stories/scam/nodes/test/say/0/caller"] = both(words)
    }
    #expect(tree.compiled().head?.difficulty == difficulty)
  }
}

struct DraftTests {
  @Test func `a draft of one story in one language can be played`() throws {
    let compilation = Tree.draft.compiled()
    #expect(Array(compilation.programs.keys) == [.scam])
    #expect(compilation.head?.languages == [.zh])
    #expect(compilation.head?.title == [.zh: "草稿"])
    #expect(compilation.diagnostics.allSatisfy { $0.severity < .error })
    #expect(compilation.diagnostics.allSatisfy { $0.facts["stillMissing"] == "true" })
    #expect(compilation.codes.contains("P13"))
    #expect(compilation.codes.count { $0 == "L01" } == 1)
  }

  @Test func `a draft must do no harm`() {
    let bad = Tree.draft.changed { $0["people/caller"] = "13912345678" }
    #expect(bad.compiled().programs.isEmpty)
  }

  @Test func `plain words need a language`() {
    let bad = Tree.draft.changed { $0["language"] = nil }
    #expect(Set(bad.compiled().diagnostics.filter { $0.severity == .error }.map(\.rule)) == ["S03"])
  }

  @Test func `a library case is told in every language`() {
    let bad = Tree.library.changed { $0["language"] = "zh" }
    #expect(bad.compiled().codes == ["S10"])
  }

  @Test func `a draft keeps what makes it playable`() {
    let bad = Tree.draft.changed { $0["stories/scam/nodes/hello/goto"] = "ovr" }
    #expect(bad.compiled().programs.isEmpty)
  }
}

/// Every value of a good case in turn taken away, and replaced by something else: what comes of it matters less than that
/// something does.
struct DamageTests {
  private static let replacements: [Tree?] = [
    "", "x", "~", 7, [], [:], ["x"], ["x": "y"], [[:]], .quoted("[[x"), .quoted("{x"),
  ]

  @Test(arguments: [CaseHead.Form.full, .mini])
  func `no damage to a case stops the compiler or breaks a program`(form: CaseHead.Form) {
    let good = form == .mini ? Tree.mini : .library
    for (index, path) in good.paths.enumerated() {
      for replacement in [nil, Self.replacements[index % Self.replacements.count]] {
        let compilation = good.changed { $0[path] = replacement }.compiled(form)
        for (telling, program) in compilation.programs {
          expectWhole(program, "\(path) in \(telling)")
        }
      }
    }
  }

  private func expectWhole(_ program: Program, _ what: String) {
    let targets = program.nodes.flatMap { node in
      (node.onward + node.choices.flatMap(\.onward)).map(\.target)
    }
    for target in targets {
      switch target {
      case .node(let index): #expect(program.nodes.indices.contains(index), "\(what)")
      case .ending(let index): #expect(program.endings.indices.contains(index), "\(what)")
      }
    }
    #expect(program.nodes.allSatisfy { !$0.choices.isEmpty || !$0.onward.isEmpty }, "\(what)")
    #expect(program.nodes.allSatisfy { program.people.indices.contains($0.about) }, "\(what)")
    #expect(!program.endings.isEmpty, "\(what)")
  }
}
