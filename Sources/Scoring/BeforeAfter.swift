import Engine
package import Scenarios

/// What forms show of a group: how the same people answered before and after, and who is missing from that.
package struct BeforeAfter: Sendable {
  /// Why somebody who began a form is not in the comparison; the first of these that holds.
  package enum Loss: String, CaseIterable, Sendable {
    /// Two people answered under one code, so that nobody knows who is who.
    case sharedCode
    /// A form was left half-way.
    case leftHalfway
    /// Only the form before was answered.
    case onlyBefore
    /// Only the form after was answered, or nothing joins it to one before.
    case onlyAfter
    /// Both were answered, the second first.
    case wrongOrder
    /// Both were answered, and some of the stories were known, or the form was the same.
    case knewStories
  }

  /// One comparison, of all stories and at each distance.
  package struct Comparison: Equatable, Sendable {
    package var all: Change
    /// Without those at which D is defined for nobody.
    package var distances: [TestForm.Distance: Change]
  }

  /// How much room a form leaves to see a change.
  package struct Range: Equatable, Sendable {
    package var form: TestForm.Name
    /// People who answered all of it, none of its stories known, and are not left out; on any occasion.
    package var people: Int
    /// Mean D, −1…1.
    package var mean: Double
    /// The share of people who told nothing apart, D ≤ 0.
    package var floor: Double
    /// The share of people who told everything apart, D = 1.
    package var ceiling: Double

    /// Above this share at one end, a form hides changes at that end.
    ///
    /// Source: Terwee and others 2007, Journal of Clinical Epidemiology 60, 34–42.
    package static let crowded = 0.15
  }

  /// People who began a form before or after.
  package private(set) var joined = 0
  /// Those of them who answered both to the end.
  package private(set) var finishedBoth = 0
  package private(set) var lost: [Loss: Int] = [:]
  /// The same people, before and after; nil without anybody.
  package private(set) var paired: Comparison?
  /// People of whom only one side is known; nil where one of the sides has nobody.
  package private(set) var unpaired: Change?
  /// So much later than the forms before and after, in milliseconds, is weeks later: fourteen days.
  package static let leastWait = 14 * 86_400_000

  /// Figures of fewer people say whose they are.
  package static let fewest = 5

  /// The same people, before and weeks later; nil without anybody, and where it is withheld.
  package private(set) var later: Comparison?
  /// Whether weeks later is withheld: beside the comparison before and after, whose people are the same but
  /// for fewer than five, it would say how these few answered.
  package private(set) var isLaterWithheld = false
  /// The codes of the people in the comparison.
  package private(set) var pairedCodes: Set<String> = []
  /// By the names of forms; without those of people so few that theirs would follow from the comparisons.
  package private(set) var ranges: [Range] = []

  /// People in the comparison.
  package var counted: Int { paired?.all.peopleBefore ?? 0 }
  package var isEmpty: Bool { joined == 0 && later == nil && ranges.isEmpty }

  /// What a group's sittings come to.
  package init(_ sittings: [FormSitting]) {
    var pairs: [(FormSitting, FormSitting)] = []
    var laterPairs: [(FormSitting, FormSitting)] = []
    var before: [FormSitting] = []
    var after: [FormSitting] = []
    for person in Dictionary(grouping: sittings, by: \.code).values.sorted(by: Self.isEarlier) {
      let one = Person(person)
      if let first = one.usable(.before), let last = one.usable(.later), one.isOne,
        last.startedAt - max(first.startedAt, one.best(.after)?.startedAt ?? 0) >= Self.leastWait
      {
        laterPairs.append((first, last))
      }
      guard one.best(.before) != nil || one.best(.after) != nil else { continue }
      joined += one.heads
      finishedBoth += one.hasFinishedBoth ? 1 : 0
      guard let loss = one.loss else {
        if let first = one.best(.before), let last = one.best(.after) {
          pairs.append((first, last))
        }
        continue
      }
      lost[loss, default: 0] += one.heads
      if loss == .onlyBefore, let first = one.usable(.before) { before.append(first) }
      if loss == .onlyAfter, let last = one.usable(.after) { after.append(last) }
    }
    paired = Comparison(pairs)
    pairedCodes = Set(pairs.map(\.0.code))
    let laterCodes = Set(laterPairs.map(\.0.code))
    isLaterWithheld =
      min(pairedCodes.count, laterCodes.count) >= Self.fewest
      && [pairedCodes.subtracting(laterCodes), laterCodes.subtracting(pairedCodes)]
        .contains(where: Self.tellsOfFew)
    later = isLaterWithheld ? nil : Comparison(laterPairs)
    unpaired = Change(before: before.map { $0.answers() }, after: after.map { $0.answers() })
    var shown = pairedCodes.count >= Self.fewest ? pairedCodes : []
    if min(before.count, after.count) >= Self.fewest {
      shown.formUnion((before + after).map(\.code))
    }
    if later != nil, laterCodes.count >= Self.fewest { shown.formUnion(laterCodes) }
    let whole = sittings.filter { $0.isComplete && $0.isFresh }
    let isEverybodyIn = shown.isEmpty || !Self.tellsOfFew(Set(whole.map(\.code)).subtracting(shown))
    ranges = TestForm.Name.allCases.compactMap { name in
      Range(name, whole.filter { $0.form == name && (isEverybodyIn || shown.contains($0.code)) })
    }
  }

  /// Whether what a larger group has more than a smaller one would be a few people's.
  private static func tellsOfFew(_ rest: Set<String>) -> Bool {
    !rest.isEmpty && rest.count < fewest
  }

  /// In an order that is the same for the same people.
  private static func isEarlier(_ one: [FormSitting], _ other: [FormSitting]) -> Bool {
    let key = { (sittings: [FormSitting]) in
      (sittings.map(\.startedAt).min() ?? 0, sittings.first?.code ?? "")
    }
    return key(one) < key(other)
  }
}

/// What was answered under one code.
private struct Person {
  private let sittings: [FormSitting]

  init(_ sittings: [FormSitting]) {
    self.sittings = sittings.sorted {
      ($0.startedAt, $0.owner, $0.form.rawValue) < ($1.startedAt, $1.owner, $1.form.rawValue)
    }
  }

  /// The sitting of an occasion that serves best; the earliest of those alike.
  func best(_ occasion: FormPlace.Occasion) -> FormSitting? {
    let some = sittings.filter { $0.occasion == occasion }
    return some.first { $0.isComplete && $0.isFresh } ?? some.first(where: \.isComplete)
      ?? some.first
  }

  /// The same, if every story of it was judged and none was known.
  func usable(_ occasion: FormPlace.Occasion) -> FormSitting? {
    best(occasion).flatMap { $0.isComplete && $0.isFresh ? $0 : nil }
  }

  /// Whether one person alone answered under the code, as far as records can tell.
  var isOne: Bool {
    FormPlace.Occasion.allCases.allSatisfy { occasion in
      Set(sittings.filter { $0.occasion == occasion }.map(\.owner)).count <= 1
    }
  }

  /// How many people answered before or after, as far as records can tell.
  var heads: Int {
    isOne ? 1 : Set(sittings.filter { $0.occasion != .later }.map(\.owner)).count
  }

  var hasFinishedBoth: Bool {
    isOne && best(.before)?.isComplete == true && best(.after)?.isComplete == true
  }

  /// Why this is no pair; nil where it is one.
  var loss: BeforeAfter.Loss? {
    guard isOne else { return .sharedCode }
    let (before, after) = (best(.before), best(.after))
    guard [before, after].allSatisfy({ $0?.isComplete != false }) else { return .leftHalfway }
    guard let before else { return .onlyAfter }
    guard let after else { return .onlyBefore }
    guard before.startedAt <= after.startedAt else { return .wrongOrder }
    let isParallel = before.form != after.form && before.isFresh && after.isFresh
    return isParallel ? nil : .knewStories
  }
}

extension BeforeAfter.Comparison {
  /// nil without anybody.
  fileprivate init?(_ pairs: [(FormSitting, FormSitting)]) {
    let change = { (distance: TestForm.Distance?) in
      Change(paired: pairs.map { ($0.0.answers(at: distance), $0.1.answers(at: distance)) })
    }
    guard let all = change(nil) else { return nil }
    self.all = all
    distances = Dictionary(
      uniqueKeysWithValues: TestForm.Distance.allCases.compactMap { distance in
        change(distance).map { (distance, $0) }
      })
  }
}

extension BeforeAfter.Range {
  /// nil without anybody.
  fileprivate init?(_ form: TestForm.Name, _ sittings: [FormSitting]) {
    let found = sittings.compactMap { $0.answers().discrimination }
    guard !found.isEmpty else { return nil }
    let share = { (part: Int) in Double(part) / Double(found.count) }
    self.init(
      form: form, people: found.count, mean: found.reduce(0, +) / Double(found.count),
      floor: share(found.count { $0 <= 0 }), ceiling: share(found.count { $0 == 1 }))
  }
}
