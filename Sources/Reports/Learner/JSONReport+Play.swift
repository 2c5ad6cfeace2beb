import Engine
import Scenarios
import Scoring

/// A play as it stands in the JSON report.
struct JSONPlay: Encodable {
  var record: PlayRecord

  init(_ record: PlayRecord) {
    self.record = record
  }

  private enum CodingKeys: String, CodingKey {
    case caseID = "case"
    case telling, truth, counted, reason, judged, beliefs, choices, checks, markingOpened
    case markable, lost, maxLoss, gained, maxGain, judgeRank, lastLosingRank, leftSafely
    case complyAll, refuseAll, ending, lang, startedAt, endedAt, form
  }

  // An optional given to `encode` is written as null; left to the compiler it would be left out.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.caseID, forKey: .caseID)
    try container.encode(record.telling, forKey: .telling)
    try container.encode(record.truth, forKey: .truth)
    try container.encode(record.counted, forKey: .counted)
    try container.encode(record.reason, forKey: .reason)
    try container.encode(record.ending, forKey: .ending)
    try container.encode(record.language, forKey: .lang)
    try container.encode(timestamp(record.startedAt), forKey: .startedAt)
    try container.encode(record.ended.map(timestamp), forKey: .endedAt)
    try container.encode(record.form, forKey: .form)
    try encodeThoughts(to: &container)
    try encodeOutcome(to: &container)
  }

  private func encodeThoughts(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(record.judged.flatMap(\.finite), forKey: .judged)
    try container.encode(record.beliefs, forKey: .beliefs)
    try container.encode(record.choices.map(Choice.init), forKey: .choices)
    try container.encode(record.checks, forKey: .checks)
    try container.encode(record.markingOpened, forKey: .markingOpened)
    try container.encode(record.markable.map(Clause.init), forKey: .markable)
  }

  private func encodeOutcome(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(record.lost, forKey: .lost)
    try container.encode(record.maxLoss, forKey: .maxLoss)
    try container.encode(record.gained, forKey: .gained)
    try container.encode(record.maxGain, forKey: .maxGain)
    try container.encode(record.judgeRank, forKey: .judgeRank)
    try container.encode(record.lastLosingRank, forKey: .lastLosingRank)
    try container.encode(record.leftSafely, forKey: .leftSafely)
    try container.encode(record.complyAll, forKey: .complyAll)
    try container.encode(record.refuseAll, forKey: .refuseAll)
  }

  private struct Choice: Encodable {
    var node: String
    var choice: String
    var rank: Int
    var act: Act
    var cost: Int

    init(_ made: PlayRecord.Made) {
      node = made.node
      choice = made.choice
      rank = made.rank
      act = made.act
      cost = made.cost
    }
  }

  private struct Clause: Encodable {
    var clause: PlayRecord.Clause

    init(_ clause: PlayRecord.Clause) {
      self.clause = clause
    }

    private enum CodingKeys: String, CodingKey {
      case node, line, lang, clause, flag, flags, signal, marked
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(clause.node, forKey: .node)
      try container.encode(clause.line, forKey: .line)
      try container.encode(clause.lang, forKey: .lang)
      try container.encode(clause.clause, forKey: .clause)
      try container.encode(clause.flag, forKey: .flag)
      try container.encode(clause.flags, forKey: .flags)
      try container.encode(clause.signal, forKey: .signal)
      try container.encode(clause.marked, forKey: .marked)
    }
  }
}
