import Classroom
import Reports
import Rooms
import Scenarios
import Screens

extension HostedClass {
  /// Keeps the report of the class so far in the folder the program was started in; returns where.
  func saveReport(_ look: Look) throws(Trouble) -> String {
    let recorded = live.recorded
    let report = ClassReport(
      room, rules, events: recorded.events, times: recorded.times,
      stories.labels(look.taxonomy, look.language))
    let frame = stories.frame(look.taxonomy, look.language)
    let folder = currentFolder()
    for number in 1...999 {
      let name = "scamdrill-class-\(room.created.code.text)"
      let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").md"
      do throws(FileProblem) {
        try writeOutput(markdown(report, frame), to: path, replacing: false)
        return path
      } catch .exists, .notAFile {
        continue
      } catch {
        throw .output(path, error)
      }
    }
    throw .output(folder, .exists)
  }
}
