package import Classroom
package import Engine
package import Scenarios

/// What a class decided and believed, vote by vote, and how those went who went through stories alone.
///
/// What was told together is distributions only, nobody by name. A story of one's own has measures of one's
/// own, under a random id unless names were asked for; shared phones have none.
package struct ClassReport: Equatable, Sendable {
  package struct Story: Equatable, Sendable, Encodable {
    package var caseID: String
    package var title: String
    /// How it was told; nil as long as the class has not had it explained.
    package var telling: Telling?
    /// Told to all together, or each alone.
    package var way: Way
    package var decisions: [Decision]
    /// How many believed it from decision to decision, as last voted; only decisions of five votes and more.
    package var curve: [Point]
    /// What was heard and not taken up; none before it is explained.
    package var clues: [Clue]
    /// nil for a story told together, and as long as the class goes through it.
    package var own: Own?
    /// Its place in a form; nil outside of forms.
    package var form: FormSlot?

    private enum CodingKeys: String, CodingKey {
      case caseID = "case"
      case title, telling, way, decisions, curve, clues, own, form
    }
  }

  package enum Way: String, Equatable, Sendable, Encodable {
    case together, own
  }

  /// How many trusted at one decision.
  package struct Point: Equatable, Sendable, Encodable {
    package var decision: Int
    package var trusting: Int
    package var votes: Int
  }

  /// Words that told what the story was: a scam's flag, a genuine story's signal.
  package struct Clue: Equatable, Sendable, Encodable {
    /// An id of the taxonomy.
    package var mark: String
    package var words: String
    /// The decision that asked first after it was heard.
    package var decision: Int
    package var votes: Int
    /// How many went against it all the same, before they talked about it.
    package var missed: Int
  }

  /// A story that each went through alone, by what they met.
  package struct Own: Equatable, Sendable, Encodable {
    package var scam: Group
    package var genuine: Group
  }

  /// Those who met one telling; what they made of it is nil for fewer than five.
  package struct Group: Equatable, Sendable, Encodable {
    package var judged: Int
    /// Doubted the scammer, or trusted the genuine one.
    package var right: Int?
    package var lost: Int?
  }

  /// The question at the very end, and how it was answered.
  package struct Exit: Equatable, Sendable, Encodable {
    package var question: String
    package var options: [String]
    package var answers: Int
    /// Heads for each option; nil for fewer than five answers.
    package var counts: [Int]?
  }

  /// Who took part, in numbers.
  package struct Attendance: Equatable, Sendable, Encodable {
    /// Heads that came in by phone or terminal, those who left among them.
    package var heads: Int
    /// Phones and terminals they came in by.
    package var phones: Int
    /// Phones with several heads before them, which have no measures of their own.
    package var shared: Int
    /// Those the host sent out, whose votes and plays are counted nowhere.
    package var sentOut: Int
  }

  /// Something to do today, and how many mean to do it.
  package struct Act: Equatable, Sendable, Encodable {
    /// An id of the taxonomy's `next_steps`.
    package var id: String
    package var words: String
    package var heads: Int
  }

  package struct Decision: Equatable, Sendable, Encodable {
    /// The decision's number in the class, from 1.
    package var number: Int
    /// The id of its node.
    package var node: String
    package var choices: [Choice]
    package var rounds: [Round]
    /// The choice the story went on with last, by its id, and whose it was; nil where it did not.
    package var went: String?
    package var by: String?
  }

  package struct Choice: Equatable, Sendable, Encodable {
    package var id: String
    package var words: String
  }

  /// One vote; what was said is nil where fewer than five voted, which would say who voted how.
  package struct Round: Equatable, Sendable, Encodable {
    /// From 1.
    package var round: Int
    /// Heads that voted.
    package var votes: Int
    /// nil also where trust was not asked.
    package var trusting: Int?
    package var doubting: Int?
    /// Heads for each choice, in the order of the choices.
    package var choices: [Int]?
  }

  package var code: String
  /// Milliseconds since 1970 UTC.
  package var startedAt: Int
  /// The same as the reader's clock showed it.
  package var begun: String
  /// nil for a class that has not ended.
  package var endedAt: Int?
  package var language: Language
  /// The title of the lesson; nil for stories put together by hand, and for a lesson that is no longer there.
  package var lesson: String?
  package var attendance: Attendance
  package var stories: [Story]
  /// nil where nothing was to be asked.
  package var exit: Exit?
  /// What those who chose something mean to do today, what most mean to do first; nil for fewer than five people.
  package var acts: [Act]?
  /// Those who went through stories alone, on phones of their own.
  package var learners: [LearnerReport]
  /// Whether they stand under the names that the host knows.
  package var isNamed: Bool
}

extension ClassReport {
  /// What a report says in words of its reader.
  package struct Labels {
    package var language: Language
    /// Of the stories.
    package var titles: [String]
    /// Of a flag in a scam, of a signal in a genuine story.
    package var mark: (_ id: String, Telling) -> String
    /// Who somebody is, for those who asked for names; nil for random ids.
    package var name: ((ParticipantID) -> String?)?
    /// Of the lesson; nil without one.
    package var lesson: String?
    /// Of something to do today, by its id.
    package var act: (_ id: String) -> String = { $0 }
    /// A moment, given in milliseconds since 1970 UTC, as the reader's clock shows it; UTC unless somebody says.
    package var moment: (_ milliseconds: Int) -> String = { timestamp($0) }

    package init(
      language: Language, titles: [String], mark: @escaping (_ id: String, Telling) -> String,
      name: ((ParticipantID) -> String?)? = nil
    ) {
      self.language = language
      self.titles = titles
      self.mark = mark
      self.name = name
    }
  }

  /// - Parameters:
  ///   - events: of the room, from its beginning.
  ///   - times: when each happened, in milliseconds since 1970 UTC.
  package init(
    _ room: Room, _ rules: RoomRules, events: [RoomEvent], times: [Int64], _ labels: Labels
  ) {
    code = room.created.code.text
    startedAt = Int(times.first ?? 0)
    endedAt = room.phase == .ended ? times.last.map { Int($0) } : nil
    language = labels.language
    let told = Told(events, hasEnded: room.phase == .ended)
    stories = rules.plan.indices.map { Self.story($0, room, rules, told, labels) }
    exit = Self.exit(room, labels.language)
    lesson = labels.lesson
    attendance = Attendance(room)
    begun = labels.moment(startedAt)
    acts = Self.acts(room, labels)
    learners = Self.learners(room, rules, events: events, times: times, labels.name)
    isNamed = labels.name != nil
  }

  private static func story(
    _ item: Int, _ room: Room, _ rules: RoomRules, _ told: Told, _ labels: Labels
  ) -> Story {
    let program = rules.stories[item].program
    let isTogether = rules.plan[item].way == .together
    let telling = isTogether && told.explained(item) ? program.telling : nil
    let decisions = room.decisions.enumerated().filter { $0.element.item == item }.map {
      decision($0.offset + 1, $0.element, room, rules, told, labels.language)
    }
    let clues = telling == nil ? [] : rules.clues(ofItem: item, in: room)
    let isOver = !isTogether && rules.isOver(item: item, in: room)
    return Story(
      caseID: program.caseID, title: labels.titles[item], telling: telling,
      way: isTogether ? .together : .own, decisions: decisions, curve: decisions.compactMap(point),
      clues: clues.map { clue in
        Clue(
          mark: clue.mark, words: labels.mark(clue.mark, program.telling), decision: clue.step,
          votes: clue.voters, missed: clue.missed)
      }, own: isOver ? Own(rules.ownOutcome(ofItem: item, in: room)) : nil,
      form: rules.plan[item].form)
  }

  private static func point(_ decision: Decision) -> Point? {
    guard let last = decision.rounds.last, let trusting = last.trusting else { return nil }
    return Point(decision: decision.number, trusting: trusting, votes: last.votes)
  }

  private static func exit(_ room: Room, _ language: Language) -> Exit? {
    guard let asked = room.created.exit else { return nil }
    let words = { (texts: [String: String]) in
      texts[language.rawValue] ?? texts[language.other.rawValue] ?? ""
    }
    var counts = asked.options.map { _ in 0 }
    for (id, answer) in room.exits where counts.indices.contains(answer) {
      guard let participant = room.participants[id], participant.standing != .kicked else {
        continue
      }
      counts[answer] += participant.heads
    }
    let answers = counts.reduce(0, +)
    return Exit(
      question: words(asked.question), options: asked.options.map(words), answers: answers,
      counts: answers < Tally.fewest ? nil : counts)
  }

  private static func acts(_ room: Room, _ labels: Labels) -> [Act]? {
    var meant: [String: Set<ParticipantID>] = [:]
    for (id, act) in room.promises { meant[act, default: []].insert(id.participant) }
    for (id, own) in room.plays {
      if let act = own.play.resolution { meant[act, default: []].insert(id.participant) }
    }
    let heads = { (people: Set<ParticipantID>) in
      people.compactMap { room.participants[$0] }.filter { $0.standing != .kicked }.map(\.heads)
        .reduce(0, +)
    }
    guard heads(meant.values.reduce(into: []) { $0.formUnion($1) }) >= Tally.fewest else {
      return nil
    }
    return meant.map { Act(id: $0.key, words: labels.act($0.key), heads: heads($0.value)) }
      .filter { $0.heads > 0 }
      .sorted { $0.heads == $1.heads ? $0.id < $1.id : $0.heads > $1.heads }
  }

  private static func decision(
    _ number: Int, _ at: Room.Decision, _ room: Room, _ rules: RoomRules, _ told: Told,
    _ language: Language
  ) -> Decision {
    let program = rules.stories[at.item].program
    let node = program.nodes[at.play.node]
    let choices = rules.ask(at).choices.compactMap { id -> Choice? in
      guard let choice = node.choices.first(where: { $0.id == id }) else { return nil }
      return Choice(id: id, words: program.strings[choice.text, language].words([]))
    }
    let asksTrust = rules.ask(at).trust != nil
    let rounds = (0..<at.rounds).compactMap { place -> Round? in
      guard let tally = rules.tally(BallotID(step: number, round: place + 1), in: room) else {
        return nil
      }
      let isShown = tally.mayBeShown
      return Round(
        round: place + 1, votes: tally.voters,
        trusting: isShown && asksTrust ? tally.trusting : nil,
        doubting: isShown && asksTrust ? tally.doubting : nil,
        choices: isShown ? tally.choices : nil)
    }
    return Decision(
      number: number, node: node.id, choices: choices, rounds: rounds,
      went: told.went[number]?.choice, by: told.went[number]?.reason.rawValue)
  }
}

extension ClassReport.Attendance {
  init(_ room: Room) {
    let came = room.participants.values.filter { $0.standing == .present || $0.standing == .left }
    heads = came.map(\.heads).reduce(0, +)
    phones = came.count
    shared = came.count { $0.heads > 1 }
    sentOut = room.participants.values.count { $0.standing == .kicked }
  }
}

/// What the events say beyond the room they lead to.
private struct Told {
  private(set) var went: [Int: RoomAdvanced] = [:]
  private var items: Set<Int> = []
  private let hasEnded: Bool

  init(_ events: [RoomEvent], hasEnded: Bool) {
    self.hasEnded = hasEnded
    var item = 0
    for event in events {
      switch event {
      case .began(let next): item = next
      case .advanced(let advanced): went[advanced.step] = advanced
      case .explained: items.insert(item)
      default: break
      }
    }
  }

  func explained(_ item: Int) -> Bool { hasEnded || items.contains(item) }
}

extension ClassReport.Own {
  init(_ outcome: OwnOutcome) {
    scam = ClassReport.Group(outcome.scam)
    genuine = ClassReport.Group(outcome.genuine)
  }
}

extension ClassReport.Group {
  init(_ group: OwnOutcome.Group) {
    self.init(
      judged: group.judged, right: group.mayBeShown ? group.right : nil,
      lost: group.mayBeShown ? group.lost : nil)
  }
}
