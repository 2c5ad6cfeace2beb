package import Engine
package import Journal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the events of a play stand in a journal: a kind, a version and a JSON body.
package enum EventCoding {
  /// The version written today, by kind; old ones are brought to it by ``upcasters()``.
  package static let versions: [String: Int] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, 1) })

  /// The steps from older versions; there are none yet, since every kind is at its first.
  package static func upcasters() throws(JournalFailure) -> Upcasters {
    try Upcasters(current: versions)
  }

  /// The event as it is written to a journal.
  ///
  /// - Parameter time: milliseconds since 1970 UTC.
  package static func entry(_ event: Event, at time: Int64) throws(JournalFailure) -> Entry {
    let kind = Kind(event)
    guard let body = try? encode(event) else {
      throw .unreadable(kind: kind.rawValue, version: 1)
    }
    return Entry(at: time, kind: kind.rawValue, version: 1, body: body)
  }

  /// The event that an entry holds; nil for a kind this program does not know.
  package static func event(_ envelope: Envelope) throws(JournalFailure) -> Event? {
    guard let kind = Kind(rawValue: envelope.kind) else { return nil }
    do {
      return try plain(kind, envelope.body) ?? decode(kind, Data(envelope.body))
    } catch {
      throw .unreadable(kind: envelope.kind, version: envelope.version)
    }
  }

  private enum Kind: String, CaseIterable {
    case started = "play.started"
    case believed = "play.believed"
    case chose = "play.chose"
    case proceeded = "play.proceeded"
    case tookBack = "play.took-back"
    case ended = "play.ended"
    case markingOpened = "play.marking-opened"
    case marked = "play.marked"
    case closed = "play.closed"
    case resolved = "play.resolved"

    init(_ event: Event) {
      self =
        switch event {
        case .started: .started
        case .believed: .believed
        case .chose: .chose
        case .proceeded: .proceeded
        case .tookBack: .tookBack
        case .ended: .ended
        case .markingOpened: .markingOpened
        case .marked: .marked
        case .closed: .closed
        case .resolved: .resolved
        }
    }
  }

  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  private static let decoder = JSONDecoder()

  private static func encode(_ event: Event) throws -> [UInt8] {
    let data =
      switch event {
      case .started(let body): try encoder.encode(body)
      case .believed(let body): try encoder.encode(body)
      case .chose(let body): try encoder.encode(body)
      case .proceeded(let body): try encoder.encode(body)
      case .tookBack: Data("{}".utf8)
      case .ended(let body): try encoder.encode(body)
      case .markingOpened(let body): try encoder.encode(body)
      case .marked(let body): try encoder.encode(body)
      case .closed(let body): try encoder.encode(body)
      case .resolved(let body): try encoder.encode(body)
      }
    return Array(data)
  }

  private static func decode(_ kind: Kind, _ body: Data) throws -> Event {
    switch kind {
    case .started: .started(try decoder.decode(Started.self, from: body))
    case .believed: .believed(try decoder.decode(Believed.self, from: body))
    case .chose: .chose(try decoder.decode(Chose.self, from: body))
    case .proceeded: .proceeded(try decoder.decode(Proceeded.self, from: body))
    case .tookBack: .tookBack
    case .ended: .ended(try decoder.decode(Ended.self, from: body))
    case .markingOpened: .markingOpened(try decoder.decode(MarkingOpened.self, from: body))
    case .marked: .marked(try decoder.decode(Marked.self, from: body))
    case .closed: .closed(try decoder.decode(Closed.self, from: body))
    case .resolved: .resolved(try decoder.decode(Resolved.self, from: body))
    }
  }

  /// The event, where its body is written as this program writes it.
  private static func plain(_ kind: Kind, _ bytes: [UInt8]) -> Event? {
    var body = PlainBody(bytes)
    return try? body.whole { (body) throws(PlainBody.Unlike) in
      switch kind {
      case .started: .started(try Started(&body))
      case .believed: .believed(try Believed(&body))
      case .chose: .chose(try Chose(&body))
      case .proceeded: .proceeded(try Proceeded(&body))
      // There is nothing to read.
      case .tookBack: throw PlainBody.Unlike()
      case .ended: .ended(try Ended(&body))
      case .markingOpened: .markingOpened(try MarkingOpened(&body))
      case .marked: .marked(try Marked(&body))
      case .closed: .closed(try Closed(&body))
      case .resolved: .resolved(try Resolved(&body))
      }
    }
  }
}
