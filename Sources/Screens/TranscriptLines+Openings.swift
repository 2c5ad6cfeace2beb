import Cells
import Scenarios

extension TranscriptLines {
  /// What is seen before the first word: a ringing phone, someone at the door, an app that opens.
  func opening(_ setting: Setting, isFirst: Bool) -> [ScreenLine] {
    let days = setting.daysLater > 0 ? [rule(look.phrases.daysLater(setting.daysLater))] : []
    let lines = days + place(setting)
    return isFirst || lines.isEmpty ? lines : [ScreenLine()] + lines
  }

  /// Whether the opening names who talks, so that the first message need not.
  func namesPerson(_ setting: Setting?) -> Bool {
    guard let setting, setting.person != nil, !look.isLow else { return false }
    return [.call, .person].contains(setting.channel) && !setting.goesOn && !setting.isBack
  }

  private func place(_ setting: Setting) -> [ScreenLine] {
    if namesPerson(setting) {
      return setting.channel == .call ? call(setting) : door(setting)
    }
    guard let headline = words.headline(setting) else { return [] }
    return setting.channel == .app && !setting.goesOn ? [bar(headline)] : [rule(headline)]
  }

  private func name(_ setting: Setting) -> String { setting.person.map(words.name) ?? "" }

  /// What the phone shows while it rings: who, and when.
  private func call(_ setting: Setting) -> [ScreenLine] {
    let inner = cardColumns - 4
    let title = look.phrases.channel(.call)
    if look.hasRoomForBigType, let clock = setting.clock.flatMap({ bigType($0, look.glyphs) }) {
      let middle =
        [ScreenLine(shortened(name(setting), to: inner), .heading)]
        + clock.map {
          ScreenLine($0, .accent)
        }
      return middle.map { $0.centred(in: inner) }
        .boxed(title, columns: cardColumns, look.glyphs)
    }
    let clock = setting.clock ?? ""
    let name = shortened(name(setting), to: inner - 1 - width(of: clock))
    let gap = inner - width(of: name) - width(of: clock)
    let line = ScreenLine([
      TextRun(name, .heading), TextRun(String(repeating: " ", count: max(gap, 0)) + clock),
    ])
    return [line].boxed(title, columns: cardColumns, look.glyphs)
  }

  /// Somebody stands there: a door, and who it is.
  private func door(_ setting: Setting) -> [ScreenLine] {
    let glyphs = look.glyphs
    let sill = String(repeating: glyphs.horizontal, count: 3)
    let head = words.headline(setting) ?? look.phrases.channel(.person)
    let room = columns - 7
    return [
      ScreenLine("\(glyphs.topLeft)\(sill)\(glyphs.topRight)", .card),
      ScreenLine([
        TextRun("\(glyphs.vertical)   \(glyphs.vertical)  ", .card),
        TextRun(shortened(head, to: room), .notice),
      ]),
      ScreenLine([
        TextRun("\(glyphs.vertical)  \(glyphs.bullet)\(glyphs.vertical)  ", .card),
        TextRun(shortened(name(setting), to: room), .heading),
      ]),
      ScreenLine("\(glyphs.vertical)   \(glyphs.vertical)", .card),
    ]
  }

  /// The title bar of an app.
  private func bar(_ title: String) -> ScreenLine {
    ScreenLine([TextRun(" \(title)", Style(.card, .reverse))])
      .padded(to: cardColumns, Style(.card, .reverse))
  }
}
