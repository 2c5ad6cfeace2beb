import Cells
import Foundation
import Testing

/// Lines as ICU breaks them for Chinese; `Tests/tools/icu_wrap.py` writes and checks the file.
struct ICUSample: Codable, Sendable, CustomTestStringConvertible {
  var rule: String
  var text: String
  /// The lines by width.
  var lines: [String: [String]]
  var testDescription: String { rule }

  static func all() throws -> [ICUSample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "ICU/samples.json")
    return try JSONDecoder().decode([ICUSample].self, from: Data(contentsOf: file))
  }
}

struct ICUTests {
  @Test func `there are ten samples, each at four widths`() throws {
    let samples = try ICUSample.all()
    #expect(samples.count == 10)
    #expect(samples.allSatisfy { Set($0.lines.keys) == ["20", "34", "45", "60"] })
  }

  @Test(arguments: try ICUSample.all())
  func `lines break where ICU breaks them`(sample: ICUSample) throws {
    for (columns, lines) in sample.lines {
      let width = try #require(Int(columns))
      #expect(wrap(sample.text, width: width).map(\.text) == lines, "at width \(width)")
    }
  }
}
