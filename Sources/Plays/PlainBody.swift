/// A body in the one form in which this program writes it: JSON with its keys in order and neither
/// spaces nor escapes.
///
/// A history is thousands of such bodies, and a general decoder takes ten times as long for each.
/// Whatever looks otherwise is left to that decoder, so that no body is read in two ways.
struct PlainBody {
  /// The body may be sound JSON, but is not written in the plain form.
  struct Unlike: Error {}

  private let bytes: [UInt8]
  private var place = 0
  /// What stands before the next key: a brace before the first one, a comma before the others.
  private var lead = UInt8(ascii: "{")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func text(_ key: StaticString) throws(Unlike) -> String {
    try find(key)
    return try string()
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ key: StaticString
  ) throws(Unlike) -> Word {
    guard let word = Word(rawValue: try text(key)) else { throw Unlike() }
    return word
  }

  mutating func truth(_ key: StaticString) throws(Unlike) -> Bool {
    try find(key)
    if skip("true") { return true }
    try take("false")
    return false
  }

  mutating func number<Number: FixedWidthInteger>(
    _ key: StaticString, as _: Number.Type = Int.self
  ) throws(Unlike) -> Number {
    try find(key)
    let start = place
    let isNegative = skip("-")
    let digits = place
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      place += 1
    }
    // No other number begins with a zero.
    let isPlain = bytes[digits..<place].first != UInt8(ascii: "0") || place - start == 1
    guard isPlain else { throw Unlike() }
    return try value(of: digits..<place, isNegative: isNegative)
  }

  mutating func object<Value>(
    _ key: StaticString, _ read: (inout PlainBody) throws(Unlike) -> Value
  ) throws(Unlike) -> Value {
    try find(key)
    return try object(read)
  }

  mutating func objects<Value>(
    _ key: StaticString, _ read: (inout PlainBody) throws(Unlike) -> Value
  ) throws(Unlike) -> [Value] {
    try list(key) { (body) throws(Unlike) in try body.object(read) }
  }

  mutating func texts(_ key: StaticString) throws(Unlike) -> [String] {
    try list(key) { (body) throws(Unlike) in try body.string() }
  }

  /// What `read` finds between the braces, where that is all there is.
  mutating func whole<Value>(
    _ read: (inout PlainBody) throws(Unlike) -> Value
  ) throws(Unlike) -> Value {
    let value = try object(read)
    guard place == bytes.count else { throw Unlike() }
    return value
  }

  /// The value that `read` finds under a key; nil where the key is not the next one.
  mutating func ifNext<Value>(
    _ key: StaticString, _ read: (inout PlainBody) throws(Unlike) -> Value
  ) throws(Unlike) -> Value? {
    let (here, before) = (place, lead)
    let isNext = (try? find(key)) != nil
    (place, lead) = (here, before)
    return isNext ? try read(&self) : nil
  }

  private mutating func object<Value>(
    _ read: (inout PlainBody) throws(Unlike) -> Value
  ) throws(Unlike) -> Value {
    lead = UInt8(ascii: "{")
    let value = try read(&self)
    try take("}")
    lead = UInt8(ascii: ",")
    return value
  }

  private mutating func list<Value>(
    _ key: StaticString, _ read: (inout PlainBody) throws(Unlike) -> Value
  ) throws(Unlike) -> [Value] {
    try find(key)
    try take("[")
    var values: [Value] = []
    while !skip("]") {
      if !values.isEmpty { try take(",") }
      values.append(try read(&self))
    }
    return values
  }

  private mutating func find(_ key: StaticString) throws(Unlike) {
    guard place < bytes.count, bytes[place] == lead else { throw Unlike() }
    place += 1
    lead = UInt8(ascii: ",")
    try take("\"")
    try take(key)
    try take("\":")
  }

  private mutating func string() throws(Unlike) -> String {
    try take("\"")
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      // A control character is an error, a backslash begins an escape.
      guard bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\") else { throw Unlike() }
      place += 1
    }
    guard let string = String(validating: bytes[start..<place], as: UTF8.self) else {
      throw Unlike()
    }
    try take("\"")
    return string
  }

  private func value<Number: FixedWidthInteger>(
    of digits: Range<Int>, isNegative: Bool
  ) throws(Unlike) -> Number {
    guard !digits.isEmpty else { throw Unlike() }
    var value: Number = 0
    for byte in bytes[digits] {
      let digit = Number(byte & 15)
      let (shifted, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) =
        isNegative
        ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      guard !isTooLarge, !isBeyond else { throw Unlike() }
      value = sum
    }
    return value
  }

  private mutating func take(_ text: StaticString) throws(Unlike) {
    guard skip(text) else { throw Unlike() }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - place >= count else { return false }
    for index in 0..<count where bytes[place + index] != text.utf8Start[index] { return false }
    place += count
    return true
  }
}
