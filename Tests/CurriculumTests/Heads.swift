import Curriculum
import Scenarios
import Scoring

let day = 86_400_000

extension CaseHead {
  /// A case as the chooser sees it.
  static func sample(
    _ id: String, type: String = "brushing", difficulty: Int = 3, form: Form = .full,
    audience: [String] = ["everyone"], care: [String] = [], channels: [Channel] = [.call],
    tactics: [String] = ["urgency"]
  ) -> CaseHead {
    CaseHead(
      id: id, form: form, status: .library, topic: "food-orders", title: [:], audience: audience,
      minutes: 8, difficulty: difficulty, care: care, tellings: Telling.allCases,
      languages: Language.allCases, channels: channels, type: type, judgeTactics: tactics,
      judgeChannels: channels, currency: "CNY", endings: 7)
  }
}

extension PlayRecord {
  /// A counted play of a scam on a day, judged rightly or wrongly.
  static func play(
    _ caseID: String, day: Int, isRight: Bool = true, counted: Bool = true
  ) -> PlayRecord {
    PlayRecord(
      caseID: caseID, telling: .scam, isScam: true, counted: counted,
      judged: isRight ? 0.80 : 0.20, startedAt: day * 86_400_000)
  }
}

extension Progress {
  init(heads: [CaseHead], history: [PlayRecord]) {
    self.init(
      traits: Dictionary(heads.map { ($0.id, $0.traits) }) { first, _ in first }, history: history)
  }
}

extension NextCase {
  /// The choice among cases that are all at hand.
  func id(seed: UInt64, among heads: [CaseHead]) -> String? {
    id(seed: seed) { visit in
      for head in heads { visit(head.traits) { $0(head.id) } }
    }
  }

  func usefulness(of head: CaseHead) -> Double { usefulness(of: Candidate(head)) }
}
