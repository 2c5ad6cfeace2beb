import Engine
import Scenarios
import TestSupport
import Testing

/// A form as different people get it.
struct FormDrawTests {
  private static let form = TestForm(
    name: .a,
    items: TestForm.Distance.allCases.enumerated().flatMap { place, distance in
      (0..<(place == 0 ? 4 : 2)).map { .init(mini: "\(distance)-\($0)", distance: distance) }
    })

  @Test func `everybody gets every story once, half of each distance told as scams`() {
    for seed in 0..<500 as Range<UInt64> {
      let drawn = Self.form.drawn(seed: seed)
      #expect(drawn.map(\.item.mini).sorted() == Self.form.items.map(\.mini).sorted())
      for distance in TestForm.Distance.allCases {
        let some = drawn.filter { $0.item.distance == distance }
        #expect(some.count { $0.telling == .scam } * 2 == some.count)
      }
    }
  }

  @Test func `each story is a scam for half of the people, and comes at any place`() {
    let people = 4_000
    var scams: [String: Int] = [:]
    var places: [String: Set<Int>] = [:]
    var firstIsScam = 0
    for seed in 0..<UInt64(people) {
      let drawn = Self.form.drawn(seed: seed)
      for (place, story) in drawn.enumerated() {
        scams[story.item.mini, default: 0] += story.telling == .scam ? 1 : 0
        places[story.item.mini, default: []].insert(place)
      }
      firstIsScam += drawn[0].telling == .scam ? 1 : 0
    }
    // Five standard errors of a share of one half.
    let slack = 5 * 0.5 * Double(people).squareRoot()
    for count in scams.values { #expect(abs(Double(count) - Double(people) / 2) < slack) }
    #expect(abs(Double(firstIsScam) - Double(people) / 2) < slack)
    #expect(places.values.allSatisfy { $0.count == Self.form.items.count })
  }

  @Test func `the same seed draws the same`() {
    #expect(Self.form.drawn(seed: 7) == Self.form.drawn(seed: 7))
    #expect(Self.form.drawn(seed: 7) != Self.form.drawn(seed: 8))
  }
}

/// The code that joins what one person answers weeks apart.
struct PersonalCodeTests {
  private static func codes(_ count: Int) -> [PersonalCode] {
    var chance = SplitMix64(seed: 11)
    return (0..<count).map { _ in PersonalCode(using: &chance) }
  }

  @Test func `a code is read back as it may be typed`() {
    for code in Self.codes(200) {
      #expect(PersonalCode(code.text) == code)
      #expect(PersonalCode(code.shown) == code)
      #expect(PersonalCode(" \(code.shown.lowercased()) ") == code)
      #expect(code.text.count == PersonalCode.length)
    }
  }

  @Test func `one wrong symbol is noticed, and two that changed places`() {
    for code in Self.codes(100) {
      let symbols = Array(code.text)
      for place in symbols.indices {
        for symbol in EasySymbols.all where symbol != symbols[place] {
          var wrong = symbols
          wrong[place] = symbol
          #expect(PersonalCode(String(wrong)) == nil)
        }
        for other in symbols.indices where symbols[other] != symbols[place] {
          var wrong = symbols
          wrong.swapAt(place, other)
          #expect(PersonalCode(String(wrong)) == nil)
        }
      }
    }
    for wrong in ["", "A", "AAAAAA1", "ÄÄÄÄÄÄ", "K7M 2Q", "OOOOOO"] {
      #expect(PersonalCode(wrong) == nil)
    }
  }

  @Test func `half of the people begin with each form, and nobody gets one twice`() {
    let codes = Self.codes(4_000)
    let withB = codes.count { $0.form(.before) == .b }
    #expect(abs(Double(withB) - 2_000) < 5 * 0.5 * 4_000.0.squareRoot())
    for code in codes {
      #expect(Set(FormPlace.Occasion.allCases.map(code.form)) == Set(TestForm.Name.allCases))
      #expect(code.form(.later) == .c)
    }
  }
}
