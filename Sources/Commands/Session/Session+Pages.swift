import Reports
import Screens

extension Session {
  /// Keeps a page to print in the folder the program was started in; where that cannot be written,
  /// beside the records.
  ///
  /// - Returns: where it is now.
  func save(_ page: PageToSave) throws(Trouble) -> String {
    let html = PrintedPage(page).html
    do {
      return try write(html, in: currentFolder())
    } catch {
      return try write(html, in: recordsFolder)
    }
  }

  /// Under a name of its own, so that no earlier page is lost.
  private func write(_ html: String, in folder: String) throws(Trouble) -> String {
    for number in 1...999 {
      let path = "\(folder)/scamdrill-today\(number == 1 ? "" : "-\(number)").html"
      do throws(FileProblem) {
        try writeOutput(html, to: path, replacing: false)
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

extension PrintedPage {
  init(_ page: PageToSave) {
    self.init(
      language: page.language, title: page.title, subtitle: page.subtitle,
      sections: page.sections.map {
        Section(heading: $0.heading, lines: $0.lines, hasBoxes: $0.hasBoxes)
      }, footer: page.footer)
  }
}
