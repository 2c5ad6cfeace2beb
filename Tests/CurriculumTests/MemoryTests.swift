import Curriculum
import Testing

/// One answer, and what the reference implementation of FSRS-6 makes of it.
struct Review: Sendable {
  var grade: Int
  var day: Double
  /// The chance of remembering just before; nil at the first answer.
  var recall: Double?
  var stability: Double
  var difficulty: Double
  /// Whole days until the next reminder.
  var interval: Int

  init(
    _ grade: Int, _ day: Double, _ recall: Double?, _ stability: Double, _ difficulty: Double,
    _ interval: Int
  ) {
    self.grade = grade
    self.day = day
    self.recall = recall
    self.stability = stability
    self.difficulty = difficulty
    self.interval = interval
  }

  /// From the project's own Python package, version 6.3.2, without learning steps and fuzz.
  static let vectors: [[Review]] = [
    [
      .init(3, 0.0, nil, 2.3065, 2.118103970459016, 2),
      .init(3, 3.0, 0.8809479557659419, 13.826903694354568, 2.111214235785395, 14),
      .init(3, 10.0, 0.9397486038241063, 39.1749762876063, 2.1043313908464483, 39),
      .init(3, 30.0, 0.9393438035848661, 100.01550932076964, 2.0974554287524403, 100),
    ],
    [
      .init(4, 0.0, nil, 8.2956, 1.0, 8),
      .init(4, 9.0, 0.8943037762457955, 70.63155368576176, 1.0, 71),
      .init(4, 60.0, 0.9207794698209905, 346.10025251638575, 1.0, 346),
      .init(1, 200.0, 0.9497995278539954, 5.8893505978607985, 7.0269895692968385, 6),
      .init(3, 201.0, 0.9765368099589071, 8.024076131053539, 7.0151909490243805, 8),
    ],
    [
      .init(1, 0.0, nil, 0.212, 6.4133, 1),
      .init(1, 1.0, 0.7661957302284143, 0.10088578982099844, 8.806304468856837, 1),
      .init(2, 2.0, 0.6936817601938027, 0.4510936698849351, 9.192797649512254, 1),
      .init(3, 4.0, 0.7722026249605175, 1.6544382161583169, 9.17883322115958, 2),
      .init(4, 9.0, 0.808701868421656, 7.204308590935894, 8.889665919339844, 7),
    ],
    [
      .init(2, 0.0, nil, 1.2931, 5.112170705601056, 1),
      .init(2, 2.0, 0.8673675017566826, 4.469455348270163, 6.7404595108297, 4),
      .init(2, 4.0, 0.9454565671980973, 7.043712474120055, 7.821393497998797, 7),
      .init(1, 30.0, 0.7898255982921102, 1.3496211084178473, 9.269135226613255, 1),
      .init(2, 31.0, 0.9192493199861507, 1.9265509003145078, 9.500046274424276, 2),
      .init(3, 35.0, 0.842638578490662, 4.174544474646841, 9.48577459744669, 4),
    ],
    [
      .init(3, 0.0, nil, 2.3065, 2.118103970459016, 2),
      .init(3, 0.0, 1.0, 2.3065, 2.111214235785395, 2),
      .init(4, 0.0, 1.0, 3.946054067969477, 1.0, 4),
      .init(1, 0.0, 1.0, 1.2800093588060393, 7.0269895692968385, 1),
      .init(2, 0.0, 1.0, 1.2800093588060393, 8.011605503110008, 1),
      .init(3, 5.0, 0.7844097294148376, 5.749058269717262, 7.998822266903736, 6),
    ],
    [
      .init(3, 0.0, nil, 2.3065, 2.118103970459016, 2),
      .init(1, 2.0, 0.9094932559773545, 0.6075801062519337, 7.394502741279718, 1),
      .init(1, 2.0, 1.0, 0.22290513490476177, 9.128819137736839, 1),
      .init(3, 2.5, 1.0, 0.25852403523801404, 9.114918687895939, 1),
      .init(3, 9.75, 0.5997169142822559, 1.748224524224469, 9.10103213850488, 2),
    ],
    [
      .init(1, 0.0, nil, 0.212, 6.4133, 1),
      .init(1, 0.0, 1.0, 0.08335671711031604, 8.806304468856837, 1),
      .init(1, 0.0, 1.0, 0.03485140985964798, 9.592868765339693, 1),
      .init(1, 0.0, 1.0, 0.01543191751473265, 9.85140710095639, 1),
    ],
    [
      .init(4, 0.0, nil, 8.2956, 1.0, 8),
      .init(1, 400.0, 0.5500168903542411, 2.482517888428841, 7.0269895692968385, 2),
      .init(4, 401.0, 0.9499734209721631, 6.676372404110766, 6.018776394938751, 7),
      .init(4, 1400.0, 0.4628981500690507, 164.1539657808198, 4.673665360444115, 164),
    ],
    [
      .init(2, 0.0, nil, 1.2931, 5.112170705601056, 1),
      .init(4, 1.0, 0.9166697187203525, 7.385511550172746, 3.4641142975548855, 7),
      .init(3, 1.99, 1.0, 7.385511550172746, 3.455878552554169, 7),
      .init(3, 2.5, 1.0, 7.385511550172746, 3.4476510432984533, 7),
      .init(2, 20.0, 0.833551498450681, 29.53282423960885, 5.6354737923769695, 30),
    ],
  ]
}

@Suite struct MemoryTests {
  @Test(arguments: Review.vectors)
  func `memory agrees with the reference implementation`(reviews: [Review]) throws {
    var memory: Memory?
    for review in reviews {
      let grade = try #require(Memory.Grade(rawValue: review.grade))
      let time = Int(review.day * Double(day))
      if let recall = review.recall {
        let before = try #require(memory).retrievability(at: time)
        #expect(abs(before - recall) < 1e-9)
      }
      if memory?.review(grade, at: time) == nil { memory = Memory(grade, at: time) }
      let after = try #require(memory)
      #expect(abs(after.stability - review.stability) < 1e-9 * review.stability)
      #expect(abs(after.difficulty - review.difficulty) < 1e-9)
      #expect(after.dueAt - time == review.interval * day)
    }
  }

  @Test func `what is due is remembered by nine in ten`() {
    let memory = Memory(.easy, at: 0)
    #expect(abs(memory.retrievability(at: memory.dueAt) - 0.9) < 0.01)
    #expect(memory.retrievability(at: 0) == 1)
    #expect(memory.retrievability(at: -day) == 1)
  }

  @Test(arguments: [
    (0.95, true, Memory.Grade.easy), (0.05, true, .easy), (0.80, true, .good), (0.20, true, .good),
    (0.65, true, .hard), (0.35, true, .hard), (0.95, false, .again), (0.35, false, .again),
  ])
  func `a right answer is graded by how sure it was, a wrong one is forgotten`(
    judged: Double, isRight: Bool, grade: Memory.Grade
  ) {
    #expect(Memory.Grade(judged: judged, isRight: isRight) == grade)
  }
}
