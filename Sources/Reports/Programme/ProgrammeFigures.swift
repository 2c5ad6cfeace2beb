import Scenarios
import Scoring

/// What one class or several came to, added up class by class; nobody is in it by name or id.
struct ProgrammeFigures {
  /// Fewer people than this say little, and might say whose it is.
  static let fewest = 5
  /// Plays of either truth below which groups are not compared.
  static let enoughToCompare = Measures.enoughToRank

  /// Votes on one telling, before and after people had talked it over; of decisions voted on twice or more.
  struct Talk: Equatable {
    /// Heads with a verdict, and those of them who doubted.
    var first = 0
    var firstDoubted = 0
    var last = 0
    var lastDoubted = 0
  }

  private(set) var classes = 0
  private(set) var heads = 0
  private(set) var phones = 0
  private(set) var shared = 0
  private(set) var scamTalk = Talk()
  private(set) var genuineTalk = Talk()
  /// People who finished stories alone.
  private(set) var people = 0
  /// Those of them with a scam, and with a genuine story, that counts.
  private(set) var scamPeople = 0
  private(set) var genuinePeople = 0
  /// Plays that count.
  private(set) var verdicts = Breakdown(kind: "")
  /// Signed D of each person with a scam and a genuine story.
  private(set) var discriminations: [Double] = []

  mutating func add(_ report: ClassReport) {
    classes += 1
    heads += report.attendance.heads
    phones += report.attendance.phones
    shared += report.attendance.shared
    for story in report.stories {
      guard let telling = story.telling else { continue }
      for decision in story.decisions { add(decision, told: telling) }
    }
    // Those of forms belong to a moment before or after, and are compared by themselves.
    for learner in report.learners.compactMap(\.withoutForms) { add(learner) }
  }

  private mutating func add(_ decision: ClassReport.Decision, told telling: Telling) {
    guard decision.rounds.count > 1, let first = decision.rounds.first?.verdicts,
      let last = decision.rounds.last?.verdicts
    else { return }
    var talk = telling == .scam ? scamTalk : genuineTalk
    talk.first += first.all
    talk.firstDoubted += first.doubting
    talk.last += last.all
    talk.lastDoubted += last.doubting
    if telling == .scam { scamTalk = talk } else { genuineTalk = talk }
  }

  private mutating func add(_ learner: LearnerReport) {
    let judged = learner.plays.filter { $0.counted && $0.verdictIsRight != nil }
    people += 1
    scamPeople += judged.contains(where: \.isScam) ? 1 : 0
    genuinePeople += judged.contains { !$0.isScam } ? 1 : 0
    for play in judged {
      verdicts.add(isScam: play.isScam, isRight: play.verdictIsRight == true)
    }
    if let found = Measures(learner.plays).discrimination { discriminations.append(found) }
  }

  /// Whether what people did alone may be shown: five people and more stand behind every figure.
  var mayBeShown: Bool {
    min(scamPeople, genuinePeople, discriminations.count) >= Self.fewest
  }

  /// Mean D and its interval over people, both within −1…1; nil where it may not be shown.
  var discrimination: (mean: Double, interval: Interval?)? {
    guard mayBeShown else { return nil }
    let mean = discriminations.reduce(0, +) / Double(discriminations.count)
    return (mean, Interval(meanOfPeople: discriminations)?.clamped(to: -1...1))
  }

  /// The interval by which this group may be held against another one.
  var comparable: Interval? {
    guard min(verdicts.scams, verdicts.genuine) >= Self.enoughToCompare else { return nil }
    return discrimination?.interval
  }
}

extension ClassReport.Round {
  /// Heads that said whether they trust, of those that voted; nil for fewer than five.
  fileprivate var verdicts: (all: Int, doubting: Int)? {
    guard let trusting, let doubting, trusting + doubting >= ProgrammeFigures.fewest else {
      return nil
    }
    return (trusting + doubting, doubting)
  }
}
