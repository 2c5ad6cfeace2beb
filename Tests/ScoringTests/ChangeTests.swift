import Scoring
import TestSupport
import Testing

@Suite struct ChangeTests {
  /// D = 0, with all genuine people suspected.
  private let suspicious = FormAnswers(scams: [0.95, 0.95], genuine: [0.95, 0.95])
  /// D = 0, nobody suspected.
  private let trusting = FormAnswers(scams: [0.05, 0.05], genuine: [0.05, 0.05])
  /// D = ½: one of the four pairs is the wrong way round.
  private let learning = FormAnswers(scams: [0.95, 0.35], genuine: [0.65, 0.05])
  /// D = 1.
  private let knowing = FormAnswers(scams: [0.95, 0.95], genuine: [0.05, 0.05])

  @Test func `a worked example, paired`() throws {
    let change = try #require(
      Change(paired: [(trusting, learning), (learning, knowing), (trusting, knowing)]))
    // Before 0, ½, 0; after ½, 1, 1; changes ½, ½, 1.
    #expect(change.peopleBefore == 3 && change.peopleAfter == 3)
    #expect(abs(change.before - 1.0 / 6) < 1e-12)
    #expect(abs(change.after - 5.0 / 6) < 1e-12)
    #expect(abs(change.change - 2.0 / 3) < 1e-12)
    // s² = 1/12; ± 4.3027·√(1/36).
    let interval = try #require(change.interval)
    #expect(abs(interval.low - (2.0 / 3 - 4.302_652_729_749_45 / 6)) < 1e-9)
    #expect(abs(interval.high - (2.0 / 3 + 4.302_652_729_749_45 / 6)) < 1e-9)
    // s₁² = s₂² = 1/12; J = 1 − 3/7.
    let effect = try #require(change.effect)
    #expect(abs(effect - (4.0 / 7) * (2.0 / 3) / (1.0 / 12).squareRoot()) < 1e-12)
    // One of the first three had suspected one of two genuine people.
    #expect(abs(change.falseAlarmsBefore - 1.0 / 6) < 1e-12)
    #expect(abs(change.falseAlarmsAfter - 1.0 / 6) < 1e-12)
  }

  @Test func `a worked example, unpaired`() throws {
    let change = try #require(
      Change(before: [trusting, learning, trusting], after: [learning, knowing]))
    #expect(change.pairing == .unpaired)
    #expect(change.peopleBefore == 3 && change.peopleAfter == 2)
    #expect(abs(change.change - (0.75 - 1.0 / 6)) < 1e-12)
    // Variances 1/12 of three and 1/8 of two: 1/36 + 1/16 = 13/144; 1.66 degrees of freedom, down to 1.
    let half = 12.706_204_736_174_79 * (13.0 / 144).squareRoot()
    let interval = try #require(change.interval)
    #expect(abs(interval.low - (0.75 - 1.0 / 6 - half)) < 1e-9)
    #expect(abs(interval.high - (0.75 - 1.0 / 6 + half)) < 1e-9)
    let effect = try #require(change.effect)
    #expect(abs(effect - (1 - 3.0 / 11) * (7.0 / 12) / (5.0 / 48).squareRoot()) < 1e-12)
  }

  @Test func `who left out all scams or all genuine people of a form is no part of it`() throws {
    let half = FormAnswers(scams: [0.95], genuine: [])
    #expect(Change(paired: [(half, knowing), (knowing, half)]) == nil)
    #expect(Change(before: [half], after: [knowing]) == nil)
    let change = try #require(Change(paired: [(half, knowing), (trusting, knowing)]))
    #expect(change.peopleBefore == 1 && change.change == 1)
  }

  @Test func `people who all change alike do not say how sure the change is`() throws {
    let change = try #require(Change(paired: Array(repeating: (trusting, knowing), count: 20)))
    #expect(change.change == 1)
    #expect(change.interval == nil)
    #expect(change.effect == nil)
    #expect(!change.isImproved)
  }

  @Test func `few people are never called improved`() throws {
    let people = (0..<9).map { ($0 < 3 ? learning : trusting, knowing) }
    let few = try #require(Change(paired: people))
    #expect(try #require(few.interval).low > 0)
    #expect(!few.isEnough && !few.isImproved)
    let more = try #require(Change(paired: people + [(trusting, knowing)]))
    #expect(more.isEnough && more.isImproved)
  }

  @Test func `more false alarms are no improvement, however well scams are told apart`() throws {
    let wary = FormAnswers(scams: [0.95, 0.95], genuine: [0.65, 0.65])
    let people = (0..<30).map { ($0 < 3 ? learning : trusting, wary) }
    let change = try #require(Change(paired: people))
    #expect(try #require(change.interval).low > 0)
    #expect(change.falseAlarmsAfter > change.falseAlarmsBefore)
    #expect(!change.isImproved)
  }

  @Test func `from trusting all to suspecting all nothing has changed in telling apart`() throws {
    let change = try #require(Change(paired: Array(repeating: (trusting, suspicious), count: 30)))
    #expect(change.change == 0)
    #expect(!change.isImproved)
  }
}

/// What is promised of comparisons, on simulated classes of people who differ in skill.
@Suite struct ChangeOnSimulatedClassesTests {
  private static let sizes = Effort.isFull ? [10, 12, 25, 60] : [10, 25]

  /// A normal distribution in 4,096 equal parts: inverting one for every answer takes too long.
  private static let parts = (0..<4_096).map { Normal.quantile((Double($0) + 0.5) / 4_096) }

  private static func normal(_ random: inout SplitMix64) -> Double {
    parts[Int(random.next() % 4_096)]
  }

  /// Beliefs of somebody on a form of 6 + 6 items; `lean` moves all of them towards suspicion.
  private static func answers(
    dPrime: Double, lean: Double, _ random: inout SplitMix64
  ) -> FormAnswers {
    let cuts = [-1.2, -0.5, 0, 0.5, 1.2]
    let beliefs = { (truth: Double, random: inout SplitMix64) in
      (0..<6).map { _ in
        let evidence = truth * dPrime / 2 + lean + normal(&random)
        return Observer.levels[cuts.count { evidence > $0 }]
      }
    }
    return FormAnswers(scams: beliefs(1, &random), genuine: beliefs(-1, &random))
  }

  /// One person before and after: their skill is of mean 1, and grows by `gain`.
  private static func person(
    gain: Double, lean: Double, _ random: inout SplitMix64
  ) -> (before: FormAnswers, after: FormAnswers) {
    let skill = 1 + 0.6 * normal(&random)
    let own = 0.3 * normal(&random)
    return (
      answers(dPrime: skill, lean: own, &random),
      answers(dPrime: skill + gain, lean: own + lean, &random)
    )
  }

  private static func classes(
    of size: Int, gain: Double, lean: Double = 0, seed: UInt64
  ) -> [[(before: FormAnswers, after: FormAnswers)]] {
    var random = SplitMix64(seed: seed)
    return (0..<1_000).map { _ in
      (0..<size).map { _ in person(gain: gain, lean: lean, &random) }
    }
  }

  /// The mean change of ever so many people.
  private static func truth(gain: Double) -> Double {
    var random = SplitMix64(seed: 99)
    let count = 20_000
    let sum = (0..<count).reduce(0.0) { sum, _ in
      let person = person(gain: gain, lean: 0, &random)
      return sum + (person.after.discrimination ?? .nan) - (person.before.discrimination ?? .nan)
    }
    return sum / Double(count)
  }

  private static func share(_ changes: [Change], where isSo: (Change) -> Bool) -> Double {
    Double(changes.count(where: isSo)) / Double(changes.count)
  }

  @Test(arguments: [(12, 0.5), (25, 1.5)] + (Effort.isFull ? [(25, 0.5), (60, 1.0)] : []))
  func `the interval of paired forms covers the truth in 93 to 97 of 100 classes`(
    size: Int, gain: Double
  ) {
    let truth = Self.truth(gain: gain)
    let changes = Self.classes(of: size, gain: gain, seed: 1).compactMap(Change.init(paired:))
    let covered = Self.share(changes) { change in
      change.interval.map { $0.low <= truth && truth <= $0.high } ?? false
    }
    #expect((0.93...0.97).contains(covered), "\(covered)")
  }

  @Test func `so does that of unpaired ones`() {
    let truth = Self.truth(gain: 0.5)
    let before = Self.classes(of: 25, gain: 0, seed: 2).map { $0.map(\.before) }
    let after = Self.classes(of: 20, gain: 0.5, seed: 6).map { $0.map(\.after) }
    let changes = zip(before, after).compactMap { Change(before: $0, after: $1) }
    let covered = Self.share(changes) { change in
      change.interval.map { $0.low <= truth && truth <= $0.high } ?? false
    }
    #expect((0.93...0.97).contains(covered), "\(covered)")
  }

  @Test(arguments: sizes)
  func `without an effect at most five in a hundred classes are called improved`(size: Int) {
    let changes = Self.classes(of: size, gain: 0, seed: 3).compactMap(Change.init(paired:))
    let improved = Self.share(changes, where: \.isImproved)
    #expect(improved <= 0.05, "\(improved)")
  }

  @Test(arguments: [0.7, 1.5])
  func `a class that only came to suspect everything is never called improved`(lean: Double) {
    for size in Self.sizes {
      let changes = Self.classes(of: size, gain: 0, lean: lean, seed: 4)
        .compactMap(Change.init(paired:))
      #expect(changes.count == 1_000)
      #expect(Self.share(changes, where: \.isImproved) == 0)
    }
  }

  @Test(arguments: [0.2, 0.4])
  func
    `of classes that came to suspect everybody a little, at most one in a hundred is called improved`(
      lean: Double
    )
  {
    for size in Self.sizes {
      let changes = Self.classes(of: size, gain: 0, lean: lean, seed: 7)
        .compactMap(Change.init(paired:))
      let improved = Self.share(changes, where: \.isImproved)
      #expect(improved <= 0.01, "\(size): \(improved)")
    }
  }

  @Test func `a class that learnt much is called improved as a rule`() {
    let changes = Self.classes(of: 25, gain: 1.5, seed: 5).compactMap(Change.init(paired:))
    #expect(Self.share(changes, where: \.isImproved) > 0.8)
  }
}
