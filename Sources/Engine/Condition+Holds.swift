import Scenarios

extension Condition {
  /// Whether the condition holds for these values and facts.
  func holds(counters: [Int], bits: Bits, layout: Layout) -> Bool {
    switch self {
    case .not(let inner):
      !inner.holds(counters: counters, bits: bits, layout: layout)
    case .and(let left, let right):
      left.holds(counters: counters, bits: bits, layout: layout)
        && right.holds(counters: counters, bits: bits, layout: layout)
    case .or(let left, let right):
      left.holds(counters: counters, bits: bits, layout: layout)
        || right.holds(counters: counters, bits: bits, layout: layout)
    case .compare(let counter, let comparison, let number):
      comparison.holds(counters[counter], number)
    case .leaked(let index): bits[layout.leaked + index]
    case .visited(let node): bits[layout.visited + node]
    case .chose(let number): bits[layout.chosen + number]
    }
  }
}

extension Condition.Comparison {
  fileprivate func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
