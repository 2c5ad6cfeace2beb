import Classroom
import ClassroomServer
import Dispatch
import Journal
import Rooms
import Scenarios
import Screens
import Synchronization

/// Who is in a class by phone, as far as the host asks.
struct HostPeople {
  private let hosted: HostedClass
  /// nil without a list of the class.
  private let slips: Slips?
  private let words: HostWords

  init(_ hosted: HostedClass, _ slips: Slips?, _ language: Language) {
    self.hosted = hosted
    self.slips = slips
    words = .of(language)
  }

  /// Everybody by name, those who wait first.
  var list: [String] {
    let standing = hosted.live.standing
    let count = words.present(standing.room.headsPresent, standing.room.waiting)
    guard !standing.room.hidesNames else { return [count] }
    let people = standing.room.participants.compactMap { id, participant -> String? in
      guard let guest = standing.guests[id] else { return nil }
      switch participant.standing {
      case .waiting: return words.waits(guest.name)
      case .present: return words.isIn(guest.name, participant.heads)
      case .kicked, .left: return nil
      }
    }
    return [count] + people.sorted()
  }

  /// Those on the list who are not in; nil without a list.
  var missing: [String]? {
    guard let slips else { return nil }
    let standing = hosted.live.standing
    let here = standing.guests.all.filter { guest in
      let standing = standing.room.participants[ParticipantID(guest.id)]?.standing
      return standing == .present || standing == .waiting
    }
    let known = Set(here.compactMap(\.person?.id))
    return slips.all.map(\.person).filter { !known.contains($0.id) }.map(\.name)
  }

  /// How many stand on the list.
  var listed: Int { slips?.all.count ?? 0 }

  /// The same in sentences.
  var missingLines: [String] {
    guard let missing, let slips else { return [words.noList] }
    let count = words.missing(missing.count, slips.all.count)
    return hosted.room.hidesNames ? [count] : [count] + missing
  }

  /// Gives somebody another name.
  ///
  /// - Parameter typed: nil for one that is made up.
  func rename(_ id: ParticipantID, to typed: String?) throws(Trouble) -> RenameOutcome {
    do throws(LiveRoom.Failure) {
      return switch try Renaming.rename(id, to: typed, in: hosted.live) {
      case .named(let name):
        .said(hosted.room.hidesNames ? words.hasAnotherName : words.renamed(name))
      case .refused: .complained(words.nameRefused)
      case .taken: .complained(words.nameTaken)
      }
    } catch {
      switch error {
      case .refused(let refusal): return .complained(words.refusal(refusal))
      case .unwritten(let failure): throw .journal(failure)
      }
    }
  }

  /// What the host hears of it.
  enum RenameOutcome {
    case said(String), complained(String)

    var sentence: String {
      switch self {
      case .said(let sentence), .complained(let sentence): sentence
      }
    }
  }

  /// Those who wait to be let in.
  var waiting: [ParticipantID] {
    hosted.room.participants.filter { $0.value.standing == .waiting }.map(\.key)
  }

  /// Whoever has this name, in small letters or capitals; nil for nobody.
  func named(_ name: String) -> ParticipantID? {
    let wanted = name.lowercased()
    return hosted.live.standing.guests.all.first { $0.name.lowercased() == wanted }
      .map { ParticipantID($0.id) }
  }

  /// Tells how many are in, at most once a second, and that somebody waits to be let in.
  ///
  /// At home there is one, of whom it is told that they are through.
  func announce(on output: LineOutput) {
    guard !hosted.room.created.isForOne else { return announceTheEnd(on: output) }
    let queue = DispatchQueue(label: "announcements")
    let (live, words) = (hosted.live, words)
    let next = Announcement()
    live.watch { standing, events in
      let isNews = events.contains { event in
        switch event {
        case .joined, .left: true
        default: false
        }
      }
      guard isNews, standing.room.phase != .ended, next.becomesDue() else { return }
      queue.asyncAfter(deadline: .now() + .seconds(1)) {
        next.isSaid()
        let room = live.standing.room
        guard room.phase != .ended else { return }
        output.write(words.present(room.headsPresent, room.waiting) + "\n")
      }
    }
  }
}

extension HostPeople {
  private func announceTheEnd(on output: LineOutput) {
    let (rules, words) = (hosted.rules, words)
    let end = Announcement()
    hosted.live.watch { standing, _ in
      let room = standing.room
      guard room.phase == .own, room.headsPresent > 0,
        rules.headsThrough(room) == room.headsPresent, end.becomesDue()
      else { return }
      output.write(words.throughAtHome + "\n")
    }
  }
}

/// Whether something will be said soon anyway.
private final class Announcement: Sendable {
  private let isDue = Mutex(false)

  /// Whether it was not yet.
  func becomesDue() -> Bool {
    isDue.withLock { due in
      defer { due = true }
      return !due
    }
  }

  func isSaid() { isDue.withLock { $0 = false } }
}
