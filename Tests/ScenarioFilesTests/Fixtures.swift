import FoundationEssentials
import Testing

/// The folder of the fixtures, found from this file.
let fixtures =
  String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.startIndex))
  + "/Fixtures"

/// A fixture's text.
func fixture(_ path: String) throws -> String {
  try String(contentsOfFile: "\(fixtures)/\(path)", encoding: .utf8)
}

/// The shipped cases of this checkout.
let shippedScenarios =
  fixtures.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  + "/scenarios"
