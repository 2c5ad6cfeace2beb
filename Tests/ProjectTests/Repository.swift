import Foundation

/// The checkout these tests stand in.
enum Repository {
  /// Links resolved, so that a build folder that only links to the checkout finds it too.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every text file that belongs to the project, by its path from the root; links are not followed.
  static let files: [TextFile] = paths(in: "").sorted().compactMap { path in
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map {
      TextFile(path: path, text: $0)
    }
  }

  static func file(_ path: String) throws -> TextFile {
    TextFile(
      path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static func paths(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []
    return names.flatMap { name -> [String] in
      guard !isBuilt(name) else { return [] }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: self.path(of: path))
      return switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory: paths(in: path)
      case .typeRegular: [path]
      default: []
      }
    }
  }

  private static func path(of path: String) -> String {
    root.appending(path: path).path
  }

  /// What is not in the repository although it may lie in the checkout.
  private static func isBuilt(_ name: String) -> Bool {
    [".git", ".build", ".swiftpm", "dist", "__pycache__", "Package.resolved"].contains(name)
      || name.hasPrefix(".build-") || name.hasSuffix(".swp")
  }
}

struct TextFile: Sendable {
  var path: String
  var text: String

  var lines: [String] { text.components(separatedBy: "\n") }

  /// `path:line` and the line itself, for every line with the words in it that the test holds for.
  func lines(holding words: String, where isFound: (String) -> Bool = { _ in true }) -> [String] {
    guard text.contains(words) else { return [] }
    return lines.enumerated().filter { $0.element.contains(words) && isFound($0.element) }.map {
      "\(path):\($0.offset + 1): \($0.element.trimmingCharacters(in: .whitespaces))"
    }
  }
}

extension [TextFile] {
  func under(_ folder: String) -> [TextFile] {
    filter { $0.path.hasPrefix(folder + "/") }
  }

  func named(_ ending: String) -> [TextFile] {
    filter { $0.path.hasSuffix(ending) }
  }
}
