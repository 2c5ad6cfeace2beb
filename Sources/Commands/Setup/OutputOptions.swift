import ArgumentParser

/// Where a command's document goes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.customShort("o"), .long], help: "Write to this file instead of the screen.")
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  /// Writes the document to the file that was named, else to standard output.
  func write(_ text: String, _ screen: LineOutput) throws(Trouble) {
    guard let output else { return screen.write(text) }
    do throws(FileProblem) {
      try writeOutput(text, to: output, replacing: force)
    } catch {
      throw .output(output, error)
    }
  }
}
