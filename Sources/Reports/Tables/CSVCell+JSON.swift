/// A column's name as a key.
struct ColumnKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }
}

extension CSVCell {
  /// The cell as a value of an object; null where it is empty.
  func encode(_ name: String, into values: inout KeyedEncodingContainer<ColumnKey>) throws {
    let key = ColumnKey(stringValue: name)
    switch self {
    case .text(let text): try values.encode(text, forKey: key)
    case .number(let number): try values.encode(number?.finite, forKey: key)
    case .integer(let integer): try values.encode(integer, forKey: key)
    case .truth(let truth): try values.encode(truth, forKey: key)
    }
  }
}
