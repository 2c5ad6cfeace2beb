import Hummingbird

/// The room as it stands, as everybody hears it.
struct RoomNews: Sendable {
  /// Grows with every change.
  var seq: Int
  /// What is to be read there; 0 for nothing.
  var scene: Int
  /// The state as an event.
  var event: ByteBuffer
}
