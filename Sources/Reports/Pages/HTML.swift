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
  let page = HTMLPage(title: blocks.firstTitle, language)
  return page.head + parts.map(page.part).joined() + page.tail
}

/// Such a file in pieces: head, then any number of parts, then tail.
struct HTMLPage {
  let head: String
  let tail: String

  init(title: String, _ language: Language) {
    let place = "\u{0}"
    // No name here is that of a block: a template looks for what it does not find further out.
    let page = documentTemplate.render([
      "language": language == .zh ? "zh-CN" : "en", "page": title, "parts": place,
    ]).split(separator: place, maxSplits: 1)
    (head, tail) = (String(page[0]), String(page[1]))
  }

  func part(_ blocks: [Block]) -> String {
    partTemplate.render(["blocks": blocks.map(\.context)])
  }
}

private let documentTemplate = template(PackageResources.document_mustache)
private let partTemplate = template(PackageResources.part_mustache)

private func template(_ source: [UInt8]) -> MustacheTemplate {
  guard let template = try? MustacheTemplate(string: String(decoding: source, as: UTF8.self)) else {
    preconditionFailure("a template of the document's own does not compile")
  }
  return template
}

extension [Block] {
  var firstTitle: String {
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
