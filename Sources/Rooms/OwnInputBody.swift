import Classroom
import Engine
import Scenarios

/// What a participant did in a story of their own, as JSON: exactly one member is there.
struct OwnInputBody: Codable {
  struct Marked: Codable {
    var clause: Int
    /// nil takes the mark away.
    var mark: Mark?
  }

  var believe: Belief?
  /// The id of a choice.
  var choose: String?
  var proceed: Bool?
  var takeBack: Bool?
  var openMarking: Language?
  var mark: Marked?
  var close: Bool?
  var resolve: String?
  var goOn: Bool?

  init(_ input: OwnInput) {
    switch input {
    case .goOn: goOn = true
    case .play(.believe(let belief)): believe = belief
    case .play(.choose(let id)): choose = id
    case .play(.proceed): proceed = true
    case .play(.takeBack): takeBack = true
    case .play(.openMarking(let language)): openMarking = language
    case .play(.mark(let clause, let mark)): self.mark = Marked(clause: clause, mark: mark)
    case .play(.close): close = true
    case .play(.resolve(let step)): resolve = step
    }
  }

  /// The input; refuses a body with no member, or with several.
  func input() throws -> OwnInput {
    let all: [OwnInput?] = [
      believe.map { .play(.believe($0)) }, choose.map { .play(.choose($0)) },
      proceed.map { _ in .play(.proceed) }, takeBack.map { _ in .play(.takeBack) },
      openMarking.map { .play(.openMarking($0)) }, mark.map { .play(.mark($0.clause, $0.mark)) },
      close.map { _ in .play(.close) }, resolve.map { .play(.resolve($0)) },
      goOn.map { _ in .goOn },
    ]
    let given = all.compactMap { $0 }
    guard given.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "\(given.count) inputs"))
    }
    return given[0]
  }
}
