/// What the list of stories says of a learner's way through it.
struct LibraryWords: InBothLanguages {
  let coverage: @Sendable (_ met: Int, _ kinds: Int) -> String
  let endings: @Sendable (_ found: Int, _ all: Int) -> String
  /// While files are still being read.
  let reading: @Sendable (_ read: Int, _ all: Int) -> String

  static let chinese = LibraryWords(
    coverage: { "\($1) 种骗局，练过其中 \($0) 种。" },
    endings: { "结局 \($0)/\($1)" },
    reading: { "正在读故事：\($1) 个里读了 \($0) 个" }
  )

  static let english = LibraryWords(
    coverage: { "You have practised \($0) of \($1) kinds of scams." },
    endings: { "endings \($0)/\($1)" },
    reading: { "Reading the stories: \($0) of \($1)" }
  )
}
