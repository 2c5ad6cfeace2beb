import Hummingbird

/// Server-sent events as they stand on the wire.
///
/// Source: WHATWG HTML, section 9.2.
enum EventText {
  static let heartbeat = ByteBuffer(string: ": hb\n\n")

  /// How long a page waits before it comes back, by chance, so that a room does not come in one instant.
  static func opening(using generator: inout some RandomNumberGenerator) -> ByteBuffer {
    ByteBuffer(string: "retry: \(Int.random(in: 1_000...4_000, using: &generator))\n\n")
  }

  /// - Parameters:
  ///   - id: letters, digits and hyphens.
  ///   - data: one line, as JSON always is.
  static func event(_ name: String, id: String? = nil, data: ByteBuffer? = nil) -> ByteBuffer {
    var text = ByteBuffer(string: id.map { "id: \($0)\n" } ?? "")
    text.writeString("event: \(name)\ndata: ")
    if var data {
      text.writeBuffer(&data)
    } else {
      text.writeString("{}")
    }
    text.writeString("\n\n")
    return text
  }
}
