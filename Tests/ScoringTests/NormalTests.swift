import Scoring
import Testing

/// Values of an independent implementation of the same distribution.
private let quantiles: [(p: Double, z: Double)] = [
  (1e-300, -37.0470962993612), (1e-100, -21.27345356096532), (1e-20, -9.262340089798405),
  (1e-10, -6.361340902404056), (1e-05, -4.2648907939228256), (0.001, -3.090232306167813),
  (0.02425, -1.9729610513118845), (0.05, -1.6448536269514726), (0.075, -1.4395314709384557),
  (0.0750001, -1.4395307645017297), (0.1, -1.2815515655446008), (0.2, -0.8416212335729142),
  (0.25, -0.6744897501960817), (0.3, -0.5244005127080407), (0.4, -0.2533471031357998),
  (0.425, -0.1891184262727925), (0.45, -0.125661346855074), (0.4999999, -2.506628274703107e-07),
  (0.5, 0.0), (0.6, 0.2533471031357998), (0.75, 0.6744897501960817), (0.8, 0.8416212335729144),
  (0.9, 1.2815515655446008), (0.925, 1.439531470938456), (0.95, 1.6448536269514715),
  (0.975, 1.9599639845400536), (0.99, 2.3263478740408408), (0.999, 3.090232306167813),
  (0.99999, 4.26489079392384), (0.9999999999, 6.361340889697421),
]

@Suite struct NormalTests {
  @Test(arguments: quantiles)
  func `the quantile agrees with a second implementation`(p: Double, z: Double) {
    #expect(abs(Normal.quantile(p) - z) <= 1e-12 * max(1, abs(z)))
  }

  @Test func `the quantile has no finite value at the ends and none outside`() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(-0.1).isNaN)
    #expect(Normal.quantile(1.1).isNaN)
  }

  @Test(arguments: [0.5, 0.55, 0.7, 0.91, 0.926, 0.97])
  func `the quantile mirrors itself about one half`(p: Double) {
    #expect(abs(Normal.quantile(p) + Normal.quantile(1 - p)) < 1e-14)
  }

  @Test(arguments: [
    (0, 0.398_942_280_401_432_7), (1, 0.241_970_724_519_143_37), (-2, 0.053_990_966_513_188_06),
  ])
  func `the density is that of the standard normal`(x: Double, density: Double) {
    #expect(abs(Normal.density(x) - density) < 1e-15)
  }
}
