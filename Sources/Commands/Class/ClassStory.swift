import Curriculum
import Engine
import Journal
import ScenarioFiles
import Scenarios

/// A story of a class with what stands around it.
struct ClassStory {
  var story: Story
  var source: CaseSource
  var title: [Language: String]
  var currency: String
  /// Ids of the taxonomy's `care`.
  var care: [String]
}

extension Library {
  /// The story that was named; where no telling was, the one that the room's seed draws.
  func classStory(_ beginning: Beginning, seed: UInt64) throws(Trouble) -> ClassStory {
    guard let loaded = load(beginning.caseID) else {
      throw .unknownCase(beginning.caseID, nearest: nearest(beginning.caseID, among: ids))
    }
    let programs = loaded.compilation.programs
    let drawn = Telling.drawn(seed: seed, caseID: beginning.caseID)
    // A case that is told in one way only has nothing to draw; every shipped one is told in both.
    let isLibrary = loaded.compilation.head?.status == .library
    let telling =
      beginning.telling ?? (programs[drawn] == nil && !isLibrary ? drawn.twin : drawn)
    let source = CaseSource(sha256: loaded.sha256, text: loaded.source)
    return try classStory(telling, loaded.compilation, source, beginning.caseID)
  }

  /// A story as it was when a class began with it.
  func classStory(
    _ item: (caseID: String, telling: Telling), from source: CaseSource
  ) throws(Trouble) -> ClassStory {
    let forms: [CaseHead.Form] = form(of: item.caseID).map { [$0] } ?? [.full, .mini]
    for form in forms {
      let compilation = compile(storedSource: source.text, id: item.caseID, form: form)
      guard compilation.programs[item.telling] != nil else { continue }
      return try classStory(item.telling, compilation, source, item.caseID)
    }
    throw .lostVersion(item.caseID)
  }

  private func classStory(
    _ telling: Telling, _ compilation: Compilation, _ source: CaseSource, _ id: String
  ) throws(Trouble) -> ClassStory {
    guard let head = compilation.head, let program = compilation.programs[telling],
      let story = try? Story(program)
    else { throw .cannotPlay(id) }
    return ClassStory(
      story: story, source: source, title: head.title, currency: head.currency, care: head.care)
  }
}
