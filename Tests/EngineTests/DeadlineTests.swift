import Engine
import Scenarios
import Sketches
import Testing

struct DeadlineTests {
  private static func waiting(_ minutes: Int...) -> Sketch {
    var nodes = [
      SketchNode("before", choices: [SketchChoice("in", does: [.minutes(50)], to: "desk")]),
      SketchNode(
        "desk", deadline: (20, "closed"),
        choices: minutes.enumerated().map {
          SketchChoice("wait\($0)", once: true, does: [.minutes($1)], to: "desk")
        } + [SketchChoice("pay", does: [.minutes(90)], to: "gone")]),
    ]
    nodes.append(SketchNode("closed", to: ["kept"]))
    return Sketch(nodes: nodes)
  }

  @Test(arguments: [([19], "desk"), ([20], "closed"), ([10, 9], "desk"), ([10, 10], "closed")])
  func `coming back after the deadline leads elsewhere`(minutes: [Int], node: String) throws {
    var run = try Run(
      minutes.count == 1 ? Self.waiting(minutes[0]) : Self.waiting(minutes[0], minutes[1]))
    try run.take(.choose("in"))
    for index in minutes.indices { try run.take(.choose("wait\(index)")) }
    #expect(run.node == node)
  }

  @Test func `the first entry is never late, and leaving for elsewhere is not stopped`() throws {
    var run = try Run(Self.waiting(1))
    try run.take(.choose("in"))
    #expect(run.node == "desk")
    try run.take(.choose("pay"))
    #expect(run.ending == "gone")
  }

  @Test func `one late node can lead to another`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "a", deadline: (10, "b"), choices: [SketchChoice("to-b", once: true, to: "b")]),
        SketchNode(
          "b", deadline: (5, "gone"),
          choices: [
            SketchChoice("back", does: [.minutes(30)], to: "a")
          ])))
    try run.take(.choose("to-b"), .choose("back"))
    #expect(run.ending == "gone")
  }
}
