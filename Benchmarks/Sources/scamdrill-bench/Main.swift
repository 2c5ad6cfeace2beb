import Foundation

@main struct Main {
  /// Prints a Markdown table of what this machine reaches.
  static func main() throws {
    let scenarios = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios")
    let before = loadAverage()
    let measurements =
      try measureEngine() + measureLibrary(scenarios.path)
      + measureChoosing(scenarios.path)
    print("| measured | here | goal |\n|---|---|---|")
    for line in measurements { print("| \(line.name) | \(line.figure) | \(line.goal) |") }
    print(
      "\nLoad average \(before) before, \(loadAverage()) after; processor time, median of 15 runs.")
  }
}
