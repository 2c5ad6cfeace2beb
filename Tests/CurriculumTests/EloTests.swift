import Curriculum
import Scenarios
import Testing

@Suite struct EloTests {
  private func answer(_ person: String, _ caseID: String, _ isRight: Bool) -> Elo.Answer {
    Elo.Answer(person: person, caseID: caseID, authorDifficulty: 4, isRight: isRight)
  }

  @Test(arguments: [(1, -0.43), (2, -0.215), (3, 0), (4, 0.215), (5, 0.43)])
  func `the author's difficulty is where a case begins`(grade: Int, logit: Double) {
    #expect(abs(CaseTraits.logit(difficulty: grade) - logit) < 1e-12)
  }

  @Test func `a first answer moves both by the surprise`() throws {
    let elo = Elo([answer("p", "c", true)])
    // P = ½ + ½/(1 + e^0.215) = 0.723228…; U(0) = 1.
    let surprise = 1 - Elo.success(ability: 0, 0.215)
    #expect(abs(surprise - 0.276_771_951_6) < 1e-9)
    #expect(abs(try #require(elo.people["p"]).logit - surprise) < 1e-12)
    #expect(abs(try #require(elo.cases["c"]).logit - (0.215 - surprise)) < 1e-12)
  }

  @Test func `guessing alone is right in half of the cases`() {
    #expect(Elo.success(ability: -40, 0) - 0.5 < 1e-12)
    #expect(Elo.success(ability: 0, 0) == 0.75)
    #expect(1 - Elo.success(ability: 40, 0) < 1e-12)
  }

  @Test func `what one gains the other loses while both have as many answers`() throws {
    let elo = Elo([true, false, false, true, true].map { answer("p", "c", $0) })
    let sum = try #require(elo.people["p"]).logit + (try #require(elo.cases["c"]).logit)
    #expect(abs(sum - 0.215) < 1e-12)
  }

  @Test func `the steps get smaller`() {
    #expect(Elo.Rating(logit: 0, answers: 0).step == 1)
    #expect(Elo.Rating(logit: 0, answers: 20).step == 0.5)
  }

  @Test func `an ability is not used before twenty answers`() {
    let answers = (0..<20).map { answer("p", "c\($0)", true) }
    #expect(Elo(Array(answers.dropLast())).ability(of: "p") == nil)
    #expect((Elo(answers).ability(of: "p") ?? 0) > 0)
    #expect(Elo().ability(of: "p") == nil)
  }

  @Test func `the same log gives the same state, however it was cut`() {
    let answers = (0..<60).map { answer("p\($0 % 3)", "c\($0 % 7)", $0 % 4 != 0) }
    var resumed = Elo(Array(answers.prefix(25)))
    for answer in answers.dropFirst(25) { resumed.record(answer) }
    #expect(resumed == Elo(answers))
  }

  @Test func `a hard case comes out harder than an easy one`() throws {
    // Ten people, each meeting both: the one is judged rightly by nine, the other by three.
    let answers = (0..<10).flatMap { person in
      [answer("p\(person)", "easy", person != 0), answer("p\(person)", "hard", person < 3)]
    }
    let elo = Elo(answers)
    #expect(try #require(elo.cases["easy"]).logit < 0.215)
    #expect(try #require(elo.cases["hard"]).logit > 0.215)
  }
}
