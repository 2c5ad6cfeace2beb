import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process was started with.
struct ProcessFacts {
  var environment: [String: String]
  var isInputTTY: Bool
  var isOutputTTY: Bool
  var isErrorTTY: Bool
  /// The absolute path of the program, links resolved.
  var binary: String

  static func current() -> ProcessFacts {
    ProcessFacts(
      environment: variables(), isInputTTY: isatty(STDIN_FILENO) == 1,
      isOutputTTY: isatty(STDOUT_FILENO) == 1,
      isErrorTTY: isatty(STDERR_FILENO) == 1, binary: binaryPath())
  }

  private static func variables() -> [String: String] {
    let names = [
      "SCAMDRILL_DATA", "XDG_DATA_HOME", "HOME", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG",
      "TERM", "NO_COLOR", "CLICOLOR", "FORCE_COLOR", "COLORFGBG", "SCAMDRILL_LANG",
      "SCAMDRILL_REGION",
      "SCAMDRILL_THEME", "SCAMDRILL_GLYPHS",
    ]
    var found: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  private static func binaryPath() -> String {
    let named = CommandLine.arguments.first ?? "scamdrill"
    guard let resolved = realpath("/proc/self/exe", nil) ?? realpath(named, nil) else {
      return named
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension ProcessFacts {
  /// The folder that records go to unless the command line names one.
  var dataFolder: String {
    if let named = environment["SCAMDRILL_DATA"], !named.isEmpty { return named }
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return base + "/scamdrill" }
    return (environment["HOME"] ?? "") + "/.local/share/scamdrill"
  }

  private var locale: String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    return names.first { !$0.isEmpty } ?? ""
  }

  /// The language of the user's locale; English where the locale says nothing.
  var language: Language { Language(tag: locale) ?? .en }

  /// The region of the user's locale, as far as it has hotlines of its own; where the locale names
  /// none, mainland China for those who read Chinese.
  func region(for language: Language) -> Region {
    let territory = locale.split(separator: "_").dropFirst().first?.prefix(2).lowercased()
    switch territory {
    case "gb": return .uk
    case let name?: return Region(rawValue: name) ?? .other
    case nil: return language == .zh ? .cn : .other
    }
  }
}

extension ProcessFacts {
  /// What a bug report needs to know of the terminal.
  var terminalWords: String {
    let names = ["TERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "CLICOLOR", "FORCE_COLOR"]
    return names.compactMap { name in environment[name].map { "\(name)=\($0)" } }
      .joined(separator: " ")
  }
}
