import Engine
import Scenarios
package import Scoring

/// A play's record as bytes; changing their order means changing ``PlaySummaries/form``.
extension PlayRecord {
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  func write(to writer: inout ByteWriter) {
    writer.text(caseID)
    writer.text(telling.rawValue)
    writer.truth(isScam)
    writer.truth(counted)
    writer.text(reason?.rawValue)
    writer.truth(judged != nil)
    if let judged { writer.fraction(judged) }
    writer.list(beliefs) { $1.write(to: &$0) }
    writer.list(choices) { $1.write(to: &$0) }
    writer.list(checks) { $1.write(to: &$0) }
    writer.truth(markingOpened)
    writer.list(markable) { $1.write(to: &$0) }
    for number in [lost, maxLoss, gained, maxGain] { writer.number(number) }
    writer.number(judgeRank)
    writer.number(lastLosingRank)
    writer.truth(leftSafely)
    writer.truth(quit)
    for result in [complyAll, refuseAll] {
      writer.number(result.lost)
      writer.number(result.gained)
    }
    writer.text(ending)
    writer.text(language.rawValue)
    writer.number(startedAt)
    writer.number(endedAt)
    writer.truth(form != nil)
    form?.write(to: &writer)
  }

  init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(
      caseID: try reader.text(), telling: try reader.word(), isScam: try reader.truth(),
      counted: try reader.truth(),
      reason: try reader.truth() ? try reader.word() : nil,
      judged: try reader.truth() ? try reader.fraction() : nil,
      beliefs: try reader.list { (reader) throws(ByteReader.Malformed) in try Belief(&reader) },
      choices: try reader.list { (reader) throws(ByteReader.Malformed) in try Made(&reader) },
      checks: try reader.list { (reader) throws(ByteReader.Malformed) in try Check(&reader) },
      markingOpened: try reader.truth(),
      markable: try reader.list { (reader) throws(ByteReader.Malformed) in try Clause(&reader) },
      lost: try reader.number(), maxLoss: try reader.number(), gained: try reader.number(),
      maxGain: try reader.number(), judgeRank: try reader.numberIfAny(),
      lastLosingRank: try reader.numberIfAny(), leftSafely: try reader.truth(),
      quit: try reader.truth(),
      complyAll: .init(lost: try reader.number(), gained: try reader.number()),
      refuseAll: .init(lost: try reader.number(), gained: try reader.number()),
      ending: try reader.textIfAny(), language: try reader.word(),
      startedAt: try reader.number(), endedAt: try reader.number(),
      form: try reader.truth() ? try FormPlace(&reader) : nil)
  }
}

extension FormPlace {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(form.rawValue)
    writer.text(occasion.rawValue)
    writer.text(sitting)
    writer.number(number)
    writer.number(count)
    writer.text(distance.rawValue)
    writer.text(code)
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(
      form: try reader.word(), occasion: try reader.word(), sitting: try reader.text(),
      number: try reader.number(), count: try reader.number(), distance: try reader.word(),
      code: try reader.text())
  }
}

extension PlayRecord.Belief {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(node)
    writer.number(rank)
    writer.fraction(p)
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(node: try reader.text(), rank: try reader.number(), p: try reader.fraction())
  }
}

extension PlayRecord.Made {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(node)
    writer.text(choice)
    writer.number(rank)
    writer.text(act.rawValue)
    writer.number(cost)
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(
      node: try reader.text(), choice: try reader.text(), rank: try reader.number(),
      act: try reader.word(), cost: try reader.number())
  }
}

extension PlayRecord.Check {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(via.rawValue)
    writer.truth(independent)
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(via: try reader.word(), independent: try reader.truth())
  }
}

extension PlayRecord.Clause {
  private static let flagged: UInt8 = 1
  private static let signalled: UInt8 = 2
  private static let chinese: UInt8 = 4
  private static let doubtful: UInt8 = 8
  private static let reassuring: UInt8 = 16

  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(node)
    writer.number(line)
    writer.number(clause)
    writer.byte(
      (flag ? Self.flagged : 0) | (signal ? Self.signalled : 0)
        | (lang == .zh ? Self.chinese : 0) | (marked == .doubtful ? Self.doubtful : 0)
        | (marked == .reassuring ? Self.reassuring : 0))
    writer.list(flags) { $0.text($1) }
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    let (node, line, clause) = (try reader.text(), try reader.number(), try reader.number())
    let bits = try reader.byte()
    let flags = try reader.list { (reader) throws(ByteReader.Malformed) in try reader.text() }
    self.init(
      node: node, line: line, lang: bits & Self.chinese != 0 ? .zh : .en, clause: clause,
      flag: bits & Self.flagged != 0, signal: bits & Self.signalled != 0, flags: flags,
      marked: bits & Self.doubtful != 0
        ? .doubtful : bits & Self.reassuring != 0 ? .reassuring : nil)
  }
}
