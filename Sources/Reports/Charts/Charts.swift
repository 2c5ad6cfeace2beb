extension Chart {
  /// A figure from 0 to 100 on a rail, and where it most likely lies.
  static func figure(_ title: String, _ value: Double, low: Double?, high: Double?) -> Chart {
    var chart = Chart(title, width: 320, height: 40)
    let place = { (value: Double) in 10 + 3 * min(max(value, 0), 100) }
    chart.line((10, 14), (310, 14), .rail)
    for tick in [0.0, 25, 50, 75, 100] {
      chart.line((place(tick), 10), (place(tick), 18), .rail)
      chart.text("\(Int(tick))", (place(tick), 34), .middle)
    }
    if let low, let high {
      chart.bar(
        x: place(low), y: 11, width: max(place(high) - place(low), 1), height: 6, .range)
    }
    chart.dot((place(value), 14), .mark, radius: 6)
    return chart
  }

  /// Which way mistakes lean: from −1 to the left, over 0 in the middle, to 1.
  static func leaning(
    _ title: String, _ value: Double, left: String, middle: String, right: String
  ) -> Chart {
    var chart = Chart(title, width: 320, height: 40)
    chart.line((10, 14), (310, 14), .rail)
    chart.line((160, 8), (160, 20), .rail)
    chart.dot((160 + 150 * min(max(value, -1), 1), 14), .mark, radius: 6)
    chart.text(left, (10, 34))
    chart.text(middle, (160, 34), .middle)
    chart.text(right, (310, 34), .end)
    return chart
  }

  /// Beliefs in the order stated, from trust below to doubt above.
  static func trace(_ title: String, _ beliefs: [Double]) -> Chart {
    var chart = Chart(title, width: 120, height: 40)
    let step = beliefs.count > 1 ? 104 / Double(beliefs.count - 1) : 0
    let points = beliefs.enumerated().map { place, belief in
      (x: 8 + step * Double(place), y: 36 - 32 * belief)
    }
    chart.line((4, 20), (116, 20), .rail)
    chart.path(points, .mark)
    for point in points { chart.dot(point, .mark, radius: 3) }
    return chart
  }

  /// Changes from −1 to 1, each on a rail of its own with where it most likely lies; 0 in the middle.
  ///
  /// Labels stand before the rails, or, where one of them is too long for that, above.
  static func changes(
    _ title: String, _ rows: [(label: String, change: Double, range: (low: Double, high: Double)?)]
  ) -> Chart {
    let room = 70.0
    let isAbove = rows.contains { width(of: $0.label) > room }
    let pitch = isAbove ? 44 : 28
    var chart = Chart(title, width: 420, height: 30 + pitch * rows.count)
    let left = 80.0
    let place = { (value: Double) in left + 160 * (1 + min(max(value, -1), 1)) }
    let bottom = Double(pitch * rows.count)
    let middle = { (number: Int) in Double(pitch * (number + 1) - 10) }
    // Not through the labels above.
    let reaches: [(from: Double, to: Double)] =
      isAbove
      ? rows.indices.map { (from: middle($0) - 9, to: middle($0) + 9) } : [(from: 4, to: bottom)]
    for tick in [-1, -0.5, 0, 0.5, 1] {
      for reach in reaches {
        chart.line((place(tick), reach.from), (place(tick), reach.to), .rail)
      }
      chart.text(tick.signedHundredths, (place(tick), bottom + 18), .middle)
    }
    for (number, row) in rows.enumerated() {
      let y = middle(number)
      if isAbove {
        chart.text(row.label, (0, y - 16))
      } else {
        chart.text(row.label, (room, y + 4), .end)
      }
      if let range = row.range {
        chart.bar(
          x: place(range.low), y: y - 3, width: max(place(range.high) - place(range.low), 1),
          height: 6, .range)
      }
      chart.dot((place(row.change), y), .mark, radius: 6)
    }
    return chart
  }

  /// How wide a label is drawn, at most: letters of Chinese take twice the room of others.
  private static func width(of label: String) -> Double {
    label.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 7 : 13) }
  }

  /// A share that falls step by step.
  ///
  /// - Parameter steps: at which decision, and the share from there on, 0…1.
  static func falling(
    _ title: String, _ steps: [(place: Int, share: Double)], axis: String
  ) -> Chart {
    var chart = Chart(title, width: 420, height: 190)
    let most = Double(max(steps.map(\.place).max() ?? 1, 1))
    let x = { (place: Double) in 44 + 360 * place / most }
    let y = { (share: Double) in 150 - 135 * share }
    for share in [0, 0.5, 1] {
      chart.line((44, y(share)), (404, y(share)), .rail)
      chart.text("\(share.hundredths)%", (38, y(share) + 4), .end)
    }
    var points: [Point] = [(x(0), y(1))]
    for step in steps {
      points.append((x(Double(step.place)), points[points.count - 1].y))
      points.append((x(Double(step.place)), y(step.share)))
    }
    chart.path(points, .mark)
    let every = max(1, Int((most / 12).rounded(.up)))
    for place in stride(from: every, through: Int(most), by: every) {
      chart.text("\(place)", (x(Double(place)), 166), .middle)
    }
    chart.text(axis, (224, 184), .middle)
    return chart
  }

  /// A share that moves from one decision to the next.
  ///
  /// - Parameter points: at which decision, and the share there, 0…1.
  static func shares(
    _ title: String, _ points: [(place: Int, share: Double)], axis: String
  ) -> Chart {
    var chart = Chart(title, width: 420, height: 190)
    let first = Double(points.first?.place ?? 1)
    let span = max(Double(points.last?.place ?? 1) - first, 1)
    let drawn = points.map {
      (x: 64 + 320 * (Double($0.place) - first) / span, y: 150 - 135 * $0.share)
    }
    for share in [0, 0.5, 1] {
      chart.line((44, 150 - 135 * share), (404, 150 - 135 * share), .rail)
      chart.text("\(share.hundredths)%", (38, 154 - 135 * share), .end)
    }
    chart.path(drawn, .mark)
    for (point, place) in zip(drawn, points.map(\.place)) {
      chart.dot(point, .mark)
      chart.text("\(place)", (point.x, 166), .middle)
    }
    chart.text(axis, (224, 184), .middle)
    return chart
  }

  /// How many there are of each, as bars side by side.
  static func columns(_ title: String, _ bars: [(label: String, count: Int)]) -> Chart {
    let width = bars.count * 96 + 20
    var chart = Chart(title, width: width, height: 170)
    let most = Double(max(bars.map(\.count).max() ?? 1, 1))
    for (place, bar) in bars.enumerated() {
      let height = 110 * Double(bar.count) / most
      let middle = 58 + 96 * Double(place)
      chart.bar(x: middle - 30, y: 135 - height, width: 60, height: height, .mark)
      chart.text(bar.count.grouped, (middle, 129 - height), .middle)
      chart.text(bar.label, (middle, 154), .middle)
    }
    chart.line((10, 135), (Double(width) - 10, 135), .rail)
    return chart
  }

  /// One bar for each vote, parted into those who trusted, could not tell, and doubted.
  static func votes(
    _ title: String, _ rounds: [(label: String, trusting: Int, unsure: Int, doubting: Int)],
    trusted: String, doubted: String, labelWidth: Int = 60
  ) -> Chart {
    let left = Double(labelWidth) + 10
    var chart = Chart(title, width: labelWidth + 360, height: 30 + 30 * rounds.count)
    for (place, round) in rounds.enumerated() {
      let top = 24 + 30 * Double(place)
      let all = Double(max(round.trusting + round.unsure + round.doubting, 1))
      let first = 320 * Double(round.trusting) / all
      let last = 320 * Double(round.doubting) / all
      chart.text(round.label, (left - 10, top + 15), .end)
      chart.bar(x: left, y: top, width: first, height: 20, .second)
      chart.bar(x: left + 320 - last, y: top, width: last, height: 20, .mark)
      chart.bar(x: left, y: top, width: 320, height: 20, .rail)
    }
    chart.text(trusted, (left, 16))
    chart.text(doubted, (left + 320, 16), .end)
    return chart
  }
}
