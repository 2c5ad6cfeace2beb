import Scenarios

/// Where in a play's bits each kind of fact stands.
struct Layout: Sendable {
  let chosen = 0
  let visited: Int
  let shown: Int
  let leaked: Int
  let heard: Int
  let count: Int

  init(_ program: Program) {
    visited = program.choiceCount
    shown = visited + program.nodes.count
    leaked = shown + program.lineCount
    heard = leaked + program.leaks.count
    count = heard + program.people.count
  }
}
