import Engine
package import Scenarios
import Scoring

/// Chooses the case that a learner should meet next, out of any number of them: none is kept.
package struct NextCase: Sendable {
  private let progress: Progress
  private let weights: [String: Double]
  private let now: Int

  /// - Parameters:
  ///   - weights: by fraud type, how much it matters for the learner's audience.
  ///   - now: milliseconds since 1970, UTC.
  package init(progress: Progress, weights: [String: Double], now: Int) {
    self.progress = progress
    self.weights = weights
    self.now = now
  }

  /// The id of the case, the same for the same seed; nil only without candidates.
  ///
  /// Nothing seen in the last 60 days, then not the type of the last play; where everything was
  /// seen, what was seen longest ago.
  ///
  /// - Parameter candidates: hands over what may be offered at all, after the learner's wishes about
  ///   care and language: every time all of it, in any order, cases that are alike together.
  package func id(
    seed: UInt64,
    among candidates: ((_ traits: CaseTraits, _ ids: ((String) -> Void) -> Void) -> Void) -> Void
  ) -> String? {
    var best = Best()
    var rested = LongestAgo()
    var rare: [(candidate: Candidate, usefulness: Double)] = []
    candidates { traits, ids in
      var hasNew = progress.seenAt.isEmpty
      // Someone new has seen none of them, and they need not be gone through.
      if !hasNew {
        ids { id in
          guard let seenAt = progress.seenAt[id] else { return hasNew = true }
          let candidate = Candidate(id: id, traits: traits)
          guard now - seenAt >= Attempt.freshAfter else { return rested.take(candidate, self) }
          rare.append((candidate, usefulness(of: candidate)))
        }
      }
      if hasNew { best.take(rank(traits), usefulness(ofNew: traits)) }
    }
    for (candidate, usefulness) in rare { best.take(rank(candidate.traits), usefulness) }
    guard best.rank != nil else { return rested.id }
    var lots = Lots(seed: seed)
    candidates { traits, ids in
      guard isGood(traits, usefulness(ofNew: traits), best) else { return }
      ids { if progress.seenAt[$0] == nil { lots.draw($0) } }
    }
    for (candidate, usefulness) in rare where isGood(candidate.traits, usefulness, best) {
      lots.draw(candidate.id)
    }
    return lots.id
  }

  private func isGood(_ traits: CaseTraits, _ usefulness: Double, _ best: Best) -> Bool {
    rank(traits) == best.rank && usefulness >= best.usefulness - Self.slack
  }

  /// How much a case would do now: what it is needed for, how well its difficulty fits, and a
  /// quarter more if it comes by a way not met yet.
  package func usefulness(of candidate: Candidate) -> Double {
    usefulness(candidate.traits, progress.elo.success(of: Progress.learner, at: candidate))
  }

  /// The same of a case that was never answered.
  private func usefulness(ofNew traits: CaseTraits) -> Double {
    let difficulty = CaseTraits.logit(difficulty: traits.difficulty)
    return usefulness(
      traits, progress.elo.success(of: Progress.learner, atDifficulty: difficulty))
  }

  private func usefulness(_ traits: CaseTraits, _ success: Double) -> Double {
    let fit = 1 - abs(success - Self.bestSuccess)
    let isNewChannel = !progress.channelsMet.isSuperset(of: traits.channels)
    return need(of: traits) * prevalence(of: traits) + fit + (isNewChannel ? 0.25 : 0)
  }

  /// The chance of success from which one learns most (Wilson and others 2019, rounded).
  private static let bestSuccess = 0.8
  /// Cases that are hardly less useful than the best are drawn from alike.
  private static let slack = 0.05

  private func need(of traits: CaseTraits) -> Double {
    let weaknesses = traits.judgeTactics.map(progress.weakness)
    let weakness =
      weaknesses.isEmpty ? 0.5 : weaknesses.reduce(0, +) / Double(weaknesses.count)
    return (progress.forgetting(ofType: traits.type, at: now) + weakness) / 2
  }

  /// The type's weight as a share of the largest; a type without one has the smallest.
  private func prevalence(of traits: CaseTraits) -> Double {
    guard let most = weights.values.max(), most > 0 else { return 1 }
    let weight = traits.type.flatMap { weights[$0] } ?? weights.values.min() ?? most
    return max(0, weight / most)
  }

  /// What goes before usefulness: another type than the last one's; for someone new, a story without
  /// a warning, then not too hard, then for everyone, then a full one.
  private func rank(_ traits: CaseTraits) -> Int {
    guard progress.seenAt.isEmpty else { return isOtherType(traits) ? 1 : 0 }
    return (traits.care.isEmpty ? 8 : 0) + (traits.difficulty <= 3 ? 4 : 0)
      + (traits.audience.contains("everyone") ? 2 : 0) + (traits.form == .full ? 1 : 0)
  }

  private func isOtherType(_ traits: CaseTraits) -> Bool {
    traits.type == nil || traits.type != progress.lastType
  }

  /// The highest rank so far, and the most useful of that rank.
  private struct Best {
    private(set) var rank: Int?
    private(set) var usefulness = -Double.infinity

    mutating func take(_ rank: Int, _ usefulness: Double) {
      if let highest = self.rank, rank < highest { return }
      self.usefulness = rank == self.rank ? max(usefulness, self.usefulness) : usefulness
      self.rank = rank
    }
  }

  /// Of cases that were all seen lately: the one longest ago, of another type where there is one.
  private struct LongestAgo {
    private(set) var id: String?
    private var key: (isSameType: Int, seenAt: Int) = (.max, .max)

    mutating func take(_ candidate: Candidate, _ next: NextCase) {
      let new = (
        isSameType: next.isOtherType(candidate.traits) ? 0 : 1,
        seenAt: next.progress.seenAt[candidate.id] ?? .min
      )
      guard let id, (key.isSameType, key.seenAt, id) <= (new.isSameType, new.seenAt, candidate.id)
      else {
        self.id = candidate.id
        key = new
        return
      }
    }
  }

  /// Each case draws a lot, and the smallest wins: so that the choice does not hang on their order.
  private struct Lots {
    private let seed: UInt64
    private(set) var id: String?
    private var smallest = UInt64.max

    init(seed: UInt64) {
      self.seed = seed
    }

    mutating func draw(_ id: String) {
      // Another seed than the one that draws the telling: else a small lot would always be a scam.
      var random = SeededRandom(seed: ~seed, caseID: id)
      let lot = random.next()
      guard let winner = self.id, (smallest, winner) <= (lot, id) else {
        self.id = id
        smallest = lot
        return
      }
    }
  }
}
