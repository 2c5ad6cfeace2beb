package import Scenarios

/// A lesson's file that was read and compiled.
package struct LoadedLesson: Sendable {
  package var path: String
  /// The file's bytes, for excerpts; empty where it cannot be read.
  package var source: [UInt8]
  /// nil where an error stands in the way of holding it.
  package var lesson: Lesson?
  package var diagnostics: [Diagnostic]
}

extension LibraryFolders {
  /// Where lessons lie below each folder.
  static let lessons = "lessons"

  /// Every lesson file in the order of folders, then of names; an id that stands twice is the first one's.
  var lessonFiles: [String] {
    all.flatMap { folder, _ in
      let path = "\(folder)/\(Self.lessons)"
      guard let all = try? FolderNames(path) else { return [String]() }
      var names: [String] = []
      while let name = all.next() {
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { names.append(name) }
      }
      return names.inByteOrder.map { "\(path)/\($0)" }
    }
  }
}

extension Library {
  /// The ids that the lessons should have, going by the names of their files; each once.
  package var lessonIDs: [String] {
    var known: Set<String> = []
    return folders.lessonFiles.map(Self.stem).filter { known.insert($0).inserted }
  }

  /// The lesson whose file has this id for its name.
  ///
  /// - Returns: nil where there is no such file.
  package func loadLesson(_ id: String) -> LoadedLesson? {
    folders.lessonFiles.first { Self.stem($0) == id }.map { loadLesson(path: $0) }
  }

  /// The lesson in a file of any place; its cases are the library's.
  ///
  /// - Parameter shown: the name that the author gave the file, where it is another one.
  package func loadLesson(path: String, shown: String? = nil) -> LoadedLesson {
    let name = shown ?? path
    do throws(ReadProblem) {
      let bytes = try readFile(path)
      let (tree, problems) = readTree(bytes, file: name)
      guard let tree else {
        return LoadedLesson(path: name, source: bytes, lesson: nil, diagnostics: problems)
      }
      let surroundings = LessonSurroundings(
        taxonomy: vocabulary.taxonomy, cases: ids, forms: vocabulary.forms
      ) { id in
        load(id).map { Set($0.compilation.programs.keys) }
      }
      let (lesson, said) = compileLesson(tree, fileStem: Self.stem(path), in: surroundings)
      let isBroken = problems.contains { $0.severity == .error }
      return LoadedLesson(
        path: name, source: bytes, lesson: isBroken ? nil : lesson,
        diagnostics: (problems + said).sorted { ($0.at.start, $0.rule) < ($1.at.start, $1.rule) })
    } catch {
      return LoadedLesson(
        path: name, source: [], lesson: nil, diagnostics: [error.diagnostic(at: name)])
    }
  }

  private static func stem(_ path: String) -> String {
    CaseFile.stem(path.split(separator: "/").last ?? "")
  }
}
