#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in a folder one by one, in no order, without hidden ones; none of them is kept.
final class FolderNames {
  #if canImport(Darwin)
    private let folder: UnsafeMutablePointer<DIR>
  #else
    private let folder: OpaquePointer
  #endif

  init(_ path: String) throws(ReadProblem) {
    guard try ReadProblem.kind(of: path) == S_IFDIR else { throw .file }
    guard let folder = opendir(path) else { throw .now() }
    self.folder = folder
  }

  deinit {
    closedir(folder)
  }

  /// nil when there are no more.
  func next() -> String? {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { first in
          first.pointee == CChar(bitPattern: UInt8(ascii: ".")) ? nil : String(cString: first)
        }
      }
      if let name { return name }
    }
    return nil
  }
}
