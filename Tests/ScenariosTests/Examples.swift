import Scenarios

extension Surroundings {
  /// A small vocabulary.
  static let example = Surroundings(
    taxonomy: Taxonomy(entries: [
      .stages: entries("contact", "trust", "extract", "aftermath"), .topics: entries("food-orders"),
      .audiences: entries("everyone"), .types: entries("impersonated-merchant"),
      .tactics: entries("urgency", "data_proof"), .asks: entries("show_paycode"),
      .flags: entries("code-request", "deadline"), .signals: entries("original-route"),
      .leaks: entries("payment_code", "password"), .care: entries("debt"),
      .nextSteps: [
        Taxonomy.Entry(
          id: "call-110", label: [:], explanation: [:],
          hotline: [.cn: "110", .hk: "18222", .other: "+86-10-12308", .sg: "scamshield.gov.sg"])
      ],
    ]),
    sources: [
      "paper": Source(
        id: "paper", publisher: [.zh: "p", .en: "p"], title: "t", date: "2026-01-01", supports: "s",
        checked: "2026-01-01")
    ],
    facts: ["fact": Fact(id: "fact", text: [:], asOf: "2026-01-01", source: "paper")],
    retired: ["gone"])

  private static func entries(_ ids: String...) -> [Taxonomy.Entry] {
    ids.map { Taxonomy.Entry(id: $0, label: [:], explanation: [:]) }
  }
}

extension Tree {
  /// A library case that keeps every rule.
  static let library: Tree = [
    "format": 1, "id": "example", "status": "library", "topic": "food-orders",
    "title": both("外卖", "Takeout"), "audience": ["everyone"], "believable": "high", "minutes": 4,
    "sources": ["paper"], "people": ["caller": both("138****0000")], "opening": "hello",
    "nodes": [
      "hello": [
        "stage": "contact", "channel": "call",
        "say": [["scene": both("电话响了。", "It rings.")], ["caller": both("喂？", "Hello?")]],
        "choices": [
          ["id": "listen", "act": "probe", "text": both("您说", "Go on"), "goto": "test"],
          ["id": "refuse", "act": "refuse", "text": both("不要", "No"), "goto": "test"],
        ],
      ]
    ],
    "stories": ["scam": scam, "genuine": genuine],
  ]

  private static let checks: Tree = [
    ["id": "no", "act": "refuse", "text": both("不念", "I won't"), "goto": "kept"],
    [
      "id": "app", "act": "verify", "via": "own_app", "text": both("看应用", "Look it up"),
      "goto": "kept",
    ],
    [
      "id": "line", "act": "verify", "via": "caller_number", "once": true,
      "text": both("打他的号码", "Ring his number"), "goto": "friend",
    ],
  ]

  private static let friend: Tree = [
    "stage": "trust", "channel": "call", "say": [["caller": both("没错。", "That's right.")]],
    "goto": "test",
  ]

  private static let debrief: Tree = [
    "rule": both("规矩", "Rule"), "contrast": both("差别", "Contrast"),
    "next_steps": ["call-110"], "facts": ["fact"],
  ]

  private static let scam: Tree = {
    var test: Tree = [
      "stage": "extract", "channel": "call", "judge": true, "tactics": ["urgency"],
      "asks": ["show_paycode"],
      "say": [["caller": both("[[code-request|念给我]]。", "[[code-request|Read it]].")]],
      "choices": checks,
    ]
    test["choices/3"] = [
      "id": "read", "act": "comply", "text": both("念", "Read it"),
      "effects": ["lost": "+986", "leaked": ["payment_code"]], "goto": "charged",
    ]
    return [
      "type": "impersonated-merchant", "nodes": ["test": test, "friend": friend],
      "endings": [
        "kept": ["outcome": "safe", "text": both("没事。", "All well.")],
        "charged": [
          "outcome": "loss", "text": both("损失 {lost} 元。", "{lost} yuan gone."),
        ],
      ],
      "debrief": debrief,
      "tests": [
        [
          "name": "reads", "play": ["hello/listen", ["believe": 3], "test/read"],
          "expect": ["ending": "charged", "lost": 986, "leaked": ["payment_code"]],
        ]
      ],
    ]
  }()

  private static let genuine: Tree = [
    "nodes": [
      "test": [
        "stage": "extract", "channel": "call", "judge": true,
        "say": [["caller": both("[[original-route|退了]]。", "[[original-route|Sent back]].")]],
        "choices": checks,
      ],
      "friend": friend,
    ],
    "endings": [
      "kept": ["outcome": "served", "effects": ["gained": "+30"], "text": both("到了。", "Here.")]
    ],
    "debrief": debrief,
    "tests": [
      [
        "name": "no", "play": ["hello/listen", ["believe": 2], "test/no"],
        "expect": ["ending": "kept"],
      ]
    ],
  ]

  /// A draft with as little as can be played.
  static let draft: Tree = [
    "format": 1, "id": "example", "status": "draft", "language": "zh", "title": "草稿",
    "people": ["caller": "138****0000"], "opening": "hello",
    "stories": [
      "scam": [
        "nodes": ["hello": ["say": [["caller": "喂？"]], "goto": "over"]],
        "endings": ["over": ["outcome": "safe", "text": "完了。"]],
      ]
    ],
  ]

  /// A mini that keeps every rule.
  static let mini: Tree = {
    var mini = library
    mini["nodes/hello/choices"] = nil
    mini["nodes/hello/goto"] = "test"
    for telling in ["scam", "genuine"] {
      mini["stories/\(telling)/nodes/friend"] = nil
      mini["stories/\(telling)/nodes/test/choices/2"] = nil
      mini["stories/\(telling)/tests/0/play/0"] = nil
    }
    return mini
  }()

  func changed(_ change: (inout Tree) -> Void) -> Tree {
    var copy = self
    change(&copy)
    return copy
  }

  func compiled(_ form: CaseHead.Form = .full) -> Compilation {
    compile(source, form: form, fileStem: "example", in: .example)
  }
}

extension Compilation {
  var codes: [String] { diagnostics.map(\.rule) }
}
