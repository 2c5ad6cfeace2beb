/// The arguments with options that stand before the command moved behind it.
///
/// The parser takes an option before a command's name for one of the default command; people put the
/// options that hold for all commands on either side.
///
/// - Parameter valued: names of options that take a value, such as `--data`.
func movingLeadingOptions(_ arguments: [String], valued: Set<String>) -> [String] {
  // What shells ask the parser itself has to come first.
  guard arguments.first != "--generate-completion-script", arguments.first != "---completion" else {
    return arguments
  }
  var leading: [String] = []
  var rest = arguments[...]
  while let first = rest.first, first.hasPrefix("-"), first != "--" {
    leading.append(rest.removeFirst())
    if valued.contains(first), let value = rest.popFirst() { leading.append(value) }
  }
  guard !rest.isEmpty, rest.first != "--" else { return arguments }
  guard let end = rest.firstIndex(of: "--") else { return rest + leading }
  return rest[..<end] + leading + rest[end...]
}
