import Cells
import TerminalIO
import Testing

struct TerminalEventTests {
  @Test(
    arguments: [
      (0x71, .character("q")), (0x51, .character("Q")), (0x36, .character("6")),
      (0x8BC8, .character("诈")), (0x21, .character("!")), (0x09, .tab), (0x0D, .enter),
      (0x0A, .enter), (0x08, .backspace), (0x7F, .backspace), (0x1B, .escape),
    ] as [(UInt32, Key)])
  func `a scalar is the key that sends it`(scalar: UInt32, expected: Key) {
    #expect(Key(scalar: scalar) == expected)
  }

  @Test(arguments: [0, 0x01, 0x0C, 0x1F, 0x80, 0x9F, 0xD800, 0x110000] as [UInt32])
  func `what is no character is no key`(scalar: UInt32) {
    #expect(Key(scalar: scalar) == nil)
  }
}
