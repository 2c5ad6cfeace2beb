import Scoring

/// How each group of a programme changed between forms, beside the others.
struct GroupChanges {
  /// Of the people in the group whose two forms lie in it; nil where there are too few to show.
  let groups: [Change?]
  /// Of everybody; nil where there are too few to show.
  let all: Change?

  /// - Parameters:
  ///   - groups: what was answered in each.
  ///   - all: what was answered in all of them, where somebody's two forms may lie in two groups.
  init(_ groups: [FormSitting.Collection], all: FormSitting.Collection) {
    let whole = BeforeAfter(all.all)
    let parts = groups.map { BeforeAfter($0.all) }
    let enough = { (figures: BeforeAfter) in
      figures.paired.flatMap { $0.all.isEnough ? $0.all : nil }
    }
    self.all = enough(whole)
    guard self.all != nil else {
      self.groups = groups.map { _ in nil }
      return
    }
    var shown = parts.map(enough)
    // What is left of the whole without them would be a few people's: the smallest group joins these.
    let left = { (shown: [Change?]) in
      zip(parts, shown).reduce(into: whole.pairedCodes) { left, part in
        if part.1 != nil { left.subtract(part.0.pairedCodes) }
      }.count
    }
    while left(shown) != 0, left(shown) < Change.leastPeople,
      let smallest = shown.indices.filter({ shown[$0] != nil }).min(by: {
        (shown[$0]?.peopleBefore ?? 0, $0) < (shown[$1]?.peopleBefore ?? 0, $1)
      })
    {
      shown[smallest] = nil
    }
    self.groups = shown
  }

  var isEmpty: Bool { groups.allSatisfy { $0 == nil } }

  /// How many changes have an interval, so that they can be held against each other.
  var comparable: Int { groups.count { $0?.interval != nil } }

  /// Pairs of groups whose intervals do not overlap, the one whose change is higher first.
  var apart: [(higher: Int, lower: Int)] {
    let known = groups.enumerated().compactMap { place, change in
      change?.interval.map { (place: place, interval: $0) }
    }
    return known.enumerated().flatMap { number, one in
      known[(number + 1)...].compactMap { other in
        if one.interval.low > other.interval.high { return (one.place, other.place) }
        return other.interval.low > one.interval.high ? (other.place, one.place) : nil
      }
    }
  }
}
