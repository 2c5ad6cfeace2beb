import Scoring
import Testing

/// Quantiles found by integrating the density numerically, in another language.
private let reaches: [(degrees: Int, reach: Double)] = [
  (1, 12.706_204_736_174_79), (2, 4.302_652_729_749_45), (3, 3.182_446_305_283_701_5),
  (4, 2.776_445_105_197_778), (5, 2.570_581_835_636_327_5), (9, 2.262_157_162_798_221_8),
  (10, 2.228_138_851_986_262), (24, 2.063_898_561_628_006), (29, 2.045_229_642_132_727),
  (99, 1.984_216_951_586_297_3), (100, 1.983_971_518_523_771_4), (999, 1.962_341_461_132_037_3),
  (1_000, 1.962_339_080_825_785_7), (1_001, 1.962_336_705_282_219_4),
  (5_000, 1.960_438_551_694_963_8),
]

@Suite struct StudentTTests {
  @Test(arguments: reaches)
  func `its reach agrees with a second implementation`(degrees: Int, reach: Double) {
    #expect(abs(StudentT.reach(degrees) - reach) < 1e-10)
  }

  @Test func `its reach falls to that of the normal distribution`() {
    let reaches = (1...2_000).map(StudentT.reach)
    #expect(zip(reaches, reaches.dropFirst()).allSatisfy { $0 > $1 })
    #expect(abs(StudentT.reach(1_000_000_000) - Normal.quantile(0.975)) < 1e-8)
  }

  @Test func `there is none without a degree of freedom`() {
    #expect(StudentT.reach(0).isNaN)
  }
}
