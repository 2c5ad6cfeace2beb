import Cells
import Classroom

extension HostScreen {
  /// The way in: a code for cameras, the address in letters beside it, and how many are in.
  func drawLobby(into canvas: inout Canvas, _ area: Rect, _ look: Look) {
    guard let way = data.way else {
      let lines = [ScreenLine](data.lines(look).words.cardsOnly, columns: area.size.columns)
      canvas.draw(lines + [ScreenLine()] + count(area.size.columns, look), in: area)
      canvas.cursor = area.origin
      return
    }
    // In capitals the code is smaller.
    let code = QRCode(way.address.uppercased())
    let size = code?.size ?? Size(columns: 0, rows: 0)
    let fits =
      look.glyphs.kind == .unicode && size.rows <= area.size.rows
      && size.columns + 26 <= area.size.columns
    if fits, let code { canvas.draw(code, at: area.origin) }
    let left = fits ? size.columns + 2 : 0
    let beside = Rect(
      column: area.columns.lowerBound + left, row: area.rows.lowerBound,
      columns: area.size.columns - left, rows: area.size.rows)
    canvas.draw(wayIn(way, beside.size.columns, hasCode: fits, look), in: beside)
    canvas.cursor = beside.origin
  }

  private func wayIn(
    _ way: HostData.Way, _ columns: Int, hasCode: Bool, _ look: Look
  ) -> [ScreenLine] {
    let words = words(look)
    let text = { (text: String, style: Style) in
      [ScreenLine](text, style, columns: columns)
    }
    let blank = look.isLow ? [] : [ScreenLine()]
    let spelled = room.created.code.text.map(String.init).joined(separator: " ")
    return text(words.sameNetwork, .plain) + text(hasCode ? words.scanOrOpen : words.open, .plain)
      + text(way.address, .bold) + blank
      + text(words.code(spelled), .plain)
      + text(words.theirWord(way.word), .heading) + text(words.whyScan, .muted) + blank
      + count(columns, look)
  }

  private func count(_ columns: Int, _ look: Look) -> [ScreenLine] {
    let words = words(look)
    let heads = room.headsPresent
    let big = look.isLow ? nil : bigType("\(heads)", look.glyphs)
    let number = big.map { $0.map { ScreenLine($0, .accent) } } ?? []
    let waiting =
      room.waiting > 0
      ? [ScreenLine](words.waitingLong(room.waiting), .danger, columns: columns) : []
    let asked = question(look).map { [ScreenLine]($0, .danger, columns: columns) } ?? []
    let paused =
      room.isPaused
      ? [ScreenLine](data.lines(look).words.pausedHere, .danger, columns: columns) : []
    return asked + paused + number + [ScreenLine](words.present(heads), .bold, columns: columns)
      + waiting
  }
}
