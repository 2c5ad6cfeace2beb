import Classroom
import Digests

/// What a device shows to be known again.
struct Token: Equatable {
  /// 64 hexadecimal digits, 256 bits of chance.
  let text: String

  init(using generator: inout some RandomNumberGenerator) {
    text = hex(
      (0..<4).flatMap { _ -> [UInt8] in
        let word = generator.next()
        return stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
      })
  }

  /// nil for anything but 64 hexadecimal digits.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64, text.allSatisfy(\.isHexDigit) else { return nil }
    self.text = text.lowercased()
  }

  /// All that is kept of it.
  var digest: [UInt8] { sha256(Array("token \(text)".utf8)) }

  /// What is typed on another device to go on there: six symbols that follow from the token, which they
  /// do not tell.
  var resumeCode: String {
    RoomCode.symbols(from: sha256(Array("resume \(text)".utf8)))
  }
}

/// What is kept of a resume code of a room.
///
/// - Parameter code: in capitals.
func resumeDigest(_ code: String, room: String) -> [UInt8] {
  sha256(Array("resume code \(room) \(code)".utf8))
}

/// What is kept of the key that a device chose for itself.
func keyDigest(_ key: String) -> [UInt8] { sha256(Array("device \(key.lowercased())".utf8)) }
