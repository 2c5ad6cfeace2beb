import Journal
import TestSupport
import Testing

struct FailureSentencesTests {
  private static let failures: [JournalFailure] = {
    var chance = SplitMix64(seed: 5)
    let stream = StreamID(using: &chance)
    let learner = LearnerID(using: &chance)
    return [
      .conflict(stream, expected: 3, found: 4), .unknownStream(stream), .streamExists(stream),
      .unknownLearner(learner), .erased(learner),
      .newerEvent(kind: "play.chose", found: 2, known: 1),
      .unreadable(kind: "play.chose", version: 1), .brokenChain(kind: "play.chose", version: 1),
      .readOnly(path: "/data"), .full(path: "/data"), .busy(path: "/data"),
      .newer(path: "/data", found: 2, known: 1), .foreign(path: "/data"),
      .damaged(path: "/data", detail: "11"), .unreachable(path: "/data", detail: "14"),
      .exists(path: "/data"), .ownFile(path: "/data"), .notAFile(path: "/data"),
      .tracesLeft(path: "/data"), .failed(path: "/data", detail: "10"),
    ]
  }()

  @Test(arguments: failures)
  func `every failure has a whole sentence in both languages`(failure: JournalFailure) {
    let english = failure.sentence(in: "en")
    let chinese = failure.sentence(in: "zh")
    #expect(english.hasSuffix("."))
    #expect(chinese.hasSuffix("。"))
    #expect(english.unicodeScalars.allSatisfy { !$0.properties.isIdeographic })
    #expect(chinese.unicodeScalars.contains { $0.properties.isIdeographic })
    #expect(!english.contains("\n"))
    for swiftism in ["Optional", "JournalFailure", "nil"] {
      #expect(!(english + chinese).contains(swiftism))
    }
  }

  @Test(arguments: failures.filter { "\($0)".contains("/data") }, ["en", "zh"])
  func `a sentence about a file says which`(failure: JournalFailure, language: String) {
    #expect(failure.sentence(in: language).contains("/data"))
  }

  @Test func `the facts stand in the sentence`() {
    #expect(
      JournalFailure.newer(path: "/data/journal.sqlite", found: 7, known: 1).sentence(in: "en")
        == """
        /data/journal.sqlite was written by a newer scamdrill (format 7; this one reads up to 1). \
        It was left as it is: please update scamdrill.
        """)
    #expect(
      JournalFailure.full(path: "/data").sentence(in: "zh")
        == "/data 所在的磁盘满了。之前的记录都在，腾出一些空间就能继续。")
  }

  @Test func `another language reads English`() {
    let failure = JournalFailure.busy(path: "/data")
    #expect(failure.sentence(in: "fr") == failure.sentence(in: "en"))
  }
}
