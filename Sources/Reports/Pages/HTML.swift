import Mustache
import Scenarios

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes pages as one HTML file that asks for nothing from anywhere, each part on paper of its own.
func html(_ blocks: [Block], _ language: Language) -> String {
  var parts: [[Block]] = []
  for block in blocks {
    if case .title = block { parts.append([]) }
    if parts.isEmpty { parts.append([]) }
    parts[parts.count - 1].append(block)
  }
  // No name here is that of a block: a template looks for what it does not find further out.
  return document.render([
    "language": language == .zh ? "zh-CN" : "en", "page": blocks.firstTitle,
    "parts": parts.map { ["blocks": $0.map(\.context)] },
  ])
}

private let document: MustacheTemplate = {
  let source = String(decoding: PackageResources.document_mustache, as: UTF8.self)
  guard let template = try? MustacheTemplate(string: source) else {
    preconditionFailure("the document's own template does not compile")
  }
  return template
}()

extension [Block] {
  fileprivate var firstTitle: String {
    for case .title(let text) in self { return text.withoutTurns }
    return ""
  }
}

extension Block {
  /// The block under its own name, for the template.
  fileprivate var context: [String: Any] {
    switch self {
    case .title(let text): ["title": text.withoutTurns]
    case .heading(let text): ["heading": text.withoutTurns]
    case .subheading(let text): ["subheading": text.withoutTurns]
    case .paragraph(let words): ["paragraph": words.context]
    case .list(let lines): ["list": ["items": lines.map(\.context)]]
    case .table(let columns, let rows):
      [
        "table": [
          "columns": columns.map(\.withoutTurns),
          "rows": rows.map { ["cells": $0.map(\.withoutTurns)] },
        ] as [String: Any]
      ]
    case .chart(let chart): ["chart": chart.svg]
    case .gallery(let how, let charts):
      [
        "gallery": [
          "how": how,
          "items": charts.map {
            ["caption": $0.caption.withoutTurns, "chart": $0.chart.svg]
          },
        ]
      ]
    }
  }
}

extension Words {
  fileprivate var context: [String: Any] {
    ["runs": runs.map { [$0.isStrong ? "strong" : "plain": $0.text.withoutTurns] }]
  }
}
