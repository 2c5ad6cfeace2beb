import Scenarios
import Testing

/// A change to a good case that breaks one rule, and where that is pointed at.
struct Breach: CustomTestStringConvertible, Sendable {
  var rule: String
  var what: String
  /// A path in the changed tree; `key:` points at the key.
  var at: String
  var also: [String] = []
  var form = CaseHead.Form.full
  var change: @Sendable (inout Tree) -> Void

  var testDescription: String { "\(rule) \(what)" }

  init(
    _ rule: String, _ what: String, at: String, also: [String] = [],
    form: CaseHead.Form = .full, _ change: @escaping @Sendable (inout Tree) -> Void
  ) {
    self.rule = rule
    self.what = what
    self.at = at
    self.also = also
    self.form = form
    self.change = change
  }
}

struct RuleTests {
  @Test(arguments: Breach.shape + Breach.graph + Breach.values + Breach.texts + Breach.practice)
  func `a breach is named once, where it stands`(breach: Breach) {
    let good = breach.form == .mini ? Tree.mini : .library
    let bad = good.changed(breach.change)
    let compilation = bad.compiled(breach.form)
    #expect(Set(compilation.codes) == Set([breach.rule] + breach.also))
    let places = compilation.diagnostics.filter { $0.rule == breach.rule }.map(\.at.start.line)
    #expect(places == [bad.span(breach.at).start.line])
  }

  @Test func `good cases have nothing to say about them`() {
    #expect(Tree.library.compiled().diagnostics.isEmpty)
    #expect(Tree.mini.compiled(.mini).diagnostics.isEmpty)
    #expect(Set(Tree.library.compiled().programs.keys) == Set(Telling.allCases))
  }

  @Test func `every rule of the compiler is broken somewhere`() {
    let breaches = Breach.shape + Breach.graph + Breach.values + Breach.texts + Breach.practice
    let compiled = Rule.all.filter { $0.checker == .compiler }.map(\.id)
    // Those of lessons and forms in LessonTests and FormTests.
    let others = Rule.all.map(\.id).filter { $0.hasPrefix("C") || $0.hasPrefix("M") }
    let elsewhere = Set(["F05", "P13"] + others)
    #expect(Set(compiled).subtracting(breaches.map(\.rule)).subtracting(elsewhere).isEmpty)
  }

  @Test func `codes are unique`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }
}

private let scam = "stories/scam"
private let test = "stories/scam/nodes/test"

extension Breach {
  static let shape = [
    Breach("F08", "another file name", at: "id") { $0["id"] = "other" },
    Breach("F09", "a retired id", at: "id", also: ["F08"]) { $0["id"] = "gone" },
    Breach("F11", "a stray key in a text", at: "key:title/自己看") { $0["title/自己看"] = "" },
    Breach("S01", "an unknown key", at: "key:nodes/hello/chanel") {
      $0["nodes/hello/chanel"] = "call"
    },
    Breach("S01", "an unknown speaker", at: "key:nodes/hello/say/1/calle") {
      $0["nodes/hello/say/1"] = ["calle": both("喂")]
    },
    Breach("S02", "no topic", at: "") { $0["topic"] = nil },
    Breach("S02", "no channel", at: "key:nodes/hello") { $0["nodes/hello/channel"] = nil },
    Breach("S02", "verify without via", at: "\(test)/choices/1/id") {
      $0["\(test)/choices/1/via"] = nil
    },
    Breach("S02", "harm without a ripple", at: "key:\(scam)/endings/charged") {
      $0["\(scam)/endings/charged/outcome"] = "harmed_others"
    },
    Breach("S02", "nobody speaks", at: "nodes/hello/say/1") {
      $0["nodes/hello/say/1"] = ["if": "lost > 0"]
    },
    Breach("S03", "an unknown channel", at: "nodes/hello/channel") {
      $0["nodes/hello/channel"] = "telegraph"
    },
    Breach("S03", "an unknown topic", at: "topic") { $0["topic"] = "food-order" },
    Breach("S03", "a list where words belong", at: "title/zh") { $0["title/zh"] = ["外卖"] },
    Breach("S03", "a strange time", at: "nodes/hello/clock") { $0["nodes/hello/clock"] = "25:00" },
    Breach("S03", "two speakers", at: "key:nodes/hello/say/1/me") {
      $0["nodes/hello/say/1/me"] = both("喂")
    },
    Breach("S03", "a belief off the scale", at: "\(scam)/tests/0/play/1/believe") {
      $0["\(scam)/tests/0/play/1/believe"] = 7
    },
    Breach("S04", "a newer format", at: "format") { $0["format"] = 2 },
    Breach("S05", "a capital in an id", at: "key:\(scam)/endings/Other", also: ["G02"]) {
      $0["\(scam)/endings/Other"] = ["outcome": "safe", "text": both("好", "Good")]
    },
    Breach("S05", "a person called me", at: "key:people/me", also: ["S02"]) {
      $0["people/me"] = both("我", "Me")
    },
    Breach("S06", "the same choice twice", at: "nodes/hello/choices/1/id", also: ["T01"]) {
      $0["nodes/hello/choices/1/id"] = "listen"
      $0["\(scam)/tests/0/play/0"] = "hello/refuse"
    },
    Breach("S06", "an ending called like a node", at: "key:\(scam)/endings/friend") {
      $0["\(scam)/endings/friend"] = ["outcome": "safe", "text": both("好", "Good")]
    },
    Breach("S07", "no way on", at: "key:\(scam)/nodes/friend") {
      $0["\(scam)/nodes/friend/goto"] = nil
    },
    Breach("S07", "two ways on", at: "key:nodes/hello") { $0["nodes/hello/goto"] = "test" },
    Breach("S08", "no choices in choices", at: "key:\(scam)/nodes/friend/choices") {
      $0["\(scam)/nodes/friend/goto"] = nil
      $0["\(scam)/nodes/friend/choices"] = []
    },
    Breach("S08", "an empty node", at: "key:\(scam)/nodes/friend") {
      $0["\(scam)/nodes/friend/say"] = nil
    },
    Breach("S10", "via without verify", at: "key:nodes/hello/choices/0/via") {
      $0["nodes/hello/choices/0/via"] = "own_app"
    },
    Breach("S11", "a firm rule silenced", at: "key:lint/P03") { $0["lint"] = ["P03": "because"] },
    Breach("S11", "silenced without a reason", at: "key:lint/P09") { $0["lint"] = ["P09": ""] },
    Breach("S11", "an unknown rule", at: "key:lint/Z99") { $0["lint"] = ["Z99": "because"] },
  ]

  static let graph = [
    Breach("G01", "a missing target", at: "\(test)/choices/0/goto") {
      $0["\(test)/choices/0/goto"] = "kpet"
    },
    Breach("G01", "an opening that is not shared", at: "opening") {
      $0["opening"] = "test"
    },
    Breach("G02", "a node no way leads to", at: "key:\(scam)/nodes/island") {
      $0["\(scam)/nodes/island"] = $0["\(scam)/nodes/friend"]
    },
    Breach("G02", "an ending no way leads to", at: "key:\(scam)/endings/never") {
      $0["\(scam)/endings/never"] = ["outcome": "loss", "text": both("没了", "Gone")]
    },
    Breach("G03", "a trap", at: "key:\(scam)/nodes/trap", also: ["G08"]) {
      $0["\(test)/choices/3/goto"] = "trap"
      $0["\(test)/choices/2/goto"] = "friend"
      $0["\(scam)/nodes/trap"] = [
        "stage": "trust", "channel": "call", "say": [["caller": both("等", "Wait")]],
        "choices": [["id": "wait", "act": "pause", "text": both("等", "Wait"), "goto": "trap"]],
      ]
      $0["\(test)/choices/4"] = [
        "id": "pay", "act": "comply", "text": both("付", "Pay"), "goto": "charged",
      ]
    },
    Breach("G04", "a circle by itself", at: "key:\(scam)/nodes/friend") {
      $0["\(scam)/nodes/friend/goto"] = "friend"
    },
    Breach("G06", "a condition last", at: "\(scam)/nodes/friend/goto/0/to") {
      $0["\(scam)/nodes/friend/goto"] = [["if": "lost > 0", "to": "test"]]
    },
    Breach("G06", "no condition first", at: "\(scam)/nodes/friend/goto/0") {
      $0["\(scam)/nodes/friend/goto"] = ["test", "kept"]
    },
    Breach("G08", "a circle without once", at: "key:\(test)") {
      $0["\(test)/choices/2/once"] = nil
    },
  ]

  static let values = [
    Breach("V01", "an unknown variable", at: "\(test)/choices/0/if") {
      $0["\(test)/choices/0/if"] = "loss > 0"
    },
    Breach("V01", "an unknown node", at: "\(test)/choices/0/if") {
      $0["\(test)/choices/0/if"] = "not visited(helo)"
    },
    Breach("V01", "a choice of the other story", at: "nodes/hello/say/1/if") {
      $0["nodes/hello/say/1/if"] = "chose(test/read)"
    },
    Breach("V01", "an unknown effect", at: "key:\(test)/choices/0/effects/los") {
      $0["\(test)/choices/0/effects"] = ["los": "+1"]
    },
    Breach("V02", "a bare number", at: "\(test)/choices/0/if") {
      $0["\(test)/choices/0/if"] = "lost"
    },
    Breach("V02", "a number for yes/no", at: "\(test)/choices/0/effects/asked") {
      $0["vars"] = ["asked": false]
      $0["\(test)/choices/0/effects"] = ["asked": "+1"]
    },
    Breach("V03", "a built-in name", at: "key:vars/lost") { $0["vars"] = ["lost": 0] },
    Breach("V06", "a number without a sign", at: "\(test)/choices/3/effects/lost") {
      $0["\(test)/choices/3/effects/lost"] = 986
    },
    Breach("V07", "half a condition", at: "\(test)/choices/0/if") {
      $0["\(test)/choices/0/if"] = "lost > 0 and"
    },
    Breach("T01", "a choice that is not there", at: "\(scam)/tests/0/play/2") {
      $0["\(scam)/tests/0/play/2"] = "test/red"
    },
    Breach("T01", "an ending that is not there", at: "\(scam)/tests/0/expect/ending") {
      $0["\(scam)/tests/0/expect/ending"] = "lost"
    },
  ]

  static let texts = [
    Breach("L01", "a language missing", at: "title") { $0["title/en"] = nil },
    Breach("L01", "a language empty", at: "key:title/en") { $0["title/en"] = .quoted(" ") },
    Breach("L03", "an unknown number", at: "\(scam)/endings/charged/text/en") {
      $0["\(scam)/endings/charged/text"] = both("损失 {lost} 元。", "{lost} of {all} gone.")
    },
    Breach("L03", "numbers that differ", at: "\(scam)/endings/charged/text/en") {
      $0["\(scam)/endings/charged/text"] = both("损失 {lost} 元。", "Gone.")
    },
    Breach("L04", "marks that differ", at: "\(test)/say/0/caller/en") {
      $0["\(test)/say/0/caller"] = both("[[code-request|念]]。", "Read.")
    },
    Breach("L05", "an unknown mark", at: "\(test)/say/0/caller/zh", also: ["L04"]) {
      $0["\(test)/say/0/caller"] = both("[[code-requst|念]]。", "[[code-request|Read]].")
    },
    Breach(
      "L05", "a mark where none can be found", at: "nodes/hello/choices/0/text/zh", also: ["L04"]
    ) {
      $0["nodes/hello/choices/0/text"] = both("[[deadline|快]]", "Quick")
    },
    Breach("L10", "two choices alike", at: "nodes/hello/choices/1/id") {
      $0["nodes/hello/choices/1/text"] = both("您说", "No, go on")
    },
  ]

  static let practice = [
    Breach("P01", "no source", at: "key:sources") { $0["sources"] = [] },
    Breach("P01", "an unknown source", at: "sources/0") { $0["sources"] = ["papers"] },
    Breach("P01", "an unknown fact", at: "\(scam)/debrief/facts/0") {
      $0["\(scam)/debrief/facts"] = ["fat"]
    },
    Breach("P03", "a number one could dial", at: "nodes/hello/say/1/caller/zh") {
      $0["nodes/hello/say/1/caller/zh"] = .quoted("打13912345678")
    },
    Breach("P03", "a site one could open", at: "nodes/hello/say/0/card/address") {
      $0["nodes/hello/say/0"] = [
        "card": ["kind": "web", "address": "https://pay.shop.com/a", "zh": "付款", "en": "Pay"]
      ]
    },
    Breach("P04", "nothing marked", at: "key:\(scam)") {
      $0["\(test)/say/0/caller"] = both("念给我。", "Read it.")
    },
    Breach("P06", "no good ending", at: "key:\(scam)") {
      $0["\(scam)/endings/kept/outcome"] = "unresolved"
    },
    Breach("P07", "no debrief", at: "key:\(scam)") { $0["\(scam)/debrief"] = nil },
    Breach("P07", "no next step", at: "key:\(scam)/debrief") {
      $0["\(scam)/debrief/next_steps"] = nil
    },
    Breach("P14", "an ask without an answer", at: "key:\(scam)/nodes/friend") {
      $0["\(scam)/nodes/friend/asks"] = ["show_paycode"]
      $0["\(scam)/nodes/friend/goto"] = "charged"
    },
    Breach("P15", "no contrast", at: "key:\(scam)/debrief") {
      $0["\(scam)/debrief/contrast"] = nil
    },
    Breach("P18", "no judge point", at: "key:\(scam)") { $0["\(test)/judge"] = nil },
    Breach("P19", "a telltale label", at: "people/caller/zh") {
      $0["people/caller/zh"] = .quoted("自称客服")
    },
    Breach("P19", "a telltale title", at: "title/en") {
      $0["title/en"] = .quoted("The fake order")
    },
    Breach("P21", "an ask in the opening", at: "nodes/hello/asks/0") {
      $0["nodes/hello/asks"] = ["show_paycode"]
    },
    Breach("P22", "nothing to lose", at: "key:\(scam)") { $0["\(test)/choices/3/effects"] = nil },
    Breach("P22", "no refusal", at: "key:nodes/hello") {
      $0["nodes/hello/choices/1/act"] = "pause"
    },
    Breach("P23", "no independent check", at: "key:\(test)") {
      $0["\(test)/choices/1/via"] = "their_link"
    },
    Breach("P23", "no dependent check", at: "key:\(test)") {
      $0["\(test)/choices/2/via"] = "known_number"
    },
    Breach("P23", "a check that gives it away", at: "key:\(test)", also: ["G02"]) {
      $0["\(test)/choices/2/goto"] = "kept"
    },
    Breach("P23", "a mini without a check", at: "key:\(test)", form: .mini) {
      $0["\(test)/choices/1/act"] = "pause"
      $0["\(test)/choices/1/via"] = nil
    },
    Breach("P24", "a shared judge point", at: "key:nodes/hello/judge") {
      $0["nodes/hello/judge"] = true
    },
    Breach("P25", "a mini with a choice in its opening", at: "key:nodes/hello", form: .mini) {
      $0["nodes/hello/goto"] = nil
      $0["nodes/hello/choices"] = [
        ["id": "no", "act": "refuse", "text": both("不", "No"), "goto": "test"]
      ]
    },
  ]
}
