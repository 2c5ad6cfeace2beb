import Engine
import Scenarios
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
  ///   care and language: every time all of them, in any order.
  package func id(seed: UInt64, among candidates: ((Candidate) -> Void) -> Void) -> String? {
    var rating = Rating(self)
    var best = Best()
    var rested = LongestAgo()
    candidates { candidate in
      guard isFresh(candidate) else { return rested.take(candidate, self) }
      best.take(rank(candidate), rating.usefulness(of: candidate))
    }
    guard best.rank != nil else { return rested.id }
    var lots = Lots(seed: seed)
    candidates { candidate in
      guard isFresh(candidate), rank(candidate) == best.rank else { return }
      guard rating.usefulness(of: candidate) >= best.usefulness - Self.slack else { return }
      lots.draw(candidate.id)
    }
    return lots.id
  }

  /// How much a case would do now: what it is needed for, how well its difficulty fits, and a
  /// quarter more if it comes by a way not met yet.
  package func usefulness(of candidate: Candidate) -> Double {
    let success = progress.elo.success(of: Progress.learner, at: candidate)
    let fit = 1 - abs(success - Self.bestSuccess)
    let isNewChannel = !progress.channelsMet.isSuperset(of: candidate.traits.channels)
    return need(of: candidate.traits) * prevalence(of: candidate.traits) + fit
      + (isNewChannel ? 0.25 : 0)
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

  private func isFresh(_ candidate: Candidate) -> Bool {
    progress.seenAt[candidate.id].map { now - $0 >= Attempt.freshAfter } ?? true
  }

  /// What goes before usefulness: another type than the last one's; for someone new, a story without
  /// a warning, then not too hard, then for everyone, then a full one.
  private func rank(_ candidate: Candidate) -> Int {
    let traits = candidate.traits
    guard progress.seenAt.isEmpty else { return isOtherType(traits) ? 1 : 0 }
    return (traits.care.isEmpty ? 8 : 0) + (traits.difficulty <= 3 ? 4 : 0)
      + (traits.audience.contains("everyone") ? 2 : 0) + (traits.form == .full ? 1 : 0)
  }

  private func isOtherType(_ traits: CaseTraits) -> Bool {
    traits.type == nil || traits.type != progress.lastType
  }

  /// Usefulness, worked out once for all cases that are alike and were never answered.
  private struct Rating {
    private let next: NextCase
    private var known: [CaseTraits: Double] = [:]

    init(_ next: NextCase) {
      self.next = next
    }

    mutating func usefulness(of candidate: Candidate) -> Double {
      guard next.progress.elo.cases[candidate.id] == nil else {
        return next.usefulness(of: candidate)
      }
      if let known = known[candidate.traits] { return known }
      let usefulness = next.usefulness(of: candidate)
      known[candidate.traits] = usefulness
      return usefulness
    }
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
