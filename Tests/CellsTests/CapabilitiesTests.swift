import Cells
import Testing

struct CapabilitiesTests {
  private func detect(
    _ environment: [String: String], input: Bool = true, output: Bool = true
  ) -> Capabilities {
    let terminal = ["TERM": "xterm-256color"].merging(environment) { $1 }
    return .detect(environment: terminal, isInputTTY: input, isOutputTTY: output)
  }

  @Test(
    arguments: [
      ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["CLICOLOR": "0"], false),
      (["CLICOLOR": "1"], true), (["FORCE_COLOR": "0"], false), (["FORCE_COLOR": "1"], true),
      (["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
      (["FORCE_COLOR": "1", "CLICOLOR": "0"], false),
    ] as [([String: String], Bool)])
  func `colour is off only where someone asked for it`(
    environment: [String: String], expected: Bool
  ) {
    #expect(detect(environment).allowsColor == expected)
  }

  @Test(
    arguments: [
      ([:], .unicode), (["LC_ALL": "C"], .unicode), (["LANG": "POSIX"], .unicode),
      (["LANG": "zh_CN.UTF-8"], .unicode), (["LANG": "de_DE.utf8@euro"], .unicode),
      (["LC_ALL": "", "LANG": "zh_CN.GB18030"], .ascii), (["LANG": "zh_CN"], .ascii),
      (["LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.GB18030"], .unicode),
      (["LC_CTYPE": "zh_CN.GBK", "LANG": "zh_CN.UTF-8"], .ascii), (["LC_ALL": "@"], .ascii),
      (["TERM": "linux"], .ascii), (["TERM": "vt100"], .ascii), (["TERM": "nosuch"], .unicode),
    ] as [([String: String], Glyphs.Kind)])
  func `signs beyond ASCII need UTF-8 and a terminal that has them`(
    environment: [String: String], expected: Glyphs.Kind
  ) {
    #expect(detect(environment).glyphs == expected)
  }

  @Test func `a grid needs a terminal at both ends that can place its cursor`() {
    #expect(detect([:]).plainReason == nil)
    #expect(detect(["TERM": "nosuch"]).plainReason == nil)
    #expect(detect([:], input: false).plainReason == .inputIsNoTerminal)
    #expect(detect([:], output: false).plainReason == .outputIsNoTerminal)
    #expect(detect(["TERM": "dumb"]).plainReason == .dumbTerminal)
    #expect(detect(["TERM": ""]).plainReason == .dumbTerminal)
  }

  @Test func `the Linux console has no Chinese`() {
    #expect(detect(["TERM": "linux"]).showsHan == false)
    #expect(detect([:]).showsHan)
  }

  @Test(arguments: [
    ("0;15", true), ("12;default;7", true), ("15;0", false), ("", false), ("x", false),
  ])
  func `the background is light where COLORFGBG says so`(value: String, expected: Bool) {
    #expect(detect(["COLORFGBG": value]).hasLightBackground == expected)
  }
}
