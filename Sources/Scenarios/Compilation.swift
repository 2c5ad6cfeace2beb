/// What a case file turned out to be: programs to play beside everything there is to say about it.
package struct Compilation: Sendable {
  /// What the file says of itself; nil where not even the head could be read.
  package var head: CaseHead?
  /// A telling is here only if it can be played; a case with an error that concerns both has none.
  package var programs: [Telling: Program]
  package var diagnostics: [Diagnostic]
  package var strings: StringTable
  /// Codes that the author has silenced with a reason, for those who look at the programs further.
  package var silenced: Set<String> = []

  package init(
    head: CaseHead?, programs: [Telling: Program], diagnostics: [Diagnostic], strings: StringTable
  ) {
    self.head = head
    self.programs = programs
    self.diagnostics = diagnostics
    self.strings = strings
  }
}

/// What may be seen of a case before it is played, and what choosing the next one needs.
package struct CaseHead: Equatable, Sendable {
  package enum Form: String, Sendable {
    /// A story with several decisions.
    case full
    /// A single decision, for boosters and forms.
    case mini
  }

  package var id: String
  package var form: Form
  package var status: CaseStatus
  /// An id of the taxonomy's `topics`.
  package var topic: String
  /// Plain words by language.
  package var title: [Language: String]
  /// Ids of the taxonomy's `audiences`.
  package var audience: [String]
  package var minutes: Int
  /// The author's difficulty from 1 (easy) to 5; the tellings share it.
  package var difficulty: Int
  /// Ids of the taxonomy's `care`: what a learner may prefer not to meet today.
  package var care: [String]
  package var tellings: [Telling]
  package var languages: [Language]
  /// Ids of ways by which the two tellings reach the learner.
  package var channels: [Channel]
  /// Never shown before the debrief: the fraud type of the scam telling.
  package var type: String?
  /// Never shown before the debrief: tactics at the scam telling's judge node.
  package var judgeTactics: [String]
  /// Never shown before the debrief: what is asked for at the scam telling's judge nodes.
  package var judgeAsks: [String]
  /// Never shown before the debrief: channels of the scam telling's judge nodes.
  package var judgeChannels: [Channel]
  /// ISO 4217, such as `CNY`.
  package var currency: String
  /// How many different endings there are, over both tellings.
  package var endings: Int

  package init(
    id: String, form: Form, status: CaseStatus, topic: String, title: [Language: String],
    audience: [String], minutes: Int, difficulty: Int, care: [String], tellings: [Telling],
    languages: [Language], channels: [Channel], type: String?, judgeTactics: [String],
    judgeAsks: [String] = [], judgeChannels: [Channel], currency: String, endings: Int
  ) {
    self.id = id
    self.form = form
    self.status = status
    self.topic = topic
    self.title = title
    self.audience = audience
    self.minutes = minutes
    self.difficulty = difficulty
    self.care = care
    self.tellings = tellings
    self.languages = languages
    self.channels = channels
    self.type = type
    self.judgeTactics = judgeTactics
    self.judgeAsks = judgeAsks
    self.judgeChannels = judgeChannels
    self.currency = currency
    self.endings = endings
  }
}
