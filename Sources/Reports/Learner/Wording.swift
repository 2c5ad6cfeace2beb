import Scenarios
import Scoring

/// The sentences of the Markdown report in one language.
struct Wording: Sendable {
  /// Takes the learner's name; without one it is empty.
  var title: @Sendable (_ learner: String) -> String
  var nobody: String
  /// Where there are classes, whose people are in other reports.
  var nobodyAlone: String
  var nothingYet: String
  /// Where days or stories leave nothing.
  var nothingInScope: String
  var playsSoFar: @Sendable (_ scams: Int, _ genuine: Int, _ others: Int) -> String

  var tellsApart: String
  var tellsApartMeans: String
  var staysSafe: String
  var staysSafeMeans: String
  /// Stands behind a band: a figure out of 100, where it most likely lies, and the number of cases.
  var figure: @Sendable (_ points: Int, _ range: String, _ cases: Int) -> String
  /// Stands behind a figure; whole hundredths.
  var between: @Sendable (_ low: Int, _ high: Int) -> String
  var rangeMeans: String

  var tooFewToTell: @Sendable (_ scams: Int, _ genuine: Int) -> String
  var tooFewScams: @Sendable (_ scams: Int) -> String
  var tooFewAtStake: @Sendable (_ toLose: Int, _ toGain: Int) -> String
  var tooFewChecks: @Sendable (_ checks: Int) -> String
  var tooFewMarks: String
  var cannotBeSaid: String

  var howItWent: String
  var trust: String
  var sureness: String
  var earliness: String
  var checking: String
  var flags: String
  var leaning: @Sendable (Leaning) -> String
  /// Whole hundredths better than guessing; 0 and below is no better.
  var surenessFits: @Sendable (_ better: Int) -> String
  var stillAhead: @Sendable (_ share: Int, _ range: String) -> String
  var independent: @Sendable (_ share: Int, _ checks: Int, _ range: String) -> String
  var marked: @Sendable (_ precision: Int, _ recall: Int) -> String
  var overlooked: String
  /// Flags with how often each was left unmarked, of how often it was shown.
  var leftUnmarked: @Sendable (_ flags: [(name: String, unmarked: Int, shown: Int)]) -> String
  var noneOverlooked: String
  var tooFewFlags: String

  /// Three things to do.
  var next: String

  var plays: String
  /// The heads of the table's five columns.
  var columns: [String]
  var truth: @Sendable (_ isScam: Bool) -> String
  var belief: @Sendable (_ probability: Double) -> String
  var notJudged: String
  var verdict: @Sendable (_ isRight: Bool, _ points: Int) -> String
  var lost: @Sendable (_ amount: String) -> String
  var nothingLost: String
  var gained: @Sendable (_ amount: String) -> String
  var missed: @Sendable (_ amount: String) -> String
  var leftOpen: String
  /// Stands between the parts of a result.
  var separator: String
  var counts: String
  var practice: @Sendable (PracticeReason) -> String

  var moneyWasPretend: String
  var closing: String

  /// In place of a report about nobody.
  func nobody(_ frame: ReportFrame) -> String { frame.hasClasses ? nobodyAlone : nobody }

  static func of(_ language: Language) -> Wording {
    switch language {
    case .zh: .chinese
    case .en: .english
    }
  }
}

/// Which way someone's mistakes lean.
enum Leaning: Equatable, Sendable {
  case trusting, neither, suspicious

  /// A leaning is one only where the whole interval of c lies on one side of zero.
  init(_ bias: Interval) {
    self = bias.low > 0 ? .trusting : bias.high < 0 ? .suspicious : .neither
  }
}
