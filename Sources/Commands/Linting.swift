import ScenarioFiles
import Scenarios

/// Case files with what there is to say about each.
struct Linting {
  struct Found {
    var files = 0
    var diagnostics: [Diagnostic] = []
    /// The bytes of each file, for the excerpts.
    var sources: [String: [UInt8]] = [:]

    var errors: Int { diagnostics.count { $0.severity == .error } }
    var warnings: Int { diagnostics.count { $0.severity == .warning } }

    mutating func add(_ loaded: LoadedCase) {
      files += 1
      diagnostics += loaded.diagnostics
      sources[loaded.path] = loaded.source
    }
  }

  let library: Library
  let setup: Setup

  /// Every file of the library, and what is wrong between them.
  func everything() -> Found {
    let listing = library.list()
    var found = Found()
    found.diagnostics = library.diagnostics + listing.diagnostics
    for path in listing.entries.map(\.path) + listing.broken.map(\.path) {
      found.add(library.load(path: path))
    }
    return found
  }

  /// Files and folders that were named.
  func files(_ paths: [String]) -> Found {
    var found = Found()
    for path in paths {
      let absolute = path.hasPrefix("/") ? path : currentFolder() + "/" + path
      guard isFolder(absolute) else {
        found.add(library.load(path: path))
        continue
      }
      let folders = LibraryFolders(shipped: library.folders.shipped, packs: [path])
      let listing = setup.library(in: folders).list()
      found.diagnostics += listing.diagnostics
      let inside = (listing.entries.map(\.path) + listing.broken.map(\.path)).filter {
        $0.hasPrefix(path)
      }
      inside.forEach { found.add(library.load(path: $0)) }
    }
    return found
  }
}
