/// What stands where something else was expected.
func wrongValue(_ words: Words) -> Sentence {
  let (wanted, found) = (wanted(words), words["found"])
  guard words.has("found") else {
    let isList = words["form"] == "a list"
    return Sentence(
      zh: "这里写成了\(isList ? "列表" : "一组键值")，应该是\(wanted.zh)。",
      en: "This is \(isList ? "a list" : "a group of keys"), but \(wanted.en) belongs here.")
  }
  if words["expected"] == "oneSpeaker" {
    return Sentence(
      zh: "一行只能有一个人说话，这里又多了 \(found)。请另起一行。",
      en: "One line has one speaker, and \(found) is a second one. Give it a line of its own.")
  }
  let options = words.has("options") && words.meant.en.isEmpty
  return Sentence(
    zh:
      "这里不能写“\(found)”，应该是\(wanted.zh)。\(words.meant.zh)\(options ? "可以写：\(words["options"])。" : "")",
    en:
      "\"\(found)\" does not fit here; \(wanted.en) is expected.\(words.meant.en)\(options ? " It can be: \(words["options"])." : "")"
  )
}

private func wanted(_ words: Words) -> Sentence {
  if let known = forms[words["expected"]] { return known }
  if words["expected"] == "number" {
    return Sentence(
      zh: "\(words["low"]) 到 \(words["high"]) 之间的整数",
      en: "a whole number from \(words["low"]) to \(words["high"])")
  }
  return Sentence(
    zh: "名单 \(words["expected"]) 里的一个词", en: "a word from the list of \(words["expected"])")
}

private let forms: [String: Sentence] = [
  "mapping": Sentence(zh: "一组“键: 值”", en: "a group of `key: value`"),
  "list": Sentence(zh: "一个列表（每行以“- ”开头，或写成 [a, b]）", en: "a list (lines with \"- \", or [a, b])"),
  "words": Sentence(zh: "一段文字", en: "plain words"),
  "name": Sentence(zh: "一个名字", en: "a name"),
  "languages": Sentence(
    zh: "两种语言的文字 {zh: \"…\", en: \"…\"}（草稿可先写 language: zh，再写一种）",
    en:
      "a text in both languages, {zh: \"…\", en: \"…\"} (a draft may say `language: en` and use one)"
  ),
  "yesNo": Sentence(zh: "true 或 false", en: "true or false"),
  "numberOrYesNo": Sentence(zh: "一个整数，或者 true、false", en: "a whole number, true or false"),
  "effect": Sentence(zh: "带正负号的数，或者 true、false", en: "a number with a sign, true or false"),
  "clock": Sentence(zh: "时刻，比如 \"11:52\"", en: "a time of day such as \"11:52\""),
  "date": Sentence(zh: "日期，比如 \"2026-01-31\"", en: "a day such as \"2026-01-31\""),
  "weight": Sentence(zh: "不小于零的数", en: "a number that is not below zero"),
  "currency": Sentence(zh: "三个大写字母的货币代码，比如 CNY", en: "a currency of three capitals such as CNY"),
  "person": Sentence(zh: "people 里的一个人", en: "someone from people"),
  "choicePath": Sentence(zh: "“节点/选项”", en: "`node/choice`"),
  "condition": Sentence(zh: "一个条件", en: "a condition"),
  "goto": Sentence(zh: "节点或结局的名字，或者一个列表", en: "the name of a node or an ending, or a list"),
  "lessonItems": Sentence(
    zh: "一个列表，里面至少有一段课", en: "a list with one part of the lesson at least"),
  "formItems": Sentence(zh: "一个列表，里面至少有两个故事", en: "a list with two stories at least"),
  "exitOptions": Sentence(zh: "两到六个答案", en: "two to six answers"),
  "address": Sentence(zh: "一个网址", en: "an address"),
]

func valueSentence(_ rule: String, _ words: Words) -> Sentence? {
  let (name, found) = (words["name"], words["found"])
  switch rule {
  case "V01": return nameless(words)
  case "V02": return mismatched(words)
  case "V03":
    return Sentence(
      zh: "\(name) 是内置的名字。请给你的变量换一个名字。",
      en: "\(name) is a built-in name. Give your variable another one.")
  case "V06":
    return Sentence(
      zh: "\(name) 的 \(found) 要带正负号：是加就写 +\(found)，是减就写 -\(found)。",
      en: "The \(found) of \(name) needs a sign: write +\(found) to add, -\(found) to take away.")
  case "V07": return unreadableCondition(words)
  default: return nil
  }
}

private func nameless(_ words: Words) -> Sentence {
  let name = words["name"]
  let (zh, en) =
    switch words["kind"] {
    case "node": ("没有叫 \(name) 的节点", "There is no node called \(name)")
    case "choice": ("没有 \(name) 这个选项", "There is no choice \(name)")
    case "leak": ("\(name) 不在 leaks 名单里", "\(name) is not in the list of leaks")
    default: ("没有叫 \(name) 的变量", "There is no variable called \(name)")
    }
  let isVariable = words["kind"] == "variable" && words.meant.en.isEmpty
  return Sentence(
    zh: "\(zh)\(words.story.zh)。\(words.meant.zh)\(isVariable ? "自己的变量要先写进 vars。" : "")",
    en:
      "\(en)\(words.story.en).\(words.meant.en)\(isVariable ? " Own variables are first named in vars." : "")"
  )
}

private func mismatched(_ words: Words) -> Sentence {
  let (name, found) = (words["name"], words["found"])
  return switch words["problem"] {
  case "setYesNo":
    Sentence(
      zh: "\(name) 只有是和否，不能写“\(found)”。请写 true 或 false。",
      en: "\(name) is yes or no, so \"\(found)\" does not fit. Write true or false.")
  case "addNumber":
    Sentence(
      zh: "\(name) 是一个数，不能写“\(found)”。请写带正负号的整数，比如 +1。",
      en:
        "\(name) is a number, so \"\(found)\" does not fit. Write a whole number with a sign, such as +1."
    )
  case "bareNumber":
    Sentence(
      zh: "\(name) 是一个数，要和数比较，比如 \(name) > 0。",
      en: "\(name) is a number and must be compared, as in \(name) > 0.")
  default:
    Sentence(
      zh: "\(name) 只有是和否，不用比较。请直接写 \(name) 或 not \(name)。",
      en: "\(name) is yes or no and is not compared. Just write \(name) or not \(name).")
  }
}

private func unreadableCondition(_ words: Words) -> Sentence {
  let (zh, en) =
    switch words["expected"] {
    case "name": ("一个名字", "a name")
    case "number": ("一个整数", "a whole number")
    case "end": ("and、or 或者结束", "and, or, or the end")
    default: ("“\(words["expected"])”", "\"\(words["expected"])\"")
    }
  guard words.has("found") else {
    return Sentence(
      zh: "这个条件没写完，后面还应该有\(zh)。", en: "This condition stops early; \(en) should follow.")
  }
  return Sentence(
    zh: "条件里“\(words["found"])”这个地方应该是\(zh)。符号请用半角。",
    en: "In this condition \(en) should stand where \"\(words["found"])\" is. Use half-width signs."
  )
}
