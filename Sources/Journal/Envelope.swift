/// Something that happened, not yet written down: the store gives it its stream and number.
package struct Entry: Equatable, Sendable {
  /// Milliseconds since 1970 UTC.
  package var at: Int64
  /// What happened, in the words of the module that owns the body, such as `play.chose`.
  package var kind: String
  /// The form of the body, from 1.
  package var version: Int
  /// What only the owner of the kind can read.
  package var body: [UInt8]

  package init(at: Int64, kind: String, version: Int, body: [UInt8]) {
    self.at = at
    self.kind = kind
    self.version = version
    self.body = body
  }
}

/// Something that happened, as it stands in the journal.
package struct Envelope: Equatable, Sendable {
  package var stream: StreamID
  /// The place in the stream, from 1, without gaps.
  package var seq: Int
  package var entry: Entry

  package init(stream: StreamID, seq: Int, entry: Entry) {
    self.stream = stream
    self.seq = seq
    self.entry = entry
  }

  /// Milliseconds since 1970 UTC.
  package var at: Int64 { entry.at }
  /// What happened, in the words of the module that owns the body.
  package var kind: String { entry.kind }
  /// The form of the body, from 1.
  package var version: Int { entry.version }
  /// What only the owner of the kind can read.
  package var body: [UInt8] { entry.body }
}

extension [Envelope] {
  /// Numbers entries as they will stand after event `seq` of a stream.
  package init(_ entries: [Entry], of stream: StreamID, after seq: Int) {
    self = entries.enumerated().map {
      Envelope(stream: stream, seq: seq + 1 + $0.offset, entry: $0.element)
    }
  }

  /// The first number that should be here after `seq` and is not; nil where nothing is missing.
  package func gap(after seq: Int) -> Int? {
    enumerated().first { $0.element.seq != seq + 1 + $0.offset }.map { seq + 1 + $0.offset }
  }
}
