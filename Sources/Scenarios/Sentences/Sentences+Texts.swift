func textSentence(_ rule: String, _ words: Words) -> Sentence? {
  switch rule {
  case "L01":
    let language = words.language("language")
    return words.has("count")
      ? Sentence(
        zh: "\(language.zh)，一共 \(words["count"]) 处。进案例库之前请补上。",
        en:
          "the \(language.en) of \(words["count"]) texts. Add it before the case goes to the library."
      )
      : Sentence(
        zh: "这段文字缺少\(language.zh)。请补上。",
        en: "This text has no \(language.en). Please add it.")
  case "L03": return placeholder(words)
  case "L04":
    return Sentence(
      zh: "两种语言标的疑点不一样：中文 \(words["zh"])，英文 \(words["en"])。请标成一样的。",
      en:
        "The languages do not mark the same: Chinese \(words["zh"]), English \(words["en"]). Make them alike."
    )
  case "L05": return mark(words)
  case "L10":
    return Sentence(
      zh: "\(words["id"]) 和 \(words["other"]) 读起来一模一样。请改其中一个。",
      en: "\(words["id"]) and \(words["other"]) read the same. Change one of them.")
  default: return nil
  }
}

private func placeholder(_ words: Words) -> Sentence {
  switch words["problem"] {
  case "openBrace":
    Sentence(
      zh: "这个 { 没有关上。请写成 {lost} 这样。", en: "This { is not closed. Write it like {lost}.")
  case "differ":
    Sentence(
      zh: "两种语言里的数不一样：中文 \(words["zh"])，英文 \(words["en"])。请写成一样的。",
      en:
        "The languages show different numbers: Chinese \(words["zh"]), English \(words["en"]). Make them alike."
    )
  case "yesNo":
    Sentence(
      zh: "\(words["name"]) 只有是和否，不能放进文字里。请用带 if 的一行来说。",
      en: "\(words["name"]) is yes or no and cannot stand in a text. Use a line with an if instead."
    )
  default:
    Sentence(
      zh: "没有叫 \(words["name"]) 的数。\(words.meant.zh)",
      en: "There is no number called \(words["name"]).\(words.meant.en)")
  }
}

private func mark(_ words: Words) -> Sentence {
  switch words["problem"] {
  case "unknown":
    Sentence(
      zh: "\(words["mark"]) 不在疑点和可信迹象的名单里。\(words.meant.zh)",
      en: "\(words["mark"]) is neither a known flag nor a known signal.\(words.meant.en)")
  case "place":
    Sentence(
      zh: "标记只能放在 say 的话里，这里标了也没人能找。请去掉 [[\(words["mark"])|…]]。",
      en: "Marks belong in what is said; nobody can find one here. Remove [[\(words["mark"])|…]].")
  case "nested":
    Sentence(
      zh: "标记里又套了标记。请分成两段。", en: "One mark stands inside another. Make two of them, side by side.")
  case "unopened":
    Sentence(
      zh: "这个 ]] 前面没有 [[。请写成 [[id|文字]]。",
      en: "This ]] has no [[ before it. Write it as [[id|words]].")
  case "noBar", "empty":
    Sentence(
      zh: "标记要有 id 和文字，中间用 | 隔开：[[id|文字]]。",
      en: "A mark needs an id and words with a | between them: [[id|words]].")
  default:
    Sentence(
      zh: "这个标记没有关上。请在文字后面补上 ]]。", en: "This mark is not closed. Add ]] after the words.")
  }
}
