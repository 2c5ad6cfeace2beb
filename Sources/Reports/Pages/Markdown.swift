/// Writes pages as Markdown: titles one after another, a rule between them.
func markdown(_ blocks: [Block]) -> String {
  var parts: [[String]] = []
  for block in blocks {
    if case .title = block { parts.append([]) }
    if parts.isEmpty { parts.append([]) }
    if let text = block.markdown { parts[parts.count - 1].append(text) }
  }
  return parts.map { $0.joined(separator: "\n\n") + "\n" }.joined(separator: markdownRule)
}

/// What divides one part of a page from the next.
let markdownRule = "\n---\n\n"

extension Block {
  fileprivate var markdown: String? {
    switch self {
    case .chart: nil
    case .gallery(_, let items):
      items.map { "- \($0.caption.markdownEscaped) · \($0.chart.title.markdownEscaped)" }
        .joined(separator: "\n")
    case .title(let text): "# " + text.markdownEscaped
    case .heading(let text): "## " + text.markdownEscaped
    case .subheading(let text): "### " + text.markdownEscaped
    case .paragraph(let words): words.markdown
    case .list(let lines): lines.map { "- " + $0.markdown }.joined(separator: "\n")
    case .table(let columns, let rows):
      ([columns.map(\.markdownEscaped), columns.map { _ in "---" }]
        + rows.map { $0.map(\.markdownEscaped) })
        .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
  }
}

extension Words {
  fileprivate var markdown: String {
    runs.map { run in
      // What stands out ends where its words do, and a blank at either side belongs to the page.
      let text = run.text.markdownEscaped
      let front = run.text.hasPrefix(" ") ? " " : ""
      let back = run.text.hasSuffix(" ") ? " " : ""
      return run.isStrong ? "**\(text)**" : front + text + back
    }.joined()
  }
}
