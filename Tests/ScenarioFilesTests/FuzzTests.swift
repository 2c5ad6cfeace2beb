import ScenarioFiles
import Scenarios
import TestSupport
import Testing

struct FuzzTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `random edits give a program or an error, and never a crash`(
    seed: UInt64
  ) throws {
    let sample = Array(try fixture("cases/sample.yaml").utf8)
    let library = try SampleLibrary(cases: []).library
    var random = SplitMix64(seed: seed)
    var playable = 0
    for round in 0..<(Effort.isFull ? 1_000 : 100) {
      var bytes = sample
      for _ in 0...Int.random(in: 0...3, using: &random) { mutate(&bytes, &random) }
      let compilation = library.compile(storedSource: bytes, id: "sample", form: .full)
      let hasError = compilation.diagnostics.contains { $0.severity == .error }
      #expect(!compilation.programs.isEmpty || hasError, "round \(round)")
      if !compilation.programs.isEmpty { playable += 1 }
      for diagnostic in compilation.diagnostics {
        #expect(diagnostic.at.start.line >= 1 && diagnostic.at.start.column >= 1)
      }
      let text = report(compilation.diagnostics, language: .zh) { _ in bytes }
      #expect(text.isEmpty == compilation.diagnostics.isEmpty)
    }
    #expect(playable > 0, "edits in comments leave a case that plays")
  }

  @Test func `any heap of signs gives a tree or an error, and never a crash`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        bytes += Self.tokens.randomElement(using: &random) ?? []
      }
      let (tree, diagnostics) = readTree(bytes, file: "f")
      #expect(tree != nil || !diagnostics.isEmpty, "\(bytes)")
    }
  }

  private static let tokens = [
    ": ", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a", "*a", "!t", "#", "\n", "\t", "：",
    "，",
    "“", "\u{202E}", "\u{FEFF}", "---\n", "...\n", "? ", "%", "@", "\\", "\\u", "[[", "]]",
    "{lost}",
    "goto: ", "nodes:", "once: true", "  ", "null", "+1", "\r", "\u{E000}", "😀", "true: ",
  ].map { Array($0.utf8) }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 3: bytes.removeSubrange((at + (bytes.count - at) / 2)...)
    case 4: swapLines(&bytes, &random)
    default:
      let token = Self.tokens.randomElement(using: &random) ?? []
      bytes.insert(contentsOf: token, at: at)
    }
  }

  private func swapLines(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = Int.random(in: 0..<lines.count, using: &random)
    let second = Int.random(in: 0..<lines.count, using: &random)
    lines.swapAt(first, second)
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
