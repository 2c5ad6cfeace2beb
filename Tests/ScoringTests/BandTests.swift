import Scenarios
import Scoring
import Testing

@Suite struct BandTests {
  @Test(arguments: [
    (0.0, Band.startingOut), (24, .startingOut), (24.4, .startingOut), (24.6, .gettingThere),
    (25, .gettingThere), (54, .gettingThere), (55, .sound), (79, .sound), (80, .steady),
    (100, .steady),
  ])
  func `a band goes by the whole number shown`(figure: Double, band: Band) {
    #expect(Band(shown: figure) == band)
  }

  @Test(arguments: Band.allCases)
  func `every band has a word of its own in both languages`(band: Band) {
    for language in Language.allCases {
      let same = Band.allCases.filter { $0.label(language) == band.label(language) }
      #expect(same == [band])
    }
  }

  @Test func `staying safe gets no high word while much is lost`() {
    // L 1/3 on average, yet far better than going along or refusing throughout.
    let plays =
      (0..<2).map { _ in PlayRecord.synthetic(isScam: true, judged: 0.65, acting: .best) }
      + [.synthetic(isScam: true, judged: 0.65, acting: .goAlong)]
      + (0..<3).map { _ in .synthetic(isScam: false, judged: 0.35, acting: .best) }
    let measures = Measures(plays)
    #expect(Band(shown: measures.staysSafe ?? 0) == .sound)
    #expect(measures.staysSafeBand == .gettingThere)
  }
}

@Suite struct EnoughTests {
  @Test(arguments: [(5, 6, false), (6, 5, false), (6, 6, true)])
  func `beliefs are summed up from six plays of each truth on`(
    scams: Int, genuine: Int, isEnough: Bool
  ) {
    let measures = Measures(Observer.oracle.plays(Mix(scams: scams, genuine: genuine), seed: 1))
    #expect(measures[.dPrime] != nil)
    #expect(measures.enough.contains(.dPrime) == isEnough)
    #expect(measures.enough.contains(.bias) == isEnough)
    #expect(measures.enough.contains(.discrimination) == isEnough)
    #expect(measures.enough.contains(.safety) == isEnough)
    #expect(measures.missing == (6 - scams, 6 - genuine))
  }

  @Test(arguments: [(19, 20, false), (20, 20, true)])
  func `nobody is ranked below twenty plays of each truth`(
    scams: Int, genuine: Int, canBeRanked: Bool
  ) {
    let measures = Measures(Observer.random.plays(Mix(scams: scams, genuine: genuine), seed: 1))
    #expect(measures.canBeRanked == canBeRanked)
  }

  @Test func `what is not defined is never enough`() {
    let measures = Measures(Observer.oracle.plays(Mix(scams: 20, genuine: 20), seed: 1))
    #expect(measures[.flagF1] == nil)
    #expect(measures.enough.isSubset(of: Set(measures.values.keys)))
  }
}
