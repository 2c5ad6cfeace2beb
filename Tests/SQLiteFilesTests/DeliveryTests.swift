import Journal
import SQLiteFiles
import Testing

/// What every journal promises of what was sent, whatever keeps it.
struct DeliveryTests {
  enum Kind: CaseIterable {
    case memory, database
  }

  @Test(arguments: Kind.allCases)
  func `what was sent is known by person and place, until the person is erased`(kind: Kind) throws {
    let folder = kind == .database ? try TemporaryFolder() : nil
    let store: any JournalStore =
      try folder.map { try JournalDatabase(in: $0.data) } ?? MemoryJournal()
    var samples = Samples(seed: 3)
    let (ann, bo, nobody) = (
      samples.learner(named: "Ann"), samples.learner(named: "Bo"), samples.learner()
    )
    for learner in [ann, bo] { try store.save(learner) }
    let ids = (0..<3).map { _ in RandomID<Delivery>(samples.learner().id) }
    let sent = [
      Delivery(learner: ann.id, id: ids[0]), Delivery(learner: ann.id, id: ids[1]),
      Delivery(learner: bo.id, id: ids[2]), Delivery(learner: nobody.id, id: ids[2]),
    ]
    try store.keep(sent, to: "https://a.example")
    try store.keep(Array(sent.prefix(1)), to: "https://a.example")
    #expect(try store.delivered(to: "https://a.example", about: ann.id) == Set(ids[..<2]))
    #expect(try store.delivered(to: "https://a.example", about: bo.id) == [ids[2]])
    #expect(try store.delivered(to: "https://b.example", about: ann.id).isEmpty)
    #expect(try store.delivered(to: "https://a.example", about: nobody.id).isEmpty)
    try store.erase(ann.id, at: 9)
    #expect(try store.delivered(to: "https://a.example", about: ann.id).isEmpty)
    #expect(try store.delivered(to: "https://a.example", about: bo.id) == [ids[2]])
  }
}
