import ArgumentParser

/// A learning record store that takes statements of the Experience API.
///
/// Requests are made by curl: it knows certificates, proxies and when to try again, and is on nearly every computer.
struct RecordStore {
  /// Where it is, up to and without `/statements`.
  struct Address: Equatable, ExpressibleByArgument {
    let text: String

    /// nil for anything but an address of http or https without a name and password in it.
    init?(argument: String) {
      var rest = Substring(argument)
      let scheme = ["https://", "http://"].first { rest.lowercased().hasPrefix($0) }
      guard let scheme else { return nil }
      rest = rest.dropFirst(scheme.count)
      for end in ["/", "/statements", "/"] where rest.hasSuffix(end) {
        rest = rest.dropLast(end.count)
      }
      let host = rest.prefix { $0 != "/" }
      guard !host.isEmpty, !host.contains("@"),
        rest.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
      else { return nil }
      text = scheme + rest
    }
  }

  /// Why statements were not taken.
  enum Refusal: Error, Equatable {
    /// There is no curl on this computer.
    case noCurl
    /// The store was not reached; what curl says, and the code it ended with.
    case unreached(String, code: Int32)
    /// The store does not take the key that was given.
    case keyRefused
    /// The store answered with this status, and with these words.
    case refused(status: Int, answer: String)
  }

  var address: Address
  /// `KEY:SECRET`; nil where the store asks for none.
  var credentials: String?
  /// Told when what was sent is not taken at once, and is tried again.
  var isWaiting: @Sendable () -> Void = {}

  /// The first line of a file with them; nil unless there is something on both sides of a colon.
  static func key(_ text: String) -> String? {
    let line = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).first ?? ""
    let key = line.drop(while: \.isWhitespace).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard key.count == 2, !key[0].isEmpty, let end = key[1].lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return "\(key[0]):\(key[1][...end])"
  }

  /// Sends statements; returns when the store has taken them all.
  ///
  /// What a store or the way there may get over (no connection, 408, 429, 500, 502, 503, 504) is tried again for two
  /// minutes.
  ///
  /// - Parameter statements: each as JSON.
  func post(_ statements: [String]) throws(Refusal) {
    do throws(Refusal) {
      try post(statements, tries: 0)
    } catch {
      guard error.mayPass else { throw error }
      isWaiting()
      try post(statements, tries: 8)
    }
  }

  /// - Parameter tries: how often more than once.
  private func post(_ statements: [String], tries: Int) throws(Refusal) {
    let outcome: Subprocess.Outcome
    do throws(Subprocess.Missing) {
      outcome = try Subprocess.run(
        "curl", ["--disable", "--config", "-"], input: settings(statements, tries))
    } catch {
      throw .noCurl
    }
    guard outcome.status == 0, let status = Int(outcome.output.suffix(3)), status > 0 else {
      throw .unreached(outcome.complaints.lastLine, code: outcome.status ?? -1)
    }
    guard ![401, 403].contains(status) || credentials == nil else { throw .keyRefused }
    guard (200..<300).contains(status) else {
      let answer = outcome.output.dropLast(4)
      throw .refused(
        status: status, answer: String(answer.prefix(300)) + (answer.count > 300 ? "…" : ""))
    }
  }

  /// Given on standard input: what stands in a command line is seen by everybody on the computer, and a file might
  /// be left behind.
  private func settings(_ statements: [String], _ tries: Int) -> String {
    var lines = [
      ("url", address.text + "/statements"), ("request", "POST"),
      ("header", "Content-Type: application/json"),
      ("header", "X-Experience-API-Version: 1.0.3"),
      ("data-binary", "[" + statements.joined(separator: ",\n") + "]"),
      ("write-out", "\n%{http_code}"), ("retry", String(tries)), ("retry-max-time", "120"),
      ("connect-timeout", "20"), ("max-time", "120"),
    ]
    if let credentials { lines.append(("user", credentials)) }
    return "silent\nshow-error\ngloboff\nretry-connrefused\n"
      + lines.map { "\($0) = \"\($1.quoted)\"\n" }.joined()
  }
}

extension RecordStore.Refusal {
  /// Whether the store, or the way there, may get over it.
  fileprivate var mayPass: Bool {
    switch self {
    // Not resolved, not connected, too slow; a connection that was cut is not one that curl tries again.
    case .unreached(_, let code): [5, 6, 7, 28].contains(code)
    case .refused(let status, _): [408, 429, 500, 502, 503, 504].contains(status)
    case .noCurl, .keyRefused: false
    }
  }
}

extension String {
  /// As curl reads a text between quotes.
  fileprivate var quoted: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\r")
  }

  fileprivate var lastLine: String {
    split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
  }
}
