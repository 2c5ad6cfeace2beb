import Engine
import Scenarios

// Fields are read in the order of their keys in a body, which is that of the alphabet.

extension Started {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let caseID = try body.text("caseID")
    let form = try body.ifNext("form") { (body) throws(PlainBody.Unlike) in
      try body.object("form") { (body) throws(PlainBody.Unlike) in try FormPlace(&body) }
    }
    let isScammer = try body.truth("isScammer")
    let language: Language = try body.word("language")
    let limits = try body.object("limits") { (body) throws(PlainBody.Unlike) in
      try StoryLimits(&body)
    }
    let practice = try body.ifNext("practice") { (body) throws(PlainBody.Unlike) in
      try body.text("practice")
    }
    let seed = try body.number("seed", as: UInt64.self)
    let source = try body.text("source")
    let status: CaseStatus = try body.word("status")
    self.init(
      caseID: caseID, telling: try body.word("telling"), status: status, source: source,
      seed: seed, language: language, practice: practice, limits: limits, isScammer: isScammer,
      form: form)
  }
}

extension FormPlace {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let code = try body.text("code")
    let count = try body.number("count")
    let distance: TestForm.Distance = try body.word("distance")
    let form: TestForm.Name = try body.word("form")
    let number = try body.number("number")
    let occasion: Occasion = try body.word("occasion")
    self.init(
      form: form, occasion: occasion, sitting: try body.text("sitting"), number: number,
      count: count, distance: distance, code: code)
  }
}

extension StoryLimits {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let result = { (body: inout PlainBody) throws(PlainBody.Unlike) -> Result in
      let gained = try body.number("gained")
      return Result(lost: try body.number("lost"), gained: gained)
    }
    let complyAll = try body.object("complyAll", result)
    let lastLosingRank = try body.ifNext("lastLosingRank") { (body) throws(PlainBody.Unlike) in
      try body.number("lastLosingRank")
    }
    let maxGain = try body.number("maxGain")
    let maxLoss = try body.number("maxLoss")
    self.init(
      maxLoss: maxLoss, maxGain: maxGain, lastLosingRank: lastLosingRank, complyAll: complyAll,
      refuseAll: try body.object("refuseAll", result))
  }
}

extension Believed {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let about = try body.text("about")
    guard let belief = Belief(level: try body.number("belief")) else { throw PlainBody.Unlike() }
    let isJudged = try body.truth("isJudged")
    let isScammer = try body.truth("isScammer")
    let node = try body.text("node")
    self.init(
      node: node, about: about, isScammer: isScammer, belief: belief,
      rank: try body.number("rank"), isJudged: isJudged)
  }
}

extension Chose {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let act: Act = try body.word("act")
    let choice = try body.text("choice")
    let gained = try body.number("gained")
    let lost = try body.number("lost")
    let node = try body.text("node")
    let rank = try body.number("rank")
    let via: Via? = try body.ifNext("via") { (body) throws(PlainBody.Unlike) in
      try body.word("via")
    }
    self.init(
      node: node, choice: choice, act: act, via: via, rank: rank, lost: lost, gained: gained)
  }
}

extension Proceeded {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    self.init(node: try body.text("node"))
  }
}

extension Resolved {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    self.init(step: try body.text("step"))
  }
}

extension Ended {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let ending = try body.text("ending")
    let gained = try body.number("gained")
    let leaked = try body.texts("leaked")
    let lost = try body.number("lost")
    self.init(
      ending: ending, outcome: try body.word("outcome"), lost: lost, gained: gained,
      leaked: leaked)
  }
}

extension MarkingOpened {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    self.init(language: try body.word("language"))
  }
}

extension Marked {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let clause = try body.number("clause")
    let mark: Mark? = try body.ifNext("mark") { (body) throws(PlainBody.Unlike) in
      try body.word("mark")
    }
    self.init(clause: clause, mark: mark)
  }
}

extension Closed {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    self.init(
      clauses: try body.objects("clauses") { (body) throws(PlainBody.Unlike) in
        try MarkableClause(&body)
      })
  }
}

extension MarkableClause {
  init(_ body: inout PlainBody) throws(PlainBody.Unlike) {
    let clause = try body.number("clause")
    let flag = try body.truth("flag")
    let flags = try body.ifNext("flags") { (body) throws(PlainBody.Unlike) in
      try body.texts("flags")
    }
    let language: Language = try body.word("language")
    let line = try body.number("line")
    let marked: Mark? = try body.ifNext("marked") { (body) throws(PlainBody.Unlike) in
      try body.word("marked")
    }
    let node = try body.text("node")
    self.init(
      node: node, line: line, language: language, clause: clause, flag: flag,
      signal: try body.truth("signal"), flags: flags ?? [], marked: marked)
  }
}
