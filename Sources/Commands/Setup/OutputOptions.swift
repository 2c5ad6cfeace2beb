import ArgumentParser

/// Where a command's document goes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.customShort("o"), .long], help: "Write to this file instead of the screen.")
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  /// Writes the document to the file that was named, else to standard output.
  func write(_ text: String, _ screen: LineOutput) throws(Trouble) {
    try write(screen) { (put) throws(Trouble) in put(text) }
  }

  /// Writes a document piece by piece, whole or not at all where a file was named.
  func write(
    _ screen: LineOutput, _ body: (_ put: (String) -> Void) throws(Trouble) -> Void
  ) throws(Trouble) {
    guard let output else { return try body(screen.write) }
    let file = try Self.named(output) { () throws(FileProblem) in
      try OutputFile(output, replacing: force)
    }
    do throws(Trouble) {
      try body(file.write)
    } catch {
      file.discard()
      throw error
    }
    try Self.named(output) { () throws(FileProblem) in try file.finish() }
  }

  /// What is wrong with the file, with the name it was given by.
  private static func named<Value>(
    _ path: String, _ work: () throws(FileProblem) -> Value
  ) throws(Trouble) -> Value {
    do throws(FileProblem) { return try work() } catch { throw .output(path, error) }
  }
}
