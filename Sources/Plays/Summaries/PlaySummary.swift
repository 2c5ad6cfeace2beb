import Journal
package import Scoring

/// What a play amounts to, as it is kept beside it.
package enum PlaySummary: Equatable, Sendable {
  case record(PlayRecord)
  /// Nothing that a report could speak of: the stream does not begin as a play does.
  case nothing
  /// An event cannot be read, or is missing.
  case unreadable

  private enum Kind: UInt8 {
    case unreadable, nothing, record
  }

  package var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .record(let record):
      writer.byte(Kind.record.rawValue)
      record.write(to: &writer)
    case .nothing: writer.byte(Kind.nothing.rawValue)
    case .unreadable: writer.byte(Kind.unreadable.rawValue)
    }
    return writer.bytes
  }

  /// Nil for bytes that are not as they were written.
  package init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do throws(ByteReader.Malformed) {
      switch Kind(rawValue: try reader.byte()) {
      case .record?: self = .record(try PlayRecord(&reader))
      case .nothing?: self = .nothing
      case .unreadable?: self = .unreadable
      case nil: return nil
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  init(_ play: RecordedPlay) {
    self = play.record.map(PlaySummary.record) ?? .nothing
  }
}
