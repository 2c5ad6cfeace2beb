import Scenarios

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the index lies, and for which program it holds.
///
/// The index spares reading every case at every start. It can be deleted at any time; a broken or
/// foreign one is made anew without a word.
package struct LibraryIndex: Equatable, Sendable {
  package var path: String
  /// The program's version: another program may judge the same files differently.
  package var version: String

  package init(path: String, version: String) {
    self.path = path
    self.version = version
  }

  /// Grows with every change to what an index file holds.
  private static let format = 1

  struct Content: Codable, Equatable {
    var format: Int
    var version: String
    /// The state of every vocabulary file, by path.
    var stamps: [String: FileStamp]
    /// Absent where the vocabulary itself has something to be said about.
    var vocabulary: Vocabulary?
    /// By path.
    var cases: [String: Indexed]
  }

  /// What is kept of a case file.
  struct Indexed: Codable, Equatable {
    var stamp: FileStamp
    var sha256: String
    var head: CaseHead?
    var playable: [Telling]
    var errors: Int
    var warnings: Int
  }

  /// nil unless the file is a whole index of this program for these vocabulary files.
  func read(for stamps: [String: FileStamp]) -> Content? {
    guard let bytes = try? readFile(path, limit: 64 << 20),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
      content.format == Self.format, content.version == version, content.stamps == stamps
    else { return nil }
    return content
  }

  /// As many cases as an index holds that are not in the folders of today.
  private static let mostAway = 20_000

  /// What is known now, and what was known of files that are still there: packs come and go.
  static func kept(
    _ earlier: [String: Indexed], _ now: [String: Indexed]
  ) -> [String: Indexed] {
    let away = earlier.filter { now[$0.key] == nil && FileStamp(path: $0.key) != nil }
    guard away.count <= mostAway else { return now }
    return now.merging(away) { new, _ in new }
  }

  /// Writes what is known; an index that cannot be written is only missed for its speed.
  func write(
    _ stamps: [String: FileStamp], _ vocabulary: Vocabulary?, _ cases: [String: Indexed]
  ) {
    let content = Content(
      format: Self.format, version: version, stamps: stamps, vocabulary: vocabulary, cases: cases)
    guard let data = try? JSONEncoder().encode(content) else { return }
    _ = replaceFile(path, with: Array(data))
  }
}
