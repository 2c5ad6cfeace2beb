import Engine
package import Scenarios
import Scoring

/// Chooses the case that a learner should meet next.
package struct NextCase: Sendable {
  private let candidates: [CaseHead]
  private let progress: Progress
  private let weights: [String: Double]
  private let now: Int

  /// - Parameters:
  ///   - candidates: what may be offered at all, after the learner's wishes about care and language.
  ///   - weights: by fraud type, how much it matters for the learner's audience.
  ///   - now: milliseconds since 1970, UTC.
  package init(
    candidates: [CaseHead], progress: Progress, weights: [String: Double], now: Int
  ) {
    // In the order of ids, so that the choice does not hang on the order of a folder.
    self.candidates = candidates.sorted { $0.id < $1.id }
    self.progress = progress
    self.weights = weights
    self.now = now
  }

  /// The id of the case, the same for the same seed; nil only without candidates.
  ///
  /// Nothing seen in the last 60 days, then not the type of the last play; where everything was
  /// seen, what was seen longest ago.
  package func id(seed: UInt64) -> String? {
    let fresh = candidates.filter { !wasSeenLately($0) }
    guard !fresh.isEmpty else { return seenLongestAgo }
    if progress.seenAt.isEmpty { return draw(from: beginnings(fresh), seed) }
    let otherType = fresh.filter { $0.type == nil || $0.type != progress.lastType }
    return draw(from: otherType.isEmpty ? fresh : otherType, seed)
  }

  /// How much a case would do now: what it is needed for, how well its difficulty fits, and a
  /// quarter more if it comes by a way not met yet.
  package func usefulness(of head: CaseHead) -> Double {
    let fit = 1 - abs(progress.elo.success(of: Progress.learner, at: head) - Self.bestSuccess)
    let isNewChannel = !progress.channelsMet.isSuperset(of: head.channels)
    return need(of: head) * prevalence(of: head) + fit + (isNewChannel ? 0.25 : 0)
  }

  /// The chance of success from which one learns most (Wilson and others 2019, rounded).
  private static let bestSuccess = 0.8
  /// Cases that are hardly less useful than the best are drawn from alike.
  private static let slack = 0.05

  private func need(of head: CaseHead) -> Double {
    let weaknesses = head.judgeTactics.map(progress.weakness)
    let weakness =
      weaknesses.isEmpty ? 0.5 : weaknesses.reduce(0, +) / Double(weaknesses.count)
    return (progress.forgetting(ofType: head.type, at: now) + weakness) / 2
  }

  /// The type's weight as a share of the largest; a type without one has the smallest.
  private func prevalence(of head: CaseHead) -> Double {
    guard let most = weights.values.max(), most > 0 else { return 1 }
    let weight = head.type.flatMap { weights[$0] } ?? weights.values.min() ?? most
    return max(0, weight / most)
  }

  private func wasSeenLately(_ head: CaseHead) -> Bool {
    progress.seenAt[head.id].map { now - $0 < Attempt.freshAfter } ?? false
  }

  private var seenLongestAgo: String? {
    let others = candidates.filter { $0.type == nil || $0.type != progress.lastType }
    return (others.isEmpty ? candidates : others)
      .min { (progress.seenAt[$0.id] ?? .min) < (progress.seenAt[$1.id] ?? .min) }?.id
  }

  /// For someone new: a story for everyone, not too hard, with nothing that needs a warning; where
  /// there is none, whatever comes closest.
  private func beginnings(_ heads: [CaseHead]) -> [CaseHead] {
    let wishes: [(CaseHead) -> Bool] = [
      { $0.care.isEmpty }, { $0.difficulty <= 3 }, { $0.audience.contains("everyone") },
      { $0.form == .full },
    ]
    return wishes.reduce(heads) { left, wish in
      let fitting = left.filter(wish)
      return fitting.isEmpty ? left : fitting
    }
  }

  private func draw(from heads: [CaseHead], _ seed: UInt64) -> String? {
    let rated = heads.map { ($0.id, usefulness(of: $0)) }
    guard let best = rated.map(\.1).max() else { return nil }
    let good = rated.filter { $0.1 >= best - Self.slack }
    var random = SeededRandom(seed: seed)
    return good[Int(random.next() % UInt64(good.count))].0
  }
}
