import Classroom

/// A room told in the plainest way, to hold the real one against: a story is a chain of decisions of
/// three choices each, with the belief asked at every one, and nothing to read between them.
struct RoomModel {
  enum Phase: Equatable { case lobby, show, open, closed, reveal, discuss, debrief, ended }

  struct Key: Hashable {
    var step: Int
    var round: Int
  }

  static let choices = ["a", "b", "c"]
  let lengths: [Int]
  var phase = Phase.lobby
  var paused = false
  var locked = false
  var story = 0
  /// The decision at hand, from 0; the length of the story at its ending.
  var place = 0
  /// The number of each decision met, by the way to it: story and choices so far.
  var numbers: [[String]: Int] = [:]
  var way: [String] = []
  var rounds: [Int: Int] = [:]
  var votes: [Key: [Int: String]] = [:]
  /// Heads of those who are in; nil for who was sent out.
  var people: [Int: Int?] = [:]

  init(lengths: [Int]) {
    self.lengths = lengths
  }

  var step: Int? {
    guard phase != .lobby, place < lengths[story] else { return nil }
    return numbers[["\(story)"] + way]
  }

  var ballot: Key? {
    guard let step, let round = rounds[step] else { return nil }
    return Key(step: step, round: round)
  }

  private mutating func arrive() {
    phase = .show
    guard place < lengths[story] else { return }
    let key = ["\(story)"] + way
    if numbers[key] == nil { numbers[key] = numbers.count + 1 }
  }

  private mutating func begin(_ next: Int) -> Bool {
    guard next < lengths.count else { return false }
    (story, place, way) = (next, 0, [])
    arrive()
    return true
  }

  /// Whether the command is taken.
  mutating func take(_ act: RoomAct) -> Bool {
    guard phase != .ended else { return false }
    let asked: Set<Phase> = [.closed, .reveal, .discuss]
    if act.leads && paused { return false }
    switch act {
    case .start:
      guard phase == .lobby else { return false }
      return begin(0)
    case .open:
      guard phase == .show, let step else { return false }
      rounds[step, default: 0] += 1
      phase = .open
    case .revote:
      guard asked.contains(phase), let step else { return false }
      rounds[step, default: 0] += 1
      phase = .open
    case .close:
      guard phase == .open else { return false }
      phase = .closed
    case .reveal:
      guard phase == .closed else { return false }
      phase = .reveal
    case .discuss:
      guard [.closed, .reveal].contains(phase) else { return false }
      phase = .discuss
    case .next:
      if phase == .debrief { return begin(story + 1) }
      if phase == .show, place == lengths[story] {
        phase = .debrief
      } else if asked.contains(phase) {
        way.append("a")
        place += 1
        arrive()
      } else {
        return false
      }
    case .decide(let choice):
      guard asked.contains(phase), Self.choices.contains(choice) else { return false }
      way.append(choice)
      place += 1
      arrive()
    case .back:
      guard phase == .show || asked.contains(phase), !way.isEmpty else { return false }
      way.removeLast()
      place -= 1
      phase = .show
    case .skip: return ![.lobby].contains(phase) && begin(story + 1)
    case .end: phase = .ended
    case .pause(let isOn): paused = isOn
    case .lock(let isOn): locked = isOn
    case .join(let who, let heads):
      if people[who] == .some(nil) { return false }
      if people[who] != nil { return true }
      guard !locked else { return false }
      people[who] = heads
    case .kick(let who):
      guard people.keys.contains(who) else { return false }
      people[who] = .some(nil)
    case .rename(let who):
      guard let there = people[who], there != nil else { return false }
    case .vote(let who, let step, let round, let choice):
      guard let there = people[who], there != nil else { return false }
      let key = Key(step: step, round: round)
      guard key == ballot else { return false }
      if votes[key]?[who] == choice { return true }
      guard phase == .open, !paused, Self.choices.contains(choice) else { return false }
      votes[key, default: [:]][who] = choice
    }
    return true
  }

  func count(of choice: String, in key: Key) -> Int {
    (votes[key] ?? [:]).reduce(0) { sum, vote in
      sum + (vote.value == choice ? (people[vote.key] ?? nil) ?? 0 : 0)
    }
  }
}

/// What is done to a room, with small numbers for people.
enum RoomAct: Equatable {
  case start, open, close, reveal, discuss, revote, next, back, skip, end
  case decide(String)
  case pause(Bool), lock(Bool)
  case join(Int, heads: Int), kick(Int), rename(Int)
  case vote(Int, step: Int, round: Int, choice: String)

  /// Whether it leads through the story, which stands still while the class is paused.
  var leads: Bool {
    switch self {
    case .end, .pause, .lock, .join, .kick, .rename, .vote: false
    default: true
    }
  }
}
