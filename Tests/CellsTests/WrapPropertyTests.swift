import Cells
import Foundation
import TestSupport
import Testing

/// Random texts as cases have them: Chinese, English, sums, codes, dashes, addresses.
private struct RandomText {
  var random: SplitMix64

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private mutating func repeated(_ alphabet: String, _ count: ClosedRange<Int>) -> String {
    let letters = Array(alphabet)
    return String(
      (0..<Int.random(in: count, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      })
  }

  private mutating func word() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: repeated("您的快递在我店退款请点开链接银行卡客服警察别挂电话", 1...9)
    case 4: repeated("abcdefghijklmnop", 1...12)
    case 5: repeated("abcdefghijklmnop", 12...90)
    case 6: pick(["￥", "$", "¥", ""]) + repeated("123456789", 1...3) + ",000.00"
    case 7: repeated("0123456789", 1...11) + pick(["", "%", "℃", "元", "‰"])
    case 8: "https://" + repeated("abc-.1", 1...9) + ".top/" + repeated("a/b-?&=.c%1", 1...70)
    case 9: pick(["don’t", "real-time", "e\u{301}t\u{e9}", "📱", "95588", "微信", "APP", "24/7"])
    case 10: pick(["“", "（", "《", "【", "[", "(", "‘"]) + repeated("请勿转账abc", 1...6)
    default: pick(["——", "……"]) + repeated("停住了", 1...3)
    }
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...30, using: &random)).map { _ in
      word() + pick(["", "", "", " ", "，", "。", "”", "）", "》", "！", ". ", ", ", "？ ", "\n", "]"])
    }.joined()
  }
}

struct WrapPropertyTests {
  private static let runs =
    ProcessInfo.processInfo.environment["SCAMDRILL_FULL"] == "1" ? 10_000 : 2_000
  private let closing = Set("。，、；：？！”’）》】].,!?)%…℃‰")
  private let opening = Set("“‘（《【[(￥$¥")

  @Test func `no random text breaks a rule of the line`() {
    var texts = RandomText(random: SplitMix64(seed: 20))
    for _ in 0..<Self.runs {
      let text = texts.text()
      let columns = Int.random(in: 20...80, using: &texts.random)
      let problem = problem(in: wrap(text, width: columns), of: text, columns)
      guard let problem else { continue }
      Issue.record("\(problem) at width \(columns) in \(text.debugDescription)")
      return
    }
  }

  private func problem(in lines: [WrappedLine], of text: String, _ columns: Int) -> String? {
    let scalars = Array(text.unicodeScalars)
    var read = 0
    for line in lines {
      guard scalars[read..<line.range.lowerBound].allSatisfy(\.properties.isWhitespace) else {
        return "lost before \(line)"
      }
      if Array(line.text.unicodeScalars) != Array(scalars[line.range]) { return "changed \(line)" }
      if width(of: line.text) > columns { return "too wide \(line)" }
      if let edge = edgeProblem(line, scalars, read) { return edge }
      read = line.range.upperBound
    }
    return scalars[read...].allSatisfy(\.properties.isWhitespace) ? nil : "lost the end"
  }

  private func edgeProblem(
    _ line: WrappedLine, _ scalars: [Unicode.Scalar], _ read: Int
  ) -> String? {
    let isParagraph = read == 0 || scalars[read..<line.range.lowerBound].contains("\n")
    let endsParagraph =
      line.range.upperBound == scalars.count || scalars[line.range.upperBound] == "\n"
    if let first = line.text.first, !isParagraph {
      if closing.contains(first) { return "closing sign begins \(line)" }
      if first == "—", scalars[line.range.lowerBound - 1] == "—" { return "half dash \(line)" }
    }
    if let last = line.text.last, !endsParagraph, opening.contains(last) {
      return "opening sign ends \(line)"
    }
    return nil
  }
}
