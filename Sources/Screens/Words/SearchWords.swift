/// The words around looking for words.
struct SearchWords: InBothLanguages {
  let hint: String
  let label: String
  let done: String
  let clear: String
  let next: String
  let found: @Sendable (_ count: Int) -> String
  let nothing: String
  /// How to look for words in plain mode.
  let plainHelp: String

  static let chinese = SearchWords(
    hint: "查找",
    label: "查找",
    done: "看结果",
    clear: "取消",
    next: "下一处",
    found: { "找到 \($0) 条" },
    nothing: "没有找到，换个词试试。",
    plainHelp: "输入“/”加几个字可以查找，只输“/”看全部。"
  )

  static let english = SearchWords(
    hint: "search",
    label: "Search",
    done: "see them",
    clear: "clear",
    next: "next one",
    found: { $0 == 1 ? "1 found" : "\($0) found" },
    nothing: "Nothing found; try another word.",
    plainHelp: "Type / and some words to search, / alone to see all."
  )
}
