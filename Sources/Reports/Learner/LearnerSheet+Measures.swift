import Scenarios
import Scoring

extension LearnerSheet {
  /// The two words a person gets, each with the figure it stands for and where that comes from.
  var twoWords: [Block] {
    let hasRange = [Measure.discrimination, .safety].contains {
      measures.isEnough(for: $0) && measures.intervals[$0] != nil
    }
    return [
      .heading(words.tellsApart), .words(words.tellsApartMeans), .paragraph(tellsApart),
    ] + figure(words.tellsApart, .discrimination, measures.tellsApart) + [
      .heading(words.staysSafe), .words(words.staysSafeMeans), .paragraph(staysSafe),
    ] + figure(words.staysSafe, .safety, measures.staysSafe)
      + (hasRange ? [.words(words.rangeMeans)] : [])
  }

  private var tellsApart: Words {
    guard measures.isEnough(for: .discrimination), let points = measures.tellsApart,
      let band = measures.tellsApartBand
    else { return Words(tooFewToTell) }
    return Words(
      strong: band.label(language),
      words.figure(
        Int(points.rounded()), range(.discrimination), measures.scams + measures.genuine))
  }

  private var staysSafe: Words {
    guard measures.isEnough(for: .safety), let points = measures.staysSafe,
      let band = measures.staysSafeBand
    else { return Words(tooFewAtStake) }
    return Words(
      strong: band.label(language),
      words.figure(
        Int(points.rounded()), range(.safety),
        counted.count { $0.maxLoss > 0 || $0.maxGain > 0 }))
  }

  /// How the two words came about, one line for each.
  var howItWent: [Block] {
    let lines = [
      (words.trust, trust), (words.sureness, sureness), (words.earliness, earliness),
      (words.checking, checking), (words.flags, flags), (words.overlooked, overlooked),
    ]
    let colon = language == .zh ? "：" : ": "
    return [
      .heading(words.howItWent), .list(lines.map { Words(strong: $0, colon + $1) }),
    ] + leaning
  }

  private var trust: String {
    guard measures.isEnough(for: .bias), let bias = measures.intervals[.bias] else {
      return tooFewToTell
    }
    return words.leaning(Leaning(bias))
  }

  private var sureness: String {
    guard let skill = shown(.calibration) else { return tooFewToTell }
    return words.surenessFits(skill.hundredths)
  }

  private var earliness: String {
    guard let share = shown(.earliness) else {
      let missing = missing(counted.count { $0.earliness != nil })
      return missing > 0 ? words.tooFewScams(missing) : words.cannotBeSaid
    }
    return words.stillAhead(share.hundredths, range(.earliness))
  }

  private var checking: String {
    let checks = counted.reduce(0) { $0 + $1.checks.count }
    guard let share = shown(.independentChecks) else {
      return words.tooFewChecks(missing(checks))
    }
    return words.independent(share.hundredths, checks, range(.independentChecks))
  }

  private var flags: String {
    guard let precision = shown(.flagPrecision), let recall = shown(.flagRecall) else {
      return words.tooFewMarks
    }
    return words.marked(precision.hundredths, recall.hundredths)
  }

  /// Flags of one person over all stories, since one story's are met once.
  private var overlooked: String {
    let known = FlagCount.of(report.plays).filter { $0.shown >= FlagCount.enough }
    guard !known.isEmpty else { return words.tooFewFlags }
    let missed = known.filter { $0.unmarked > 0 }.prefix(Self.mostOverlooked)
    guard !missed.isEmpty else { return words.noneOverlooked }
    return words.leftUnmarked(
      missed.map {
        (name: frame.flag($0.flag) ?? $0.flag, unmarked: $0.unmarked, shown: $0.shown)
      })
  }

  private static let mostOverlooked = 3
}

extension LearnerSheet {
  /// The plays that measures rest on.
  private var counted: [PlayRecord] {
    report.plays.filter { $0.counted && $0.judged != nil }
  }

  private func shown(_ measure: Measure) -> Double? {
    measures.isEnough(for: measure) ? measures[measure] : nil
  }

  /// Where the figure most likely lies, below zero counting as zero; empty where nothing says.
  private func range(_ measure: Measure) -> String {
    measures.intervals[measure].map {
      words.between(max(0, $0.low.hundredths), max(0, $0.high.hundredths))
    } ?? ""
  }

  private func missing(_ present: Int) -> Int {
    max(0, Measures.enoughOfEach - present)
  }

  private var tooFewToTell: String {
    let (scams, genuine) = measures.missing
    return scams + genuine > 0 ? words.tooFewToTell(scams, genuine) : words.cannotBeSaid
  }

  private var tooFewAtStake: String {
    let toLose = missing(counted.count { $0.maxLoss > 0 })
    let toGain = missing(counted.count { $0.maxGain > 0 })
    return toLose + toGain > 0 ? words.tooFewAtStake(toLose, toGain) : words.cannotBeSaid
  }
}
