/// The report as Markdown, in words, for a person to take home: one part for each learner.
package struct MarkdownReport: ReportWriter {
  private let frame: ReportFrame
  private var isFirst = true

  package init(_ frame: ReportFrame) {
    self.frame = frame
  }

  package mutating func add(_ learner: LearnerReport) -> String {
    defer { isFirst = false }
    return (isFirst ? "" : markdownRule) + markdown(LearnerSheet(learner, frame).blocks)
  }

  package mutating func end() -> String {
    isFirst ? Wording.of(frame.language).nobody(frame) + "\n" : ""
  }
}

/// The same as a page with charts, to look at or to print.
package struct HTMLReport: ReportWriter {
  private let frame: ReportFrame
  private var page: HTMLPage?

  package init(_ frame: ReportFrame) {
    self.frame = frame
  }

  package mutating func add(_ learner: LearnerReport) -> String {
    let blocks = LearnerSheet(learner, frame).blocks
    if let page { return page.part(blocks) }
    let page = HTMLPage(title: blocks.firstTitle, frame.language)
    self.page = page
    return page.head + page.part(blocks)
  }

  package mutating func end() -> String {
    page?.tail ?? html([.title(Wording.of(frame.language).nobody(frame))], frame.language)
  }
}
