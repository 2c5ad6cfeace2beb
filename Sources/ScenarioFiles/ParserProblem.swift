import Scenarios
import Yams

/// What the parser stumbled over, as a kind that a plain sentence can be made of, at the place an
/// author should look: often not where the parser noticed.
func parserProblem(_ error: any Error, _ text: SourceText, _ marked: MarkedSource) -> Diagnostic {
  let (kind, place) = likely(error)
  let index = text.index(marked.position(place))
  return Diagnostic(
    rule: "F02", severity: .error, at: text.span(index, length: 1), facts: ["kind": kind])
}

private func likely(_ error: any Error) -> (kind: String, place: Mark?) {
  switch error {
  case YamlError.scanner(let context, let problem, let mark, _):
    scannerProblem(context, problem, mark)
  case YamlError.parser(let context, let problem, let mark, _):
    parsingProblem(context, problem, mark)
  case YamlError.composer(_, _, let mark, _):
    ("other", mark)
  default:
    ("other", nil)
  }
}

private func scannerProblem(
  _ context: YamlError.Context?, _ problem: String, _ mark: Mark
) -> (String, Mark) {
  switch (context?.text ?? "", problem) {
  case (let doing, _) where doing.contains("simple key"): ("no-colon", context?.mark ?? mark)
  case (let doing, _) where doing.contains("quoted scalar") && problem.contains("unexpected end"):
    ("open-quote", context?.mark ?? mark)
  case (_, let found) where found.contains("escape"): ("escape", mark)
  case (_, let found) where found.contains("mapping values"): ("second-colon", mark)
  case (_, let found) where found.contains("block sequence"): ("dash", mark)
  case (_, let found) where found.contains("cannot start any token"): ("first-sign", mark)
  default: ("other", mark)
  }
}

private func parsingProblem(
  _ context: YamlError.Context?, _ problem: String, _ mark: Mark
) -> (String, Mark) {
  switch context?.text ?? "" {
  case let doing where doing.contains("flow"):
    ("open-bracket", context.map { $0.mark.line == mark.line ? mark : $0.mark } ?? mark)
  case let doing where doing.contains("block"): ("indent", mark)
  default: ("other", mark)
  }
}
