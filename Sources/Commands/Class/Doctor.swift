import Cells
import Journal
import Rooms
import SQLiteFiles
import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What has to be in order before a class, beside the network.
struct Doctor {
  enum Finding: Equatable {
    /// How many phones the system's files allow.
    case phones(Int)
    case space(megabytes: Int)
    case records
    case noRecords(Trouble)
    /// What there is to hold a class with.
    case stories(cases: Int, lessons: Int)
    case noStories(Trouble)
    case brokenLesson(Trouble)
    case clock
    /// The last class happened later than now, milliseconds since 1970 UTC.
    case clockBehind(lastClass: Int64)
    case firewall(String)
    case terminal(columns: Int, rows: Int)
    case smallTerminal(columns: Int, rows: Int)
    case plainSigns
    case noTerminal

    /// Whether a class cannot be held like this.
    var isFault: Bool {
      switch self {
      case .noRecords, .noStories, .clockBehind: true
      case .stories(let cases, _): cases == 0
      case .space(let megabytes): megabytes < Doctor.leastSpace
      default: false
      }
    }

    /// Whether it deserves a look.
    var isNote: Bool {
      switch self {
      case .brokenLesson, .firewall, .smallTerminal, .plainSigns, .noTerminal: true
      case .phones(let count): count < Doctor.fewPhones
      default: false
      }
    }
  }

  /// A day of classes needs a few megabytes; a full disk loses votes.
  static let leastSpace = 50
  /// Fewer phones than a large class brings.
  static let fewPhones = 100
  /// The code and what stands beside it need so much room.
  private static let enough = (columns: 80, rows: 24)

  let setup: Setup

  func findings() -> [Finding] {
    records() + stories() + [.phones(max(ClassNetwork.connections / 2, 1))] + space() + firewalls()
      + terminal()
  }

  private func records() -> [Finding] {
    do throws(Trouble) {
      let store = try setup.journal()
      let rooms = try Session.journal { () throws(JournalFailure) in
        try RoomJournal(store).rooms()
      }
      let last = rooms.compactMap(\.times.last).max() ?? 0
      return [.records, Machine.real.now() < last ? .clockBehind(lastClass: last) : .clock]
    } catch {
      return [.noRecords(error)]
    }
  }

  private func stories() -> [Finding] {
    do throws(Trouble) {
      let library = try setup.library()
      let lessons = library.lessonIDs
      return [.stories(cases: library.ids.count, lessons: lessons.count)]
        + lessons.compactMap { id in
          guard let loaded = library.loadLesson(id), loaded.lesson == nil else { return nil }
          return .brokenLesson(.cannotTeach(id, path: loaded.path))
        }
    } catch {
      return [.noStories(error)]
    }
  }

  private func space() -> [Finding] {
    var disk = statvfs()
    guard statvfs(setup.dataPath, &disk) == 0 else { return [] }
    // Some file systems say that they have no end.
    let bytes = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
    return [.space(megabytes: Int((bytes.overflow ? UInt64.max : bytes.partialValue) / 1_000_000))]
  }

  /// Those that a Linux desktop may have switched on; whether one lets phones in only a phone can tell.
  private func firewalls() -> [Finding] {
    let ufw = (try? readText("/etc/ufw/ufw.conf"))?.contains("ENABLED=yes") == true
    return (ufw ? [.firewall("ufw")] : [])
      + (isFolder("/run/firewalld") ? [.firewall("firewalld")] : [])
  }

  private func terminal() -> [Finding] {
    let capabilities = setup.capabilities
    var window = winsize()
    guard setup.isInteractive, capabilities.plainReason == nil,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0
    else { return [.noTerminal] }
    let (columns, rows) = (Int(window.ws_col), Int(window.ws_row))
    let isEnough = columns >= Self.enough.columns && rows >= Self.enough.rows
    return [
      isEnough
        ? .terminal(columns: columns, rows: rows) : .smallTerminal(columns: columns, rows: rows)
    ] + (capabilities.glyphs == .unicode ? [] : [.plainSigns])
  }
}
