import Cells
import Screens
import Testing

/// The explanation of a play that is over can be read again, the newest play first.
struct PlaysScreenTests {
  private func list() throws -> Stage {
    var stage = try Stage(.sample(), .home(Sample.newcomer))
    try stage.send(.progress(Sample.progress(each: 2)))
    try stage.press("e")
    return stage
  }

  @Test("Enter opens the newest play, a digit the one at its place")
  func opens() throws {
    var stage = try list()
    try stage.press(.enter)
    #expect(stage.requests.last == .resume("play-4"))
    try stage.press("3")
    #expect(stage.requests.last == .resume("play-2"))
  }

  @Test("a number after the last opens nothing")
  func beyond() throws {
    var stage = try list()
    let before = stage.requests
    try stage.press("9")
    #expect(stage.requests == before)
  }

  @Test("it leads back to the results, and without plays there is no way to it")
  func back() throws {
    var stage = try list()
    try stage.press("q")
    #expect(stage.app.top is ProgressScreen)
    try stage.send(.progress(Sample.noProgress))
    try stage.press("e")
    #expect(stage.app.top is ProgressScreen)
  }
}
