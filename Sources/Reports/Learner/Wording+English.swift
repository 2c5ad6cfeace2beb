import Scoring

extension Wording {
  static let english = Wording(
    title: { $0.isEmpty ? "Practice report" : "Practice report: \($0)" },
    nobody: "There are no records yet.",
    nobodyAlone:
      "Nobody practised alone on these records; there are classes. They have reports of their own: report --classes, "
      + "report --forms, or report --class CODE.",
    nothingYet: "No story finished yet. Play a few, and there will be something to say here.",
    nothingInScope: "No story was played within these limits.",
    playsSoFar: { scams, genuine, others in
      "Stories that count: \(scams) scam\(scams == 1 ? "" : "s") and \(genuine) genuine."
        + (others > 0
          ? " \(others) more play\(others == 1 ? " does" : "s do") not count." : "")
    },

    tellsApart: "Tells apart",
    tellsApartMeans:
      "Whether scams and genuine stories are told apart. Trusting everyone and trusting no one "
      + "both come to 0.",
    staysSafe: "Stays safe",
    staysSafeMeans:
      "Whether what matters is kept, and what is real still gets done. Always going along and "
      + "always refusing both come to 0.",
    figure: { points, range, cases in
      ": \(points) of 100\(range), from about \(cases) case\(cases == 1 ? "" : "s")."
    },
    between: { " (somewhere between \($0) and \($1))" },
    rangeMeans:
      "“Somewhere between” is where the true figure most likely lies; more stories make it "
      + "narrower.",

    tooFewToTell: { scams, genuine in
      "Too few cases to say: "
        + [
          scams > 0 ? "\(scams) more scam\(scams == 1 ? "" : "s")" : nil,
          genuine > 0 ? "\(genuine) more genuine" : nil,
        ].compactMap { $0 }.joined(separator: " and ") + " needed."
    },
    tooFewScams: { "Too few cases to say: \($0) more scam\($0 == 1 ? "" : "s") needed." },
    tooFewAtStake: { toLose, toGain in
      "Too few cases to say: "
        + [
          toLose > 0 ? "\(toLose) more with something to lose" : nil,
          toGain > 0 ? "\(toGain) more with something to gain" : nil,
        ].compactMap { $0 }.joined(separator: " and ") + " needed."
    },
    tooFewChecks: {
      "Too few checks to say: \($0) more needed."
    },
    tooFewMarks:
      "Too few marks to say: a few more, made when a story is over, and this can be said.",
    cannotBeSaid: "These stories alone do not say.",

    howItWent: "How it went",
    trust: "Trusting or suspicious",
    sureness: "How well sureness fits",
    earliness: "Early or late",
    checking: "How you check",
    flags: "Marking doubtful words",
    leaning: {
      switch $0 {
      case .trusting: "too trusting, crooks taken for honest people more than the other way round."
      case .neither: "just right, no leaning either way can be seen."
      case .suspicious:
        "too suspicious, honest people taken for crooks more than the other way round."
      }
    },
    surenessFits: {
      $0 > 0
        ? "\($0)% better than guessing (100% is knowing every time)."
        : "no better than guessing so far. When in doubt, “leaning” earns more than “surely”."
    },
    stillAhead: { share, range in
      "over all scams, \(share)% of the way to the last chance of losing something was still ahead when "
        + "it was seen\(range), counting 0% where it was not. 100% is the first moment one can tell, 0% is too late."
    },
    independent: { share, checks, range in
      "you checked \(checks) time\(checks == 1 ? "" : "s"), \(share)% of them by a way you "
        + "found yourself\(range), where the other side has no hand in it."
    },
    marked: { precision, recall in
      "\(precision)% of what you marked as doubtful really was; of all that was, you marked "
        + "\(recall)%."
    },
    overlooked: "Signs overlooked most",
    leftUnmarked: { flags in
      flags.map { "\($0.name) (\($0.unmarked.share(of: $0.shown)))" }.joined(separator: "; ")
        + ". Three marks a story cannot reach them all; these are the ones to look out for."
    },
    noneOverlooked: "none to name: what came up three times or more, you marked.",
    tooFewFlags:
      "Too few marks to say: no sign has come up yet in three stories whose words you marked.",

    next: "Three things to do next",

    plays: "Stories played",
    columns: ["Story", "In fact", "You thought", "Result", "Counts?"],
    truth: { $0 ? "scam" : "genuine" },
    belief: {
      switch $0 {
      case ..<0.1: "surely to be trusted"
      case ..<0.3: "probably to be trusted"
      case ..<0.5: "leaning to trust"
      case 0.5: "can't tell yet"
      case ..<0.7: "leaning not to trust"
      case ..<0.9: "probably not to be trusted"
      default: "surely not to be trusted"
      }
    },
    notJudged: "not judged",
    verdict: { "judged \($0 ? "right" : "the other way"), \($1) points" },
    lost: { "lost \($0)" },
    nothingLost: "nothing lost",
    gained: { "done, worth \($0)" },
    missed: { "missed something worth \($0)" },
    leftOpen: "not finished",
    separator: "; ",
    counts: "counts",
    practice: {
      switch $0 {
      case .draft: "practice: story still being written"
      case .localCase: "practice: local story"
      case .contrast: "practice: the other truth of the same story"
      case .namedTelling: "practice: truth chosen beforehand"
      case .seenWithin60Days: "practice: played within 60 days"
      case .leftBeforeJudgement: "does not count: ended before there was anything to judge"
      case .whatIf: "practice: another choice tried"
      case .unknown: "practice"
      }
    },

    moneyWasPretend: "The money was pretend. This patter has caught many careful people.",
    closing:
      "This report says how these stories were answered, not whether anyone would be, or has "
      + "been, deceived."
  )
}
