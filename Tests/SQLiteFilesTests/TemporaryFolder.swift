import Foundation
import Journal
import SQLiteFiles

/// A folder of a test's own, gone with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let name = "scamdrill-test-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A data folder inside, which nobody has made yet.
  var data: DataFolder { DataFolder(path: path + "/data") }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: data.path).sorted()
  }

  func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// The rights of a file or folder, such as 0o600.
  func mode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }
}
