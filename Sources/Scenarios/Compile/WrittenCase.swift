/// A case as its author wrote it: every name still a name, every value with its place.
struct WrittenCase {
  var id: Placed<String>
  var opening: Placed<String>?
  var about: Placed<String>?
  var nodes: [WrittenNode] = []
  var stories: [WrittenStory] = []
}

struct WrittenPerson {
  var id: String
  var name: TextRef
}

struct WrittenStory {
  var telling: Telling
  /// The key it stands under.
  var span: SourceSpan
  var type: Placed<String>?
  /// Who is a scammer although the telling would say otherwise, or the other way round.
  var truth: [String: Telling] = [:]
  var nodes: [WrittenNode] = []
  var endings: [Ending] = []
  var endingLeaks: [String: [Placed<String>]] = [:]
  var debrief = Debrief(rule: nil, contrast: nil, nextSteps: [], facts: [])
  var demo: [Placed<ChoicePath>] = []
  var tests: [WrittenTest] = []
}

struct WrittenNode {
  var id: String
  var span: SourceSpan
  var isShared: Bool
  var stage = "contact"
  var channel = Channel.chat
  var clock: String?
  var daysLater = 0
  var isJudgePoint = false
  var reveals = false
  var about: Placed<String>?
  var tactics: [String] = []
  var asks: [Placed<String>] = []
  var lines: [WrittenLine] = []
  var choices: [WrittenChoice] = []
  var shuffles = false
  var onward: [WrittenBranch] = []
  var deadline: WrittenDeadline?
  var discuss: TextRef?
  var hostNote: TextRef?
}

struct WrittenLine {
  var speaker: Line.Speaker
  var text: TextRef?
  var condition: WrittenCondition?
  var channel: Channel?
}

struct WrittenChoice {
  var id: String
  var span: SourceSpan
  var act = Act.probe
  var via: Via?
  var text: TextRef
  var why: TextRef?
  var condition: WrittenCondition?
  var isOnce = false
  var effects: WrittenEffects
  var onward: [WrittenBranch]
}

struct WrittenBranch {
  var condition: WrittenCondition?
  var target: Placed<String>
}

struct WrittenDeadline {
  var minutes: Int
  var target: Placed<String>
}

struct WrittenEffects {
  /// What can be linked at once.
  var counters: [Effect] = []
  var leaks: [Placed<String>] = []
}

indirect enum WrittenCondition: Equatable {
  case not(WrittenCondition)
  case and(WrittenCondition, WrittenCondition)
  case or(WrittenCondition, WrittenCondition)
  case compare(counter: Int, Condition.Comparison, Int)
  case leaked(Placed<String>)
  case visited(Placed<String>)
  case chose(Placed<ChoicePath>)
}

struct WrittenTest {
  var name: Placed<String>
  var steps: [Placed<StoryTest.Step>] = []
  var ending: Placed<String>?
  var values: [String: Int] = [:]
  var leaked: [String]?
}
