import GRDB
import ScenarioFiles
import Scenarios

extension IndexedFile {
  /// The columns of a file with the place of its shelf.
  static let selection = """
    SELECT place, name, size, modified, changed, sha256, errors, warnings, tellings, id, head, traits
    FROM file JOIN today USING (shelf)
    """

  init(_ row: Row, _ today: IndexContents.Today) throws {
    let place: Int = try row.decode(atIndex: 0)
    let stamp = FileStamp(
      size: try row.decode(atIndex: 2), modified: try row.decode(atIndex: 3),
      changed: try row.decode(atIndex: 4))
    let head: String? = try row.decode(atIndex: 10)
    self.init(
      shelf: today.shelves[place].shelf, name: try row.decode(atIndex: 1),
      content: IndexedCase(
        stamp: stamp, sha256: try row.decode(atIndex: 5),
        head: try head.map {
          try CaseHead(
            id: row.decode(atIndex: 9), $0, traits: try CaseTraits(row.decode(atIndex: 11)))
        },
        playable: FieldReader.list(try row.decode(atIndex: 8)),
        errors: try row.decode(atIndex: 6), warnings: try row.decode(atIndex: 7)))
  }

  func put(on shelf: Int64?, in db: Database) throws {
    let head = content.head
    let isOffered = content.playable.count == 2 && head?.status == .library
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      shelf, name, content.stamp.size, content.stamp.modified, content.stamp.changed,
      content.sha256, content.errors, content.warnings, Fields.list(content.playable), head?.id,
      head?.fields, head?.traits.fields, isOffered,
    ])
  }
}

extension CaseHead {
  /// All but the id and the traits.
  fileprivate var fields: String {
    let titles = Language.allCases.map { title[$0] ?? Fields.missing }
    return Fields.joined(
      titles + [
        status.rawValue, topic, String(minutes), Fields.list(tellings), Fields.list(languages),
        currency, String(endings),
      ])
  }

  fileprivate init(id: String, _ fields: String, traits: CaseTraits) throws {
    var reader = FieldReader(fields)
    let titles = try Language.allCases.map { ($0, try reader.next()) }
    self.init(
      id: id, form: traits.form, status: try reader.value(), topic: try reader.next(),
      title: Dictionary(uniqueKeysWithValues: titles.filter { $0.1 != Fields.missing }),
      audience: traits.audience, minutes: try reader.value(), difficulty: traits.difficulty,
      care: traits.care, tellings: FieldReader.list(try reader.next()),
      languages: FieldReader.list(try reader.next()), channels: traits.channels,
      type: traits.type, judgeTactics: traits.judgeTactics, judgeChannels: traits.judgeChannels,
      currency: try reader.next(), endings: try reader.value())
  }
}

extension CaseTraits {
  var fields: String {
    Fields.joined([
      form.rawValue, String(difficulty), Fields.list(audience), Fields.list(care),
      Fields.list(channels), type ?? Fields.missing, Fields.list(judgeTactics),
      Fields.list(judgeChannels),
    ])
  }

  init(_ fields: String) throws {
    var reader = FieldReader(fields)
    let form: CaseHead.Form = try reader.value()
    let difficulty: Int = try reader.value()
    let (audience, care) = (try reader.words(), try reader.words())
    let channels: [Channel] = FieldReader.list(try reader.next())
    let type = try reader.next()
    self.init(
      form: form, difficulty: difficulty, audience: audience, care: care, channels: channels,
      type: type == Fields.missing ? nil : type, judgeTactics: try reader.words(),
      judgeChannels: FieldReader.list(try reader.next()))
  }
}
