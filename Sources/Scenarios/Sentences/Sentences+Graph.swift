func graphSentence(_ rule: String, _ words: Words) -> Sentence? {
  let node = words["node"]
  switch rule {
  case "G01": return nowhere(words)
  case "G02":
    return words["what"] == "ending"
      ? Sentence(
        zh: "没有一条路走到结局 \(node)。请让某个 goto 通向它，或者删掉它。",
        en: "No way leads to the ending \(node). Let some goto lead there, or remove it.")
      : Sentence(
        zh: "没有一条路走到节点 \(node)。请让某个 goto 通向它，或者删掉它。",
        en: "No way leads to the node \(node). Let some goto lead there, or remove it.")
  case "G03":
    return Sentence(
      zh: "从 \(node) 出发走不到任何结局。请让其中一条路通向结局。",
      en: "From \(node) no ending can be reached. Let one of its ways lead to an ending.")
  case "G04":
    return Sentence(
      zh: "从 \(node) 出发会自己绕回来，中间没有选择。请在圈里加上选项，或者改一个 goto。",
      en:
        "From \(node) the story runs in a circle without a choice. Add choices in it, or change a goto."
    )
  case "G06": return endless(words)
  case "G07":
    return Sentence(
      zh: "走到 \(node) 时可能一个选项都不剩。请留一个随时都能选的。",
      en: "At \(node) there may be nothing left to choose. Keep one choice that is always there.")
  case "G08":
    return Sentence(
      zh: "从 \(node) 可以一圈一圈绕下去。请给圈里的一个选项加上 once: true。",
      en: "From \(node) one can go round for ever. Give a choice in the circle `once: true`.")
  default: return nil
  }
}

private func nowhere(_ words: Words) -> Sentence {
  let name = words["name"]
  if words["kind"] == "opening" {
    return Sentence(
      zh: "开头 \(name) 要放在两个故事共用的 nodes 里，这样两边才一字不差。",
      en:
        "The opening \(name) belongs to the shared nodes, so that both stories begin word for word alike."
    )
  }
  let (zh, en) =
    words["kind"] == "target" ? ("节点或结局", "node or ending") : ("节点", "node")
  let advice = words.meant.en.isEmpty
  return Sentence(
    zh: "没有叫 \(name) 的\(zh)\(words.story.zh)。\(words.meant.zh)\(advice ? "请写上它，或者改去别处。" : "")",
    en:
      "There is no \(en) called \(name)\(words.story.en).\(words.meant.en)\(advice ? " Write it, or go somewhere else." : "")"
  )
}

private func endless(_ words: Words) -> Sentence {
  switch words["problem"] {
  case "empty":
    Sentence(zh: "这个 goto 列表是空的。请写上去哪儿。", en: "This goto list is empty. Say where to go.")
  case "early":
    Sentence(
      zh: "去 \(words["name"]) 不带条件，后面的就永远轮不到了。请把它挪到最后，或者给它加上 if。",
      en:
        "\(words["name"]) has no condition, so what follows it is never taken. Move it to the end or give it an if."
    )
  default:
    Sentence(
      zh: "列表的最后一条带着条件，条件都不成立时就没路了。请在最后加一条不带 if 的。",
      en:
        "The last entry has a condition, so there may be no way on. End the list with one without if."
    )
  }
}

func playSentence(_ rule: String, _ words: Words) -> Sentence? {
  switch rule {
  case "D01":
    Sentence(
      zh: "从 \(words["node"]) 出发会一直绕下去，故事没有尽头。请给绕回来的选项加上 once: true。",
      en:
        "From \(words["node"]) the story can go round for ever. Give a choice that leads back once: true."
    )
  case "D06":
    Sentence(
      zh: "这个故事的岔路组合超过 \(words["limit"]) 种，没法全部走一遍，也就没法保证它走得通。请少用几个条件和 once。",
      en:
        "This story has more than \(words["limit"]) states, too many to walk them all and vouch for it. Use fewer conditions and once choices."
    )
  case "T01":
    words.has("missing")
      ? Sentence(
        zh: "测试“\(words["test"])”里的 \(words["missing"]) 不存在\(words.story.zh)。\(words.meant.zh)",
        en:
          "The test \"\(words["test"])\" names \(words["missing"]), which does not exist\(words.story.en).\(words.meant.en)"
      )
      : Sentence(
        zh: "测试“\(words["test"])”应该得到 \(words["expected"])，却得到 \(words["found"])。请改故事，或者改测试。",
        en:
          "The test \"\(words["test"])\" expects \(words["expected"]) but gets \(words["found"]). Change the story or the test."
      )
  default: nil
  }
}
