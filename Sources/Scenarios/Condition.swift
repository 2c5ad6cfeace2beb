/// What a line, a choice or a way on may depend on; closed, so that a walk can decide it.
package indirect enum Condition: Equatable, Sendable {
  package enum Comparison: String, Sendable, CaseIterable {
    case equal = "=", notEqual = "!="
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  }

  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
  /// A counter compared with a number; a bare yes/no variable is `counter != 0`.
  case compare(counter: Int, Comparison, Int)
  /// Whether the thing, by its index in ``Program/leaks``, has been given away.
  case leaked(Int)
  /// Whether the node, by its index in ``Program/nodes``, has been entered.
  case visited(Int)
  /// Whether the choice, by its ``Choice/number``, has been made.
  case chose(Int)
}
