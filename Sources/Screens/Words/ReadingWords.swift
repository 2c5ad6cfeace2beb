/// What is said while the stories are being read.
struct ReadingWords: InBothLanguages {
  let progress: @Sendable (_ done: String, _ total: String) -> String
  /// An item of the home screen that begins a story which is not chosen yet.
  let startSoon: String

  static let chinese = ReadingWords(
    progress: { done, total in "正在读故事：\(total) 个里已读 \(done) 个" },
    startSoon: "开始一个故事（马上选好）"
  )

  static let english = ReadingWords(
    progress: { done, total in "Reading the stories: \(done) of \(total)" },
    startSoon: "Start a story (choosing one now)"
  )
}
