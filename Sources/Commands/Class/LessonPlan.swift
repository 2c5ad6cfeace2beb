import Curriculum
import ScenarioFiles
import Scenarios

/// What a class is to go through, as somebody named it: a lesson, or cases one after another.
struct LessonPlan {
  var stories: [ClassStory]
  /// nil for cases put together by hand.
  var lesson: Lesson?

  /// - Parameters:
  ///   - words: the id of a lesson by itself, or cases as in ``Beginning``.
  ///   - seed: the room's, which draws what is left open.
  ///   - alone: whether each goes through cases put together by hand alone.
  init(_ words: [String], seed: UInt64, alone: Bool, from library: Library) throws(Trouble) {
    stories = []
    if words.count == 1, let loaded = library.loadLesson(words[0]) {
      guard let lesson = loaded.lesson else { throw .cannotTeach(words[0], path: loaded.path) }
      self.lesson = lesson
      for story in lesson.stories(seed: seed, forms: library.vocabulary.forms) {
        stories.append(try library.classStory(story, alone: alone, seed: seed))
      }
      return
    }
    for word in words {
      let beginning = try Beginning(named: word)
      guard library.load(beginning.caseID) != nil else {
        let known = library.lessonIDs + library.ids
        throw .unknownLesson(word, nearest: nearest(beginning.caseID, among: known))
      }
      if let form = library.vocabulary.form(keeping: beginning.caseID) {
        throw .keptForForm(beginning.caseID, form.name)
      }
      stories.append(
        alone
          ? try library.ownStory(beginning) : try library.classStory(beginning, seed: seed))
    }
  }
}

extension Library {
  fileprivate func classStory(
    _ story: LessonStory, alone: Bool, seed: UInt64
  ) throws(Trouble) -> ClassStory {
    let beginning = Beginning(caseID: story.caseID, telling: story.telling)
    var told =
      alone || story.mode == .own
      ? try ownStory(beginning, form: story.form) : try classStory(beginning, seed: seed)
    told.minutes = story.minutes
    return told
  }
}
