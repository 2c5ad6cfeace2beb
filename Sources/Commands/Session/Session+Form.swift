import Engine
import Journal
import Plays
import ScenarioFiles
import Scenarios
import Scoring
import Screens

/// How somebody asks for a form.
struct FormRequest {
  /// nil for the first one, before the lesson.
  var occasion: FormPlace.Occasion?
  /// nil for the learner's own, or a new one.
  var code: PersonalCode?
  /// Whether a form that was left half-way is given up.
  var startsAnew = false
}

/// One answering of a form, as far as it has come.
struct Sitting {
  /// Of its first play.
  var first: FormPlace
  /// Oldest first.
  var plays: [RecordedPlay]

  /// Whether every story was answered, so that they may be explained.
  var isComplete: Bool { plays.count { $0.isClosed } >= first.count }
}

/// Answering a form: one story after the other, and nothing explained before the last.
///
/// Where somebody is follows from the plays that were begun, each of which carries its place.
extension Session {
  /// What comes of the wish to answer a form: the story at hand where one was left half-way, else what is
  /// said beforehand.
  func form(_ request: FormRequest) throws(Trouble) -> [Message] {
    let all = sittings(try history())
    var generator = SystemRandomNumberGenerator()
    let known = all.last.flatMap { PersonalCode($0.first.code) }
    let code = request.code ?? known ?? PersonalCode(using: &generator)
    let own = all.filter { $0.first.code == code.text }
    if !request.startsAnew, let half = own.last, !half.isComplete,
      request.occasion == nil || request.occasion == half.first.occasion
    {
      return try goOn(with: half)
    }
    let answered = own.filter(\.isComplete).map(\.first.occasion)
    if let occasion = request.occasion, answered.contains(occasion) {
      throw .formAnswered(occasion)
    }
    // Whether the lesson was in between, and what was answered elsewhere under a code, only people know.
    let isKnown = request.code == nil || !own.isEmpty
    guard isKnown || request.occasion != nil else { throw .unknownCode(code.shown) }
    guard request.occasion != nil || answered.isEmpty else { throw .firstFormAnswered }
    let occasion = request.occasion ?? .before
    let name = code.form(occasion)
    guard let form = library.vocabulary.form(name) else { throw .noForm(name) }
    let minutes = form.items.compactMap { library.entry($0.mini)?.head.minutes }.reduce(0, +)
    comingForm = FormPlace(
      form: name, occasion: occasion, sitting: newSitting(), number: 1, count: form.items.count,
      distance: .near, code: code.text)
    return [
      .form(FormStart(occasion: occasion, count: form.items.count, minutes: max(minutes, 1)))
    ]
  }

  /// The first story of the form that was asked for.
  func beginForm() throws(Trouble) -> [Message] {
    guard let comingForm else { return [] }
    self.comingForm = nil
    return try goOn(with: Sitting(first: comingForm, plays: []))
  }

  /// In a form, what comes after an answer or a return: the next story once this one is decided, or the
  /// end; nil where the play on the screen goes on, or may be explained.
  func goOnWithForm() throws(Trouble) -> [Message]? {
    guard let place = current?.recorded.started?.placeInForm, let phase = current?.play.phase else {
      return nil
    }
    switch phase {
    case .story: return nil
    case .ended, .marking: guard try take(.close) else { return nil }
    case .closed: break
    }
    guard let sitting = sittings(try history()).first(where: { $0.first.sitting == place.sitting })
    else { return nil }
    if !sitting.isComplete { return try goOn(with: sitting) }
    return phase == .closed ? nil : [.formEnd(end(of: sitting))]
  }

  /// Whether a play must not be explained yet.
  func hiddenPlays(_ history: [RecordedPlay]) -> Set<String> {
    Set(
      sittings(history).filter { !$0.isComplete }.flatMap(\.plays).map(\.id.description))
  }

  private func goOn(with sitting: Sitting) throws(Trouble) -> [Message] {
    if let open = sitting.plays.last, !open.isClosed {
      try resume(open.id)
      return try goOnWithForm() ?? nowPlaying()
    }
    guard let form = library.vocabulary.form(sitting.first.form) else {
      throw .noForm(sitting.first.form)
    }
    let told = Set(sitting.plays.compactMap { $0.started?.caseID })
    let seed = UInt64(sitting.first.sitting.prefix(16), radix: 16) ?? 0
    guard let next = form.drawn(seed: seed).first(where: { !told.contains($0.item.mini) }) else {
      throw .formChanged(sitting.first.form)
    }
    var place = sitting.first
    place.number = sitting.plays.count + 1
    place.distance = next.item.distance
    let beginning = Beginning(
      caseID: next.item.mini, telling: next.telling, form: place, seed: next.seed)
    try begin(beginning, try load(next.item.mini))
    return nowPlaying()
  }

  private func sittings(_ history: [RecordedPlay]) -> [Sitting] {
    var sittings: [Sitting] = []
    for play in history {
      guard let place = play.started?.placeInForm else { continue }
      if let known = sittings.firstIndex(where: { $0.first.sitting == place.sitting }) {
        sittings[known].plays.append(play)
      } else {
        sittings.append(Sitting(first: place, plays: [play]))
      }
    }
    return sittings
  }

  private func end(of sitting: Sitting) -> FormEnd {
    FormEnd(
      occasion: sitting.first.occasion,
      code: PersonalCode(sitting.first.code)?.shown ?? sitting.first.code,
      answers: sitting.plays.compactMap { play in
        guard let started = play.started else { return nil }
        return FormEnd.Answer(
          play: play.id.description, title: title(of: started.caseID),
          wasRight: play.record?.verdictIsRight)
      })
  }

  private func newSitting() -> String {
    [seed ?? machine.chance(), machine.chance()].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
