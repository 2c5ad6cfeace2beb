import ScenarioFiles
import Testing

struct ShippedFolderTests {
  @Test(arguments: [
    ("/usr/bin/scamdrill", ["/usr/share/scamdrill/scenarios"], "/usr/share/scamdrill/scenarios"),
    ("/co/.build/debug/scamdrill", ["/co/scenarios"], "/co/scenarios"),
    ("/co/a/b/scamdrill", ["/co/scenarios", "/co/a/scenarios"], "/co/a/scenarios"),
    (
      "/co/bin/scamdrill", ["/co/scenarios", "/co/share/scamdrill/scenarios"],
      "/co/share/scamdrill/scenarios"
    ),
    ("/scamdrill", ["/scenarios"], "/scenarios"),
    ("/usr/bin/scamdrill", [], nil),
    ("scamdrill", [], nil),
  ])
  func `the shipped folder is found from the binary`(
    binary: String, present: [String], expected: String?
  ) {
    #expect(shippedFolder(binary: binary) { present.contains($0) } == expected)
  }
}
