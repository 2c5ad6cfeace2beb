/// The folder of shipped cases that belongs to a program.
///
/// Installed: `<binary>/../share/scamdrill/scenarios`. Otherwise the `scenarios` of the checkout the
/// binary stands in: the first one, walking up, that holds a taxonomy.
///
/// - Parameters:
///   - binary: the absolute path of the running program, links resolved.
///   - holdsTaxonomy: whether a folder has a `taxonomy.yaml` in it.
/// - Returns: nil where there is none.
package func shippedFolder(
  binary: String,
  holdsTaxonomy: (String) -> Bool = { FileStamp(path: $0 + "/taxonomy.yaml") != nil }
) -> String? {
  var folder = parent(binary)
  let installed = parent(folder) + "/share/scamdrill/scenarios"
  if holdsTaxonomy(installed) { return installed }
  while true {
    if holdsTaxonomy(folder + "/scenarios") { return folder + "/scenarios" }
    guard !folder.isEmpty else { return nil }
    folder = parent(folder)
  }
}

/// The path without its last part; empty for the root.
private func parent(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
