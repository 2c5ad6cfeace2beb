import Classroom
import Curriculum
import Engine
import Journal
import ScenarioFiles
import Scenarios

/// A story of a class with what stands around it.
struct ClassStory {
  var planned: PlannedStory
  var source: CaseSource
  var title: [Language: String]
  var currency: String
  /// Ids of the taxonomy's `care`.
  var care: [String]
  /// How long it may take; nil where nobody said.
  var minutes: Int?
}

extension Library {
  /// The story that was named; where no telling was, the one that the room's seed draws.
  func classStory(_ beginning: Beginning, seed: UInt64) throws(Trouble) -> ClassStory {
    let loaded = try loadedCase(beginning.caseID)
    let programs = loaded.compilation.programs
    let drawn = Telling.drawn(seed: seed, caseID: beginning.caseID)
    // A case that is told in one way only has nothing to draw; every shipped one is told in both.
    let isLibrary = loaded.compilation.head?.status == .library
    let telling =
      beginning.telling ?? (programs[drawn] == nil && !isLibrary ? drawn.twin : drawn)
    let source = CaseSource(sha256: loaded.sha256, text: loaded.source)
    return try classStory(.together, telling, loaded.compilation, source, beginning.caseID)
  }

  /// The story for everyone to go through alone.
  ///
  /// - Parameter form: its place in a form; nil outside of forms.
  func ownStory(_ beginning: Beginning, form: FormSlot? = nil) throws(Trouble) -> ClassStory {
    let loaded = try loadedCase(beginning.caseID)
    let source = CaseSource(sha256: loaded.sha256, text: loaded.source)
    return try classStory(
      .own, beginning.telling, loaded.compilation, source, beginning.caseID, form)
  }

  /// A story as it was when a class began with it.
  func classStory(
    _ item: RoomCreated.Item, from source: CaseSource
  ) throws(Trouble) -> ClassStory {
    let forms: [CaseHead.Form] = form(of: item.caseID).map { [$0] } ?? [.full, .mini]
    for form in forms {
      let compilation = compile(storedSource: source.text, id: item.caseID, form: form)
      let wanted = item.telling.map { [$0] } ?? Telling.allCases
      guard wanted.contains(where: { compilation.programs[$0] != nil }) else { continue }
      var story = try classStory(
        item.way ?? .together, item.telling, compilation, source, item.caseID, item.form)
      story.minutes = item.minutes
      return story
    }
    throw .lostVersion(item.caseID)
  }

  private func loadedCase(_ id: String) throws(Trouble) -> LoadedCase {
    guard let loaded = load(id) else { throw .unknownCase(id, nearest: nearest(id, among: ids)) }
    return loaded
  }

  /// - Parameter telling: nil where each play draws its own.
  private func classStory(
    _ way: PlannedStory.Way, _ telling: Telling?, _ compilation: Compilation,
    _ source: CaseSource, _ id: String, _ form: FormSlot? = nil
  ) throws(Trouble) -> ClassStory {
    let stories = Telling.allCases.filter { telling == nil || $0 == telling }
      .compactMap { compilation.programs[$0].flatMap { try? Story($0) } }
    let planned =
      way == .own
      ? PlannedStory(own: stories, form: form) : stories.first.map(PlannedStory.init(together:))
    guard let head = compilation.head, let planned else { throw .cannotPlay(id) }
    return ClassStory(
      planned: planned, source: source, title: head.title, currency: head.currency,
      care: head.care)
  }
}
