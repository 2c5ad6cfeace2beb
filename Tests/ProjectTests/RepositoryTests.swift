import Foundation
import Testing

@Suite struct RepositoryTests {
  /// Written in two parts, so that this file does not hold what it looks for.
  private static let outside = [
    "../sha" + "red", "/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/", "/ro" + "ot/",
  ]

  @Test(arguments: outside)
  func `no file names a place outside of the repository`(place: String) {
    #expect(Repository.files.count > 100)
    #expect(Repository.files.flatMap { $0.lines(holding: place) } == [])
  }

  @Test(arguments: ["TO" + "DO", "FIX" + "ME", "XX" + "X"])
  func `nothing is left for later in a remark`(word: String) {
    let left = Repository.files.flatMap { file in
      file.lines(holding: word) { line in
        line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == word }
      }
    }
    #expect(left == [])
  }

  @Test(arguments: ["try!", "as!", "fatalError("])
  func `the sources hold nothing that ends the program instead of handling a failure`(
    words: String
  ) {
    let sources = Repository.files.under("Sources").named(".swift")
    #expect(sources.count > 50)
    #expect(sources.flatMap { $0.lines(holding: words) } == [])
  }

  @Test(arguments: ["public", "open"])
  func `no declaration is wider than the package`(access: String) {
    let sources = Repository.files.under("Sources").named(".swift")
    let wide = sources.flatMap { file in
      file.lines(holding: access) {
        $0.trimmingCharacters(in: .whitespaces).hasPrefix("\(access) ")
      }
    }
    #expect(wide == [])
  }

  @Test func `a source file has one subject and at most 400 lines`() {
    let long = Repository.files.under("Sources").filter { $0.lines.count > 401 }
    #expect(long.map(\.path) == [])
  }

  @Test func `links between pages lead somewhere`() {
    let pages = Repository.files.named(".md")
    #expect(pages.count >= 4)
    #expect(pages.flatMap(\.brokenLinks) == [])
  }

  @Test func `a broken link is found and a good one is not`() {
    let page = TextFile(
      path: "docs/page.md",
      text: "[a](../README.md) [b](missing.md) [c](#here) [d](https://swift.org) ![e](../no.png)")
    #expect(page.brokenLinks == ["docs/page.md: missing.md", "docs/page.md: ../no.png"])
  }

  @Test func `the front page fits in 200 lines`() throws {
    #expect(try Repository.file("README.md").lines.count <= 200)
  }
}

extension TextFile {
  /// Links to files of the repository that are not there.
  fileprivate var brokenLinks: [String] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return text.matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.1) }.filter { link in
      guard !link.contains(":"), !link.hasPrefix("#") else { return false }
      let file = link.split(separator: "#").first.map(String.init) ?? link
      return !Repository.exists(folder.isEmpty ? file : "\(folder)/\(file)")
    }.map { "\(path): \($0)" }
  }
}
