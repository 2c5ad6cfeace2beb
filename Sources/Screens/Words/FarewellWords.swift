/// What is said when the screen has gone.
struct FarewellWords: InBothLanguages {
  /// - Parameter points: of 100; nil where nothing was judged.
  let result: @Sendable (_ title: String, _ verdict: String, _ points: Int?) -> String

  static let chinese = FarewellWords(
    result: { title, verdict, points in
      "《\(title)》：\(verdict)" + (points.map { "，\($0) 分（满分 100）" } ?? "") + "。已保存。"
    }
  )

  static let english = FarewellWords(
    result: { title, verdict, points in
      "\(title): \(verdict)" + (points.map { ", \($0) of 100 points" } ?? "") + ". Saved."
    }
  )
}
