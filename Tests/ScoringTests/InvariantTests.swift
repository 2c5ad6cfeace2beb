import Scenarios
import Scoring
import TestSupport
import Testing

/// What no habit may earn, and what skill must.
@Suite struct InvariantTests {
  @Test(arguments: Observer.constants, Mix.all)
  func `any constant belief earns nothing`(observer: Observer, mix: Mix) throws {
    let measures = Measures(observer.plays(mix, seed: 1))
    #expect(measures.discrimination == 0)
    #expect(measures[.dPrime] == 0)
    #expect(measures.safety == 0)
    #expect(try #require(measures[.calibration]) <= 0)
    #expect(measures.tellsApartBand == .startingOut)
  }

  @Test(
    arguments: [
      Observer.random, .alwaysFirst, .cardCounter, .oppositeOfLast,
    ], Mix.all)
  func `a habit discriminates nothing on average`(observer: Observer, mix: Mix) {
    #expect(abs(observer.meanDiscrimination(mix, runs: 2000)) <= 0.02)
  }

  /// The second meeting with a case gives the truth away, so the counting rule leaves it out.
  @Test(arguments: Mix.all)
  func `knowing the twin discriminates nothing on average`(mix: Mix) {
    let runs = 2000
    let sum = (0..<runs).reduce(0.0) { sum, run in
      sum + (Measures(twinPlays(mix, seed: UInt64(run))).discrimination ?? .nan)
    }
    #expect(abs(sum / Double(runs)) <= 0.02)
  }

  @Test func `the twin would give everything away if it counted`() {
    let plays = twinPlays(Mix(scams: 6, genuine: 6), seed: 1).filter { !$0.counted }.map { play in
      var play = play
      play.counted = true
      return play
    }
    #expect(plays.count == 12)
    #expect(Measures(plays).discrimination == 1)
  }

  @Test(arguments: Mix.all)
  func `an oracle gets everything`(mix: Mix) {
    let measures = Measures(Observer.oracle.plays(mix, seed: 1))
    #expect(measures.discrimination == 1)
    #expect(measures.staysSafe == 100)
    #expect(measures[.netValue] == 1)
    #expect(measures.tellsApartBand == .steady)
    #expect(measures.staysSafeBand == .steady)
  }

  @Test(arguments: Mix.all)
  func `the better the eye the higher the discrimination`(mix: Mix) {
    let means = [0.0, 1, 2, 3].map { Observer.gaussian($0).meanDiscrimination(mix, runs: 400) }
    #expect(abs(means[0]) < 0.05)
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 + 0.1 < $1 })
  }

  @Test(arguments: [1.0, 2.0])
  func `the estimated d′ of a known eye is right on average`(dPrime: Double) {
    let observer = Observer.gaussian(dPrime)
    let sum = (0..<400).reduce(0.0) { sum, run in
      let plays = observer.plays(Mix(scams: 40, genuine: 40), seed: UInt64(run) + 1)
      return sum + (Measures(plays)[.dPrime] ?? .nan)
    }
    #expect(abs(sum / 400 - dPrime) < 0.1)
  }

  @Test(arguments: Acting.allCases, Mix.all)
  func `actions do not touch the measures of belief`(acting: Acting, mix: Mix) {
    var observer = Observer.gaussian(1.5)
    let before = Measures(observer.plays(mix, seed: 3))
    observer.acting = acting
    let after = Measures(observer.plays(mix, seed: 3))
    for measure in [Measure.discrimination, .dPrime, .bias, .brier, .calibration, .resolution] {
      #expect(before[measure] == after[measure])
      #expect(before.intervals[measure] == after.intervals[measure])
    }
  }

  @Test(arguments: [Acting.goAlong, .refuse, .verify, .best], Mix.all)
  func `beliefs do not touch the measures of action`(acting: Acting, mix: Mix) {
    let results = [Observer.gaussian(2), .random, Observer.constants[5]].map { observer in
      var observer = observer
      observer.acting = acting
      // The same seed gives the same number of plays of each truth, whatever is believed.
      return Measures(observer.plays(mix, seed: 3))
    }
    for measure in [Measure.netValue, .lossRatio, .missedBenefit, .safety, .independentChecks] {
      #expect(Set(results.map { $0[measure] }).count == 1)
    }
  }

  @Test func `saying what one thinks pays best`() throws {
    for percent in 0...100 where ![50, 5, 95].contains(percent) {
      let truth = Double(percent) / 100
      let best = try #require(Observer.levels.max { pay($0, truth) < pay($1, truth) })
      let nearest = try #require(Observer.levels.min { abs($0 - truth) < abs($1 - truth) })
      #expect(abs(abs(best - truth) - abs(nearest - truth)) < 1e-9, "at \(truth)")
    }
  }

  /// What a level earns on average if scams come up with the probability.
  private func pay(_ level: Double, _ truth: Double) -> Double {
    let points = [true, false].map {
      PlayRecord.synthetic(isScam: $0, judged: level, acting: .onBelief).points ?? 0
    }
    return truth * points[0] + (1 - truth) * points[1]
  }

  @Test(arguments: Mix.all)
  func `checking everything keeps one safe and tells nothing apart`(mix: Mix) throws {
    let measures = Measures(Observer.verifier.plays(mix, seed: 1))
    #expect(try #require(measures.staysSafe) > 85)
    #expect(measures[.independentChecks] == 1)
    let mean = Observer.verifier.meanDiscrimination(mix, runs: 2000)
    #expect(Band(shown: 100 * max(0, mean)) == .startingOut)
  }

  /// Where every truth is told before the next play, truths that are over say something about those
  /// that are left of the same set; so comparisons use forms, which tell nothing before their end.
  @Test(arguments: [Mix(scams: 20, genuine: 20), Mix(scams: 13, genuine: 7)])
  func `betting against the last truth gains one part in the number of plays`(mix: Mix) {
    let observer = Observer(name: "against the last truth", isTold: true) { random, encounter in
      guard let last = encounter.told.last else {
        return random.next().isMultiple(of: 2) ? 0.2 : 0.8
      }
      return last ? 0.2 : 0.8
    }
    let mean = observer.meanDiscrimination(mix, runs: 2000)
    #expect(abs(mean - 1 / Double(mix.count)) <= 0.02)
  }

  /// The price of telling the truth after each play, kept in view: docs/MEASURES.md names it.
  @Test func `betting against the truths told so far gains a fifth without any eye`() {
    let observer = Observer(name: "against the count", isTold: true) { _, encounter in
      guard !encounter.told.isEmpty else { return 0.35 }
      let share = Double(encounter.told.count { $0 }) / Double(encounter.told.count)
      return Observer.levels.min { abs($0 - (1 - share)) < abs($1 - (1 - share)) } ?? 0.35
    }
    let mean = observer.meanDiscrimination(Mix(scams: 20, genuine: 20), runs: 2000)
    #expect((0.1...0.25).contains(mean))
  }

  private func twinPlays(_ mix: Mix, seed: UInt64) -> [PlayRecord] {
    let first = Observer.random.plays(mix, seed: seed &* 31 + 5)
    var seen: [Sighting] = []
    var plays: [PlayRecord] = []
    let day = 86_400_000
    for (place, play) in first.enumerated() {
      let twin = PlayRecord.synthetic(
        isScam: !play.isScam, judged: play.isScam ? 0.05 : 0.95, acting: .onBelief)
      for (later, record) in [play, twin].enumerated() {
        var record = record
        record.caseID = "case-\(place)"
        record.startedAt = (place + later * 30) * day
        let attempt = Attempt(
          caseID: record.caseID, status: .library, startedAt: record.startedAt)
        record.reason = attempt.practiceReason(earlier: seen)
        record.counted = record.reason == nil
        seen.append(
          Sighting(caseID: record.caseID, telling: record.telling, startedAt: record.startedAt))
        plays.append(record)
      }
    }
    return plays
  }
}
