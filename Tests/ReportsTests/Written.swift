import Reports

/// A document as each writer gives it.
func text(of document: ReportDocument, _ writer: some ReportWriter) -> String {
  document.text(writer)
}

func markdown(of document: ReportDocument) -> String {
  document.text(MarkdownReport(document.frame))
}

func html(of document: ReportDocument) -> String {
  document.text(HTMLReport(document.frame))
}

func groupHTML(of document: ReportDocument) -> String {
  document.text(GroupReport(document.frame))
}

func xapi(of document: ReportDocument, now: Int) -> String {
  document.text(XAPIReport(document.frame, now: now))
}

func json(of document: ReportDocument) -> String {
  document.text(JSONReport(document.frame))
}
