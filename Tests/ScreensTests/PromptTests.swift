import Engine
import Scenarios
import Screens
import Testing

/// How typed lines are understood in plain mode.
@Suite struct PromptTests {
  @Test(arguments: [
    ("a", Action.choose(0)), ("A", .choose(0)), ("Ｂ", .choose(1)), ("2", .choose(1)),
    ("２", .choose(1)), (" c ", .choose(2)), ("u", .takeBack), ("q", .leave), ("！", .happening),
    ("？", .help), ("L", .switchLanguage), ("d", nil), ("", nil), ("12", nil),
  ])
  func `choices are letters or numbers`(line: String, action: Action?) throws {
    #expect(try answer(line, at: "call-choices") == action)
  }

  @Test(arguments: [
    ("1", Action.believe(1)), ("0", .believe(0)), ("６", .believe(6)), ("7", nil), ("", nil),
    ("a", nil),
  ])
  func `beliefs are digits`(line: String, action: Action?) throws {
    #expect(try answer(line, at: "call-belief") == action)
  }

  @Test func `can't tell yet is no answer at the judge point`() throws {
    #expect(try answer("0", at: "chat-judge-belief") == nil)
  }

  @Test(arguments: ["", "yes", "1", "继续"])
  func `any line reads on`(line: String) throws {
    #expect(try answer(line, at: "web-proceed") == .proceed)
  }

  @Test(arguments: ["q", "?", "!", "l", "m"])
  func `a pipe is not offered ways aside`(line: String) throws {
    for name in ["web-proceed", "ending"] {
      let look = Look.sample()
      let prompt = try #require(try Scene.named(name).stage(look).app.top).prompt(look)
      #expect(prompt.withoutWaysAside.action(for: line) == .proceed)
    }
  }

  @Test(arguments: [("1", Action.pick(0)), ("4", .pick(3)), ("", .pick(0)), ("88", nil)])
  func `lists go by number, and an empty line takes the first at the start`(
    line: String, action: Action?
  ) throws {
    #expect(try answer(line, at: "home-newcomer") == action)
  }

  @Test func `a name may be anything, and nothing`() throws {
    #expect(try answer("q", at: "name") == .submit("q"))
    #expect(try answer("", at: "name") == .submit(""))
  }

  private func answer(_ line: String, at scene: String) throws -> Action? {
    let look = Look.sample()
    let screen = try #require(try Scene.named(scene).stage(look).app.top)
    return screen.prompt(look).action(for: line)
  }
}
