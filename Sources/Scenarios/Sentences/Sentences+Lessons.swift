func lessonSentence(_ rule: String, _ words: Words) -> Sentence? {
  switch rule {
  case "C01":
    Sentence(
      zh: "各段加起来是 \(words["sum"]) 分钟，整课只有 \(words["minutes"]) 分钟。请减少几分钟，或者把整课写长一些。",
      en:
        "The parts add up to \(words["sum"]) minutes, but the lesson has \(words["minutes"]). Shorten a part, or give the lesson more time."
    )
  case "C02": missing(words)
  case "C03":
    Sentence(
      zh: "要抽 \(words["count"]) 个，from 里只列了 \(words["from"]) 个。请少抽几个，或者多列几个。",
      en:
        "\(words["count"]) are to be drawn, but `from` lists \(words["from"]). Draw fewer, or list more."
    )
  case "C04":
    Sentence(
      zh: "\(words["id"]) 已经是一个案例的名字，上课时分不清指哪个。请给这堂课换个 id，文件名也一起换。",
      en:
        "\(words["id"]) is a case already, so `class host` could not tell which is meant. Give the lesson another id, and its file the same name."
    )
  default: nil
  }
}

private func missing(_ words: Words) -> Sentence {
  if words["what"] == "case" {
    return Sentence(
      zh: "没有叫 \(words["id"]) 的案例。\(words.meant.zh)",
      en: "There is no case called \(words["id"]).\(words.meant.en)")
  }
  let (zh, en) =
    words.has("told")
    ? ("没有 \(words["told"]) 这种讲法", "is not told as \(words["told"])")
    : ("现在不能用", "cannot be played as it is")
  return Sentence(
    zh: "案例 \(words["id"]) \(zh)。请运行 scamdrill scenario lint 看它缺什么，或者换一个案例。",
    en:
      "The case \(words["id"]) \(en). Let scamdrill scenario lint tell what it lacks, or take another one."
  )
}
