import Engine
import Scenarios
import Sketches
import Testing

/// What only a walk finds out: for every rule a story it objects to, and the same story put right.
struct InspectionTests {
  /// A story that nothing is wrong with.
  static let good = Sketch(
    SketchNode("hello", choices: [SketchChoice("on", to: "judge")]),
    SketchNode(
      "judge", judge: true,
      choices: [
        SketchChoice("pay", .comply, does: [.lost(5)], to: "charged"),
        SketchChoice("no", .refuse, to: "kept"),
      ]),
    SketchNode("charged", reveals: true, choices: [SketchChoice("report", .report, to: "gone")]))

  private static func story(_ change: (inout Sketch) -> Void) -> Sketch {
    var sketch = good
    change(&sketch)
    return sketch
  }

  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var rule: String
    /// The line it points at: 100 for each node, plus one for each choice; 10,000 for endings.
    var line: Int
    var facts: [String: String]
    var sketch: Sketch
  }

  static let cases: [Case] = [
    Case(
      description: "an ending that nothing leads to", rule: "G02", line: 10_002,
      facts: ["what": "ending", "node": "never"],
      sketch: story { $0.endings.append(.init("never")) }),
    Case(
      description: "an ending behind a condition that never holds", rule: "G02", line: 10_002,
      facts: ["what": "ending", "node": "never"],
      sketch: story {
        $0.endings.append(.init("never"))
        $0.nodes[1].choices[1].ways.insert(SketchWay("never", if: .visited("charged")), at: 0)
      }),
    Case(
      description: "a decision with nothing left", rule: "G07", line: 200,
      facts: ["node": "judge", "path": "hello/on"],
      sketch: story {
        for index in 0..<2 { $0.nodes[1].choices[index].when = .visited("charged") }
      }),
    Case(
      description: "a round without end", rule: "D01", line: 100,
      facts: ["problem": "endless", "node": "hello"],
      sketch: story { $0.nodes[0].choices.append(SketchChoice("again", to: "hello")) }),
    Case(
      description: "nothing good to come to", rule: "P06", line: 100,
      facts: ["missing": "good"],
      sketch: story { $0.endings[0].outcome = .unresolved }),
    Case(
      description: "nothing bad to come to", rule: "P06", line: 100,
      facts: ["missing": "bad"], sketch: story { $0.endings[1].outcome = .missed }),
    Case(
      description: "a loss that nobody can come to", rule: "P17", line: 203,
      facts: ["what": "lost", "choice": "never"],
      sketch: story {
        $0.nodes[1].choices.append(
          SketchChoice("never", if: .chose("charged/report"), does: [.lost(9)], to: "gone"))
      }),
    Case(
      description: "a gain that nobody can come to", rule: "P17", line: 203,
      facts: ["what": "gained", "choice": "never"],
      sketch: story {
        $0.nodes[1].choices.append(
          SketchChoice(
            "never", if: .visited("charged"), does: [.minutes(1), .gained(9)], to: "gone"))
      }),
    Case(
      description: "an ending without a judge point", rule: "P18", line: 100,
      facts: ["count": "0", "node": "hello", "path": ""],
      sketch: story { $0.nodes[0].choices.append(SketchChoice("off", to: "kept")) }),
    Case(
      description: "the truth before the judge point", rule: "P18", line: 300,
      facts: ["count": "0", "node": "charged", "path": "hello/skip"],
      sketch: story { $0.nodes[0].choices.append(SketchChoice("skip", to: "charged")) }),
    Case(
      description: "two judge points on one way", rule: "P18", line: 100 * 4,
      facts: ["count": "2", "node": "second", "path": "hello/on → judge/both"],
      sketch: story {
        $0.nodes[1].choices.append(SketchChoice("both", to: "second"))
        $0.nodes.append(
          SketchNode("second", judge: true, choices: [SketchChoice("out", to: "kept")]))
      }),
    Case(
      description: "nothing to lose", rule: "P22", line: 100, facts: ["problem": "stake"],
      sketch: story { $0.nodes[1].choices[0].changes = [.gained(1)] }),
  ]

  @Test(arguments: cases)
  func `what is wrong is found, and where`(row: Case) {
    #expect(
      inspect(row.sketch.program) == [
        Diagnostic(
          rule: row.rule, severity: .error, at: .line(row.line),
          facts: row.facts.merging(["telling": "scam"]) { $1 })
      ])
  }

  @Test(arguments: cases)
  func `a local case hears the same, for others to weigh`(row: Case) {
    var sketch = row.sketch
    sketch.status = .local
    #expect(inspect(sketch.program) == inspect(row.sketch.program))
  }

  @Test(arguments: cases, Language.allCases)
  func `its sentence says what it is about`(row: Case, language: Language) {
    let said = inspect(row.sketch.program).map { sentence(for: $0, in: language) }
    let named = ["G02": "node", "G07": "node", "P17": "what", "P18": "count"][row.rule]
    if let fact = named.flatMap({ row.facts[$0] }) {
      #expect(said.allSatisfy { $0.contains(fact) })
    }
    if row.facts["what"] == "ending" {
      #expect(said.allSatisfy { $0.contains(language == .zh ? "结局" : "ending") })
    }
    if row.rule == "P22" {
      #expect(said.allSatisfy { $0.contains(language == .zh ? "骗局" : "scam") })
    }
  }

  private static let fine: [(String, Sketch)] = [
    ("as it is", good),
    (
      "a judge point entered again",
      story {
        $0.nodes[1].choices.append(
          SketchChoice("ask", .verify, via: .callerNumber, once: true, to: "judge"))
      }
    ),
    (
      "one judge point on each of two ways",
      story {
        $0.nodes[0].choices.append(SketchChoice("other", to: "second"))
        $0.nodes.append(
          SketchNode("second", judge: true, choices: [SketchChoice("out", to: "kept")]))
      }
    ),
    (
      "several moments of truth",
      story {
        $0.nodes[2].choices.append(SketchChoice("on", to: "more"))
        $0.nodes.append(SketchNode("more", reveals: true, to: ["gone"]))
      }
    ),
    (
      "only something given away",
      story {
        $0.leaks = ["code"]
        $0.nodes[1].choices[0].changes = [.leak("code")]
      }
    ),
    (
      "only others harmed",
      story {
        $0.nodes[1].choices[0].changes = []
        $0.endings[1].outcome = .harmedOthers
      }
    ),
    (
      "a genuine story with neither loss nor bad ending",
      story {
        $0.telling = .genuine
        $0.nodes[1].choices[0].changes = [.gained(5)]
        $0.endings[1].outcome = .served
      }
    ),
    (
      "a choice that never comes and changes no amount",
      story {
        $0.nodes[1].choices.append(
          SketchChoice("never", if: .visited("charged"), does: [.minutes(9)], to: "gone"))
      }
    ),
  ]

  @Test(arguments: fine) func `what is right is left alone`(name: String, sketch: Sketch) {
    #expect(inspect(sketch.program) == [], "\(name)")
  }

  @Test func `both tellings are inspected, the scam first`() {
    var genuine = Self.good
    genuine.telling = .genuine
    genuine.endings[0].outcome = .unresolved
    var scam = Self.good
    scam.endings[1].outcome = .missed
    let compilation = Compilation(
      head: nil, programs: [.genuine: genuine.program, .scam: scam.program], diagnostics: [],
      strings: StringTable())
    #expect(inspect(compilation).map { $0.facts["missing"] } == ["bad", "good"])
    #expect(inspect(compilation).map { $0.facts["telling"] } == ["scam", "genuine"])
  }
}
