import Cells
import Engine

/// Where the messages and the question of a play stand.
struct PlayLayout {
  let transcript: Rect
  let panel: Rect
  /// The column of the rule between the two; nil where the panel stands below.
  let divider: Int?

  init(_ look: Look, _ play: Play, _ question: Turn.Question) {
    let body = look.body
    if case .marking = question {
      transcript = Rect(column: body.columns.lowerBound, row: body.rows.lowerBound, columns: 0, rows: 0)
      panel = body
      divider = nil
    } else if look.size.columns >= 76 {
      let side = min(40, max(30, look.size.columns / 3))
      let left = min(body.size.columns - side - 3, 84)
      transcript = Rect(
        column: body.columns.lowerBound, row: body.rows.lowerBound, columns: left,
        rows: body.size.rows)
      divider = transcript.columns.upperBound + 1
      panel = Rect(
        column: transcript.columns.upperBound + 3, row: body.rows.lowerBound,
        columns: min(side, body.columns.upperBound - transcript.columns.upperBound - 3),
        rows: body.size.rows)
    } else {
      let rows = min(max(body.size.rows / 2, 9), max(body.size.rows - 3, 0))
      transcript = Rect(
        column: body.columns.lowerBound, row: body.rows.lowerBound,
        columns: body.size.columns, rows: body.size.rows - rows)
      panel = Rect(
        column: body.columns.lowerBound, row: transcript.rows.upperBound,
        columns: body.size.columns, rows: rows)
      divider = nil
    }
  }
}
