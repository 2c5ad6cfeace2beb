import GRDB
import ScenarioFiles
import Scenarios

extension IndexedFile {
  /// The columns of a file with the place of its shelf.
  static let selection = """
    SELECT place, name, size, modified, changed, sha256, errors, warnings, playable, id, head, traits
    FROM file JOIN today USING (shelf)
    """

  init(_ row: Row, _ today: IndexContents.Today) throws {
    let place: Int = try row.decode(atIndex: 0)
    let playable: String = try row.decode(atIndex: 8)
    let head: String? = try row.decode(atIndex: 10)
    self.init(
      shelf: today.shelves[place].shelf, name: try row.decode(atIndex: 1),
      content: IndexedCase(
        stamp: FileStamp(
          size: try row.decode(atIndex: 2), modified: try row.decode(atIndex: 3),
          changed: try row.decode(atIndex: 4)),
        sha256: try row.decode(atIndex: 5),
        head: try head.map {
          try CaseHead(
            id: row.decode(atIndex: 9), packed: $0,
            traits: try CaseTraits(packed: row.decode(atIndex: 11)))
        },
        playable: playable.split(separator: " ").compactMap { Telling(rawValue: String($0)) },
        errors: try row.decode(atIndex: 6), warnings: try row.decode(atIndex: 7)))
  }

  func put(on shelf: Int64?, in db: Database) throws {
    let head = content.head
    let isOffered = content.playable.count == 2 && head?.status == .library
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      shelf, name, content.stamp.size, content.stamp.modified, content.stamp.changed,
      content.sha256, content.errors, content.warnings,
      content.playable.map(\.rawValue).joined(separator: " "), head?.id, head?.packed,
      head?.traits.packed, isOffered,
    ])
  }
}

extension CaseHead {
  /// All but the id and the traits.
  fileprivate var packed: String {
    var packer = Packer()
    packer.add(status.rawValue)
    packer.add(topic)
    packer.add(title)
    packer.add(minutes)
    packer.add(tellings)
    packer.add(languages)
    packer.add(currency)
    packer.add(endings)
    return packer.text
  }

  fileprivate init(id: String, packed: String, traits: CaseTraits) throws {
    var unpacker = Unpacker(packed)
    self.init(
      id: id, form: traits.form, status: try unpacker.value(), topic: try unpacker.words(),
      title: try unpacker.texts(), audience: traits.audience, minutes: try unpacker.number(),
      difficulty: traits.difficulty, care: traits.care, tellings: try unpacker.values(),
      languages: try unpacker.values(), channels: traits.channels, type: traits.type,
      judgeTactics: traits.judgeTactics, judgeAsks: traits.judgeAsks,
      judgeChannels: traits.judgeChannels,
      currency: try unpacker.words(), endings: try unpacker.number())
  }
}

extension CaseTraits {
  var packed: String {
    var packer = Packer()
    packer.add(form.rawValue)
    packer.add(difficulty)
    packer.add(audience)
    packer.add(care)
    packer.add(channels)
    packer.add(type)
    packer.add(judgeTactics)
    packer.add(judgeAsks)
    packer.add(judgeChannels)
    return packer.text
  }

  init(packed: String) throws {
    var unpacker = Unpacker(packed)
    self.init(
      form: try unpacker.value(), difficulty: try unpacker.number(),
      audience: try unpacker.list(), care: try unpacker.list(), channels: try unpacker.values(),
      type: try unpacker.optionalWords(), judgeTactics: try unpacker.list(),
      judgeAsks: try unpacker.list(), judgeChannels: try unpacker.values())
  }
}
