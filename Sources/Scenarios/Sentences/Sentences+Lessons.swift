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
  case "C05":
    Sentence(
      zh: "\(words["id"]) 在测试卷 \(words["form"]) 里，别处用了，考卷就不准了。请换一个故事。",
      en:
        "\(words["id"]) belongs to form \(words["form"]), which measures nothing once its stories are known. Take another story."
    )
  default: formSentence(rule, words)
  }
}

private func formSentence(_ rule: String, _ words: Words) -> Sentence? {
  switch rule {
  case "M01":
    Sentence(
      zh: "距离 \(words["distance"]) 的故事有 \(words["count"]) 个，要成双：一半讲成诈骗，一半讲成真事。请添一个或者去掉一个。",
      en:
        "There are \(words["count"]) stories at distance \(words["distance"]); half of them are told as scams, so it has to be an even number. Add one or take one away."
    )
  case "M02":
    Sentence(
      zh: "\(words["id"]) 不是两种讲法都能用的单选小故事。请从 minis 里挑一个没有错误的。",
      en:
        "\(words["id"]) is no one-decision story that can be told both ways. Take one out of minis/ that has no errors."
    )
  case "M03":
    Sentence(
      zh: "\(words["id"]) 已经在测试卷 \(words["other"]) 里，做过那一份的人会认出来。请换一个。",
      en:
        "\(words["id"]) is in form \(words["other"]) already, and whoever answered that one would know it. Take another one."
    )
  case "M04":
    Sentence(
      zh: "near、medium、far 的个数和测试卷 \(words["other"]) 不一样，两份没法比。请让它们一样。",
      en:
        "It has other numbers of near, medium and far stories than form \(words["other"]), so the two cannot be compared. Make them the same."
    )
  case "M05":
    Sentence(
      zh:
        "平均难度是 \(words["own"])，测试卷 \(words["other"]) 是 \(words["others"])（对数几率），相差不能超过 0.10。请换一两个故事。",
      en:
        "Its mean difficulty is \(words["own"]) logits, that of form \(words["other"]) \(words["others"]); they may differ by 0.10. Exchange a story or two."
    )
  default: nil
  }
}

private func missing(_ words: Words) -> Sentence {
  if words["what"] == "form" {
    return Sentence(
      zh: "没有测试卷 \(words["id"])。它应该在安装目录的 forms 文件夹里；A 和 B 要两份都在。",
      en:
        "There is no form \(words["id"]). The folder forms/ of the installation holds it; A and B are needed together."
    )
  }
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
