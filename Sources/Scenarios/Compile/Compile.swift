/// Turns a case file's tree into what can be played and everything there is to say about it.
///
/// It never stops at the first problem. A telling with an error of its own has no program; an error
/// in what both share leaves none.
///
/// - Parameters:
///   - form: what the file's folder makes of it.
///   - fileStem: the file's name without its ending, which must be the case's id.
package func compile(
  _ tree: SourceNode, form: CaseHead.Form, fileStem: String, in surroundings: Surroundings
) -> Compilation {
  var parser = CaseParser(surroundings: surroundings, form: form)
  guard let fields = parser.tree.fields(tree, keys: CaseParser.keys) else {
    return Compilation(
      head: nil, programs: [:], diagnostics: parser.tree.findings.diagnostics,
      strings: StringTable())
  }
  parser.readBasics(fields)
  let id = parser.readID(fields, fileStem: fileStem)
  parser.caseID = id.value
  var head = parser.head(fields, fileStem: fileStem)
  let believable = parser.believable(fields)
  parser.checkSources(fields)
  let written = parser.body(fields, id: id)
  let silenced = parser.silenced(fields["lint"])
  parser.noteUntranslated()

  var tellings = Tellings(parser, written)
  let programs = tellings.programs(silencing: silenced, head: &head, believable: believable)
  head.languages = parser.languages
  var compilation = Compilation(
    head: fields["id"] == nil && fields["title"] == nil ? nil : head, programs: programs,
    diagnostics: tellings.findings.diagnostics, strings: parser.strings)
  compilation.silenced = silenced
  return compilation
}

extension CaseParser {
  /// Languages in which the whole case can be read.
  var languages: [Language] {
    status == .library || untranslated.isEmpty ? Language.allCases : [language]
  }

  /// The codes that the author has silenced, each with a reason.
  mutating func silenced(_ node: SourceNode?) -> Set<String> {
    guard let node, let fields = tree.anyFields(node) else { return [] }
    var codes: Set<String> = []
    for entry in fields.named {
      if let problem = problem(silencing: entry) {
        var facts = ["code": entry.key, "problem": problem]
        if problem == "unknown" {
          facts["suggestion"] = nearest(entry.key, among: Rule.all.map(\.id))
        }
        note("S11", at: entry.keySpan, facts)
      } else {
        codes.insert(entry.key)
      }
    }
    return codes
  }

  private func problem(silencing entry: SourceEntry) -> String? {
    guard let rule = Rule.named(entry.key) else { return "unknown" }
    if rule.isFirm { return "firm" }
    guard case .scalar(let reason, _) = entry.value.value, !entry.value.isNull,
      !reason.allSatisfy(\.isWhitespace)
    else { return "reason" }
    return nil
  }
}

/// The tellings of one case, linked and looked over.
private struct Tellings {
  let parser: CaseParser
  let written: WrittenCase
  var findings: Findings
  private var linked: [(program: Program, rules: StoryRules)] = []

  init(_ parser: CaseParser, _ written: WrittenCase) {
    self.parser = parser
    self.written = written
    findings = parser.tree.findings
    for story in written.stories {
      var linker = Linker(parser, written, story)
      linker.findings = findings
      linker.findings.telling = story.telling
      let program = linker.program()
      findings = linker.findings
      guard let program else { continue }
      var rules = StoryRules(
        program, form: parser.form, taxonomy: parser.surroundings.taxonomy, span: story.span,
        sharedCount: written.nodes.count, findings: findings)
      rules.check()
      findings = rules.findings
      linked.append((program, rules))
    }
    findings.telling = nil
    dropHalfUnreached()
    findings.mergeTellings(written.stories.map(\.telling))
  }

  /// A shared node need only be come to in one of the tellings.
  private mutating func dropHalfUnreached() {
    let shared = Set(written.nodes.map(\.span))
    let tellings = written.stories.map(\.telling)
    findings.keepWhere { entry, all in
      guard entry.diagnostic.rule == "G02", shared.contains(entry.diagnostic.at) else {
        return true
      }
      return tellings.allSatisfy { telling in
        all.contains { $0.telling == telling && $0.diagnostic == entry.diagnostic }
      }
    }
  }

  mutating func programs(
    silencing silenced: Set<String>, head: inout CaseHead, believable: Believable
  ) -> [Telling: Program] {
    fill(&head, believable)
    findings.silence(silenced)
    guard !findings.hasError(in: nil) else { return [:] }
    let playable = linked.filter { !findings.hasError(in: $0.program.telling) }
    return Dictionary(
      playable.map { ($0.program.telling, $0.program) }, uniquingKeysWith: { first, _ in first })
  }

  private func fill(_ head: inout CaseHead, _ believable: Believable) {
    head.tellings = written.stories.map(\.telling)
    head.type = written.stories.first { $0.telling == .scam }?.type?.value
    let channels = linked.flatMap { story in
      story.rules.reachable.map { story.program.nodes[$0].channel }
    }
    head.channels = Channel.allCases.filter(channels.contains)
    head.endings = linked.reduce(0) { $0 + $1.program.endings.count }
    guard let scam = linked.first(where: { $0.program.telling == .scam }) else { return }
    let points = scam.program.nodes.filter(\.isJudgePoint)
    head.judgeTactics = points.flatMap(\.tactics).withoutRepeats
    head.judgeAsks = points.flatMap(\.asks).withoutRepeats
    head.judgeChannels = Channel.allCases.filter { points.map(\.channel).contains($0) }
    head.difficulty = Difficulty.level(
      flags: scam.rules.flagCount(scam.rules.openNodes),
      decisions: scam.rules.openDecisions.count, believable: believable)
  }
}

extension [String] {
  /// Each once, where it stood first.
  fileprivate var withoutRepeats: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
