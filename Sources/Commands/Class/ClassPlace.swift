import Classroom
import Journal

/// Where a class can be reached, remembered so that phones find it again.
extension Setup {
  private static let placeKey = "class.place"

  /// Where the class was reached last; nil where another class came after it.
  func classPlace(_ room: Room, _ store: any JournalStore) -> ClassNetwork.Place? {
    let kept = (try? store.setting(Self.placeKey)) ?? nil
    let parts = (kept ?? "").split(separator: " ")
    guard parts.count == 3, parts[0] == room.created.code.text, let port = Int(parts[2]) else {
      return nil
    }
    return ClassNetwork.Place(host: String(parts[1]), port: port)
  }

  /// Remembers it.
  ///
  /// What cannot be written costs no vote: then phones need the new address.
  func keepPlace(_ place: ClassNetwork.Place, of room: Room, _ store: any JournalStore) {
    try? store.set(Self.placeKey, to: "\(room.created.code.text) \(place.host) \(place.port)")
  }
}
