/// The word that was probably meant, or nil where none is near enough.
///
/// Near is at most one slip in three signs; a slip is a sign too many, too few, wrong, or two swapped.
package func nearest(_ word: String, among candidates: [String]) -> String? {
  let limit = max(1, word.count / 3)
  let ranked = candidates.map { (candidate: $0, slips: slips(word, $0)) }
  guard let best = ranked.min(by: { $0.slips < $1.slips }), best.slips <= limit else { return nil }
  return best.candidate
}

/// The edit distance with swaps of neighbours, ignoring capitals.
private func slips(_ left: String, _ right: String) -> Int {
  let left = Array(left.lowercased())
  let right = Array(right.lowercased())
  var rows = [Array(0...right.count)]
  for row in left.indices {
    var next = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var best = min(rows[row][column + 1], next[column]) + 1
      best = min(best, rows[row][column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, rows[row - 1][column - 1] + 1)
      }
      next.append(best)
    }
    rows.append(next)
  }
  return rows[left.count][right.count]
}
