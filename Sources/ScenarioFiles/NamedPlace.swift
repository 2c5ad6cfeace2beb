/// A file or folder that somebody named, and the folder of cases it belongs to.
struct NamedPlace {
  /// As it was named, without slashes at its end.
  let path: String
  let isFolder: Bool
  /// The folder whose words, sources and facts hold here, links resolved: the folder itself, or the
  /// one above `cases`, `minis`, `forms` and `lessons`.
  let realRoot: String
  /// What leads from the root to the place: empty, or beginning with a slash.
  let rest: String
  /// The root in the words of whoever named the place.
  private let root: String

  init(_ named: String) {
    let end = named.lastIndex { $0 != "/" } ?? named.startIndex
    path = named.isEmpty ? "." : String(named[...end])
    isFolder = (try? FolderNames(path)) != nil
    let folder = isFolder ? path : parent(of: path)
    let real = realPath(folder) ?? folder
    let form = Self.forms.first { real.hasSuffix($0) } ?? ""
    let above = String(real.dropLast(form.count))
    realRoot = above.isEmpty ? "/" : above
    rest = form + (isFolder ? "" : "/" + name(of: path))
    if form.isEmpty {
      root = folder
    } else {
      root = "/" + name(of: folder) == form ? parent(of: folder) : realRoot
    }
  }

  private static let forms = ["/cases", "/minis", "/forms", "/" + LibraryFolders.lessons]

  /// Whether this is a file in a folder of lessons.
  var isLesson: Bool { !isFolder && rest.hasPrefix("/\(LibraryFolders.lessons)/") }

  /// Whether this is one of the files a folder may hold beside its cases.
  var isVocabulary: Bool {
    !isFolder && VocabularyFile.allCases.contains { rest == "/" + $0.name }
  }

  /// The name of a file as the author knows it.
  ///
  /// - Parameter rest: what leads to it from the root, beginning with a slash.
  func shown(_ rest: Substring) -> String {
    let isInside = isFolder && (rest == self.rest || rest.hasPrefix(self.rest + "/"))
    let folder = isInside ? path : root
    let rest = isInside ? rest.dropFirst(self.rest.count) : rest
    guard !rest.isEmpty else { return folder }
    return folder == "." ? String(rest.dropFirst()) : folder + rest
  }
}

private func name(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  let before = path[..<slash]
  let end = before.lastIndex { $0 != "/" }
  return end.map { String(before[...$0]) } ?? "/"
}
