import Classroom

/// What Enter does on the host's screen: what a class does next where nothing else is wanted.
enum HostStep: Equatable {
  case word(HostWord)
  /// See how the stories went that everybody goes through alone.
  case results
  /// End the class, once that is confirmed.
  case end
}

extension HostScreen {
  /// nil where there is nothing but to wait.
  var step: HostStep? {
    if room.isPaused { return .word(.pause) }
    switch room.phase {
    case .lobby: return .word(.start)
    case .show: return .word(room.step == nil ? .next : .open)
    case .open: return .word(.close)
    case .closed: return .word(data.rules.isWorthTalk(room) ? .discuss : .reveal)
    case .reveal: return .word(.next)
    case .discuss: return .word(.revote)
    case .own: return isLast ? stepAtLast : .word(.next)
    case .debrief: return isLast ? .end : .word(.next)
    case .ended: return nil
    }
  }

  /// Whether no story comes after those that are open.
  var isLast: Bool {
    data.rules.openItems(at: room.item).upperBound + 1 == data.rules.plan.count
  }

  /// While everybody goes through the last stories alone.
  private var stepAtLast: HostStep? {
    guard data.rules.headsThrough(room) > 0 else { return nil }
    return room.created.isForOne || hasSeenResults || !data.rules.hasOwnResults ? .end : .results
  }
}
