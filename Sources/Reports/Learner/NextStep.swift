import Scenarios
import Scoring

/// Something to do next that follows from how stories were answered.
enum NextStep: Equatable {
  /// So many stories are missing before anything can be said.
  case play(Int)
  case trustLess
  case trustMore
  /// A tactic that was told right least often.
  case practise(tactic: String, right: Int, of: Int)
  case checkByOwnWay
  case sayLeaning
  case stopEarlier
  case takeWhatIsReal
  case lookForWords
  case comeBack
  case tellSomebody

  /// Three, what matters most first; the last two are good for everybody.
  ///
  /// - Parameter tactics: of a case by its id, in words.
  static func three(_ plays: [PlayRecord], tactics: (_ caseID: String) -> [String]) -> [NextStep] {
    let measures = Measures(plays)
    let known = { (measure: Measure) in measures.isEnough(for: measure) ? measures[measure] : nil
    }
    var steps: [NextStep] = []
    let (scams, genuine) = measures.missing
    if scams + genuine > 0 { steps.append(.play(scams + genuine)) }
    if known(.bias) != nil, let bias = measures.intervals[.bias] {
      switch Leaning(bias) {
      case .trusting: steps.append(.trustLess)
      case .suspicious: steps.append(.trustMore)
      case .neither: break
      }
    }
    if let worst = weakest(plays, tactics) {
      steps.append(.practise(tactic: worst.kind, right: worst.right, of: worst.plays))
    }
    if let share = known(.independentChecks), share < 0.7 { steps.append(.checkByOwnWay) }
    if let early = known(.earliness), early < 0.5 { steps.append(.stopEarlier) }
    if let skill = known(.calibration), skill <= 0 { steps.append(.sayLeaning) }
    if let missed = known(.missedBenefit), missed > 0.3 { steps.append(.takeWhatIsReal) }
    if let recall = known(.flagRecall), recall < 0.5 { steps.append(.lookForWords) }
    return Array((steps + [.comeBack, .tellSomebody, .play(1)]).prefix(3))
  }

  /// The tactic most often told wrong, of those met often enough; none where three in four are right.
  private static func weakest(
    _ plays: [PlayRecord], _ tactics: (_ caseID: String) -> [String]
  ) -> Breakdown? {
    Breakdown.of(plays, by: tactics).filter { $0.isEnough && 4 * $0.right < 3 * $0.plays }
      .min { $0.right * $1.plays < $1.right * $0.plays }
  }

  func words(_ language: Language) -> String {
    language == .zh ? chinese : english
  }

  private var chinese: String {
    switch self {
    case .play(let count): "再做 \(count) 个没做过的故事，就能看出更多。"
    case .trustLess: "信之前多问一句：他要我做的这件事，真的机构会这样要吗？"
    case .trustMore: "先核实，再拒绝：自己去找电话或打开官方 App 问，真的事情就不会错过。"
    case .practise(let tactic, let right, let plays):
      "多做几个“\(tactic)”的故事：\(plays) 个里认对了 \(right) 个。"
    case .checkByOwnWay: "核实用自己找到的办法：自己存的号码、自己打开的 App，不用对方给的。"
    case .sayLeaning: "没有把握的时候，答“偏”比答“肯定”更合适。"
    case .stopEarlier: "看出不对就停在那一步，不用把话听完。"
    case .takeWhatIsReal: "核实清楚是真的，就把该办的事办了。"
    case .lookForWords: "故事结束后标出可疑的话，看看哪些是一再出现的。"
    case .comeBack: "一个星期以后再来做几个，学到的才留得住。"
    case .tellSomebody: "把其中一个故事讲给家里人听。"
    }
  }

  private var english: String {
    switch self {
    case .play(let count):
      "Play \(count) more stor\(count == 1 ? "y" : "ies") you have not met; then more can be said."
    case .trustLess:
      "Before you trust, ask one thing more: would the real office want this, and in this way?"
    case .trustMore:
      "Check first, then refuse: by a number or an app you found yourself, what is real is not missed."
    case .practise(let tactic, let right, let plays):
      "Play more stories with “\(tactic)”: \(right) of \(plays) were told right."
    case .checkByOwnWay:
      "Check by a way you found yourself, a saved number or the app you opened, not one you were given."
    case .sayLeaning: "When you are not sure, “leaning” fits better than “surely”."
    case .stopEarlier: "Once something is wrong, stop at that step; nobody has to be heard out."
    case .takeWhatIsReal: "Once you have checked that it is real, get it done."
    case .lookForWords: "Mark the doubtful words after a story, and see which ones come again."
    case .comeBack: "Come back for a few stories in a week: that is what makes it stay."
    case .tellSomebody: "Tell one of these stories to somebody in the family."
    }
  }
}
