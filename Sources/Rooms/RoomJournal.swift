package import Classroom
package import Journal

/// The rooms in a journal: each a stream of its own, committed command by command.
package struct RoomJournal: Sendable {
  private let store: any JournalStore
  private let upcasters: Upcasters

  /// The kind of the event that ends a class.
  package static let endedKind = "room.ended"

  package init(_ store: any JournalStore) throws(JournalFailure) {
    self.store = store
    upcasters = try RoomEventCoding.upcasters()
  }

  /// Begins a stream with a room's first events, and keeps the case sources it is held on.
  package func begin(
    _ events: [RoomEvent], id: StreamID, sources: [CaseSource], at time: Int64
  ) throws(JournalFailure) -> RecordedRoom {
    for source in sources { try store.put(source) }
    let head = StreamHead(id: id, kind: .room, owner: nil, createdAt: time)
    try store.create(head, with: try entries(events, at: time))
    return RecordedRoom(
      id: id, createdAt: time, events: events, lastSeq: events.count,
      times: events.map { _ in time })
  }

  /// Commits what a command brought about; returns only when it is safe on disk.
  ///
  /// - Parameter seq: the number of the room's last event so far.
  /// - Returns: that of the last one from now on.
  /// - Throws: ``JournalFailure/conflict(_:expected:found:)`` where another program has gone on with
  ///   this room meanwhile.
  package func append(
    _ events: [RoomEvent], to room: StreamID, after seq: Int, at time: Int64,
    changing guests: [GuestChange] = []
  ) throws(JournalFailure) -> Int {
    guard !events.isEmpty || !guests.isEmpty else { return seq }
    return try store.append(
      try entries(events, at: time), to: room, after: seq, changing: guests)
  }

  /// All rooms, oldest first; one that cannot be read keeps nobody from the others.
  package func rooms() throws(JournalFailure) -> [RecordedRoom] {
    var rooms: [RecordedRoom] = []
    for stream in try store.contents(owner: nil, kind: .room) {
      let room = Result { () throws(JournalFailure) in
        try read(stream.head, try stream.events.get())
      }
      if let room = try? room.get() { rooms.append(room) }
    }
    return rooms
  }

  /// Who is known to be in the room.
  package func guests(of room: StreamID) throws(JournalFailure) -> [Guest] {
    try store.guests(of: room)
  }

  /// Takes what erased guests have left out of the files.
  ///
  /// - Parameter waiting: whether another program may be waited for, some seconds at most.
  package func wipeTraces(waiting: Bool) throws(JournalFailure) {
    try store.wipeTraces(waiting: waiting)
  }

  /// The case text with this SHA-256; nil where it was never kept.
  package func source(sha256: String) throws(JournalFailure) -> CaseSource? {
    try store.source(sha256: sha256)
  }

  private func read(
    _ head: StreamHead, _ events: [Envelope]
  ) throws(JournalFailure) -> RecordedRoom {
    var room = RecordedRoom(
      id: head.id, createdAt: head.createdAt, events: [], lastSeq: 0, times: [])
    for envelope in events {
      room.lastSeq = envelope.seq
      guard let event = try RoomEventCoding.event(try upcasters.upcast(envelope)) else { continue }
      room.events.append(event)
      room.times.append(envelope.at)
    }
    return room
  }

  private func entries(_ events: [RoomEvent], at time: Int64) throws(JournalFailure) -> [Entry] {
    var entries: [Entry] = []
    for event in events { entries.append(try RoomEventCoding.entry(event, at: time)) }
    return entries
  }
}
