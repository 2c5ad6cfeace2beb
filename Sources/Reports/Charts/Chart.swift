/// A picture in SVG of what the words beside it say as well; told to those who do not see it by its title.
///
/// Drawn in the colour of the text and one more, told apart by shape too, so that it can be printed in black.
struct Chart: Equatable {
  /// What can be seen in it, in words.
  let title: String
  /// In units of the drawing.
  let width: Int
  let height: Int
  /// The elements inside.
  fileprivate(set) var body = ""

  init(_ title: String, width: Int, height: Int) {
    self.title = title
    self.width = width
    self.height = height
  }

  /// The picture as an element of a page.
  var svg: String {
    "<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\" "
      + "aria-label=\"\(title.svgEscaped)\">\(body)</svg>"
  }
}

/// How something in a chart is painted; the page says what that looks like.
enum Ink: String {
  /// Lines that only help to read.
  case rail
  /// What it is about.
  case mark
  /// How sure that is.
  case range
  /// Filled, beside `mark` of the same chart.
  case second
}

enum Anchor: String {
  case start, middle, end
}

extension Chart {
  typealias Point = (x: Double, y: Double)

  mutating func line(_ from: Point, _ to: Point, _ ink: Ink) {
    body +=
      "<line class=\"\(ink)\" x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" "
      + "x2=\"\(number(to.x))\" y2=\"\(number(to.y))\"/>"
  }

  mutating func path(_ points: [Point], _ ink: Ink) {
    let steps = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    body += "<polyline class=\"\(ink)\" points=\"\(steps)\"/>"
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
    body +=
      "<rect class=\"\(ink)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\"/>"
  }

  mutating func dot(_ at: Point, _ ink: Ink, radius: Double = 4) {
    body +=
      "<circle class=\"\(ink)\" cx=\"\(number(at.x))\" cy=\"\(number(at.y))\" r=\"\(number(radius))\"/>"
  }

  mutating func text(_ words: String, _ at: Point, _ anchor: Anchor = .start) {
    body +=
      "<text x=\"\(number(at.x))\" y=\"\(number(at.y))\" text-anchor=\"\(anchor)\">"
      + "\(words.svgEscaped)</text>"
  }
}

/// In tenths of a unit: the same bytes on every machine.
private func number(_ value: Double) -> String {
  let tenths = Int((10 * value).rounded())
  let whole = tenths / 10
  let part = abs(tenths % 10)
  let sign = tenths < 0 && whole == 0 ? "-" : ""
  return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
}

extension String {
  /// As text or attribute of an element; what no document may hold is left out.
  var svgEscaped: String {
    withoutTurns.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case _ where scalar.properties.generalCategory == .control: text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
