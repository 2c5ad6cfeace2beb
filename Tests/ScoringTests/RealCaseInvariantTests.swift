import Engine
import Foundation
import Scenarios
import Scoring
import TestSupport
import Testing

/// The invariants of the measures, on the shipped cases: no habit earns a score.
struct RealCaseInvariantTests {
  private static let runs =
    ProcessInfo.processInfo.environment["SCAMDRILL_FULL"] == nil ? 500 : 2000

  @Test(arguments: Mix.all)
  func `one belief for everybody, acted on, earns nothing`(mix: Mix) throws {
    let cases = try RealCases.shipped.get()
    for belief in Belief.scale {
      let records = try cases.records(mix, seed: 7) { _ in .constant(belief) }
      let measures = Measures(records)
      #expect(measures.discrimination == 0)
      #expect(measures[.dPrime] == 0)
      #expect(measures.safety == 0)
      #expect((measures[.calibration] ?? 0) <= 1e-12)
    }
  }

  @Test(arguments: Mix.all)
  func `who knows the truth and acts on it earns everything`(mix: Mix) throws {
    let cases = try RealCases.shipped.get()
    let measures = Measures(try cases.records(mix, seed: 3) { cases.oracle($0) })
    #expect(measures.discrimination == 1)
    #expect(measures.safety == 1)
  }

  @Test func `clicking at random tells nothing apart`() throws {
    let cases = try RealCases.shipped.get()
    let mean = try meanDiscrimination(cases) { _ in .random }
    #expect(abs(mean) <= 0.02)
  }

  @Test func `always the first answer tells nothing apart`() throws {
    let cases = try RealCases.shipped.get()
    let first = SimulatedLearner(name: "always first", acting: .policy(.goAlong)) {
      _, mayBeUnsure in
      mayBeUnsure ? .unsure : Belief.scale[0]
    }
    let mean = try meanDiscrimination(cases) { _ in first }
    #expect(mean == 0)
  }

  @Test func `verifying everything without a belief stays in the lowest band`() throws {
    let cases = try RealCases.shipped.get()
    let verifier = SimulatedLearner(name: "verifier", acting: .verifyAll) { random, _ in
      Belief.scale[Int(random.next() % 6)]
    }
    var figures: [Double] = []
    for run in 0..<100 {
      let records = try cases.records(Mix.all[0], seed: UInt64(run)) { _ in verifier }
      figures.append(Measures(records).tellsApart ?? .nan)
    }
    #expect(Band(shown: figures.reduce(0, +) / 100) == .startingOut)
  }

  @Test func `what is done changes nothing about what is believed, and the other way round`() throws
  {
    let cases = try RealCases.shipped.get()
    let mix = Mix.all[0]
    func measures(_ acting: SimulatedLearner.Acting, _ level: Int) throws -> Measures {
      Measures(
        try cases.records(mix, seed: 11) { story in
          let isScam = story.program.telling == .scam
          return SimulatedLearner(name: "knows", acting: acting) { _, _ in
            Belief.scale[isScam ? level - 1 : 1]
          }
        })
    }
    let careful = try measures(.policy(.refuseAll), 5)
    let careless = try measures(.policy(.goAlong), 5)
    for measure in [Measure.discrimination, .dPrime, .bias, .brier] {
      #expect(careful[measure] == careless[measure])
    }
    let unsure = try measures(.policy(.goAlong), 3)
    #expect(careless[.netValue] == unsure[.netValue])
    #expect(careless[.brier] != unsure[.brier])
  }

  private func meanDiscrimination(
    _ cases: RealCases, _ learner: (Story) -> SimulatedLearner
  ) throws -> Double {
    var sum = 0.0
    for run in 0..<Self.runs {
      let records = try cases.records(Mix.all[0], seed: UInt64(run), learner)
      sum += try #require(Measures(records).discrimination)
    }
    return sum / Double(Self.runs)
  }
}
