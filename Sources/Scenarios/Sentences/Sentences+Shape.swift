func shapeSentence(_ rule: String, _ words: Words) -> Sentence? {
  switch rule {
  case "S01":
    Sentence(
      zh: "这里不认识 \(words["key"])。\(words.meant.zh.isEmpty ? "请检查拼写，或者删掉它。" : words.meant.zh)",
      en:
        "\(words["key"]) is not known here.\(words.meant.en.isEmpty ? " Check its spelling or remove it." : words.meant.en)"
    )
  case "S02": lacking(words)
  case "S03": wrongValue(words)
  case "S04":
    Sentence(
      zh: "format 写的是 \(words["found"])，这个程序认识的是 \(words["known"])。请改成 \(words["known"])，或者换新版程序。",
      en:
        "The format is \(words["found"]), and this program knows \(words["known"]). Write \(words["known"]), or use a newer program."
    )
  case "S05":
    words["problem"] == "reserved"
      ? Sentence(
        zh: "\(words["id"]) 是留作他用的词。请换一个名字。",
        en: "\(words["id"]) is a word with a use of its own. Choose another name.")
      : Sentence(
        zh: "\(words["id"]) 不能作 id。请只用小写字母、数字、- 和 _。",
        en: "\(words["id"]) cannot be an id. Use only small letters, digits, - and _.")
  case "S06": doubled(words)
  case "S07":
    words["problem"] == "both"
      ? Sentence(
        zh: "\(words["node"]) 同时写了 choices 和 goto。请留下一个：有选项就由选项决定去哪儿。",
        en:
          "\(words["node"]) has both choices and goto. Keep one: where there are choices, they lead on."
      )
      : Sentence(
        zh: "\(words["node"]) 之后没有路了。请加上 choices，或者用 goto 接到下一个节点或结局。",
        en:
          "Nothing follows \(words["node"]). Add choices, or a goto to the next node or an ending.")
  case "S08":
    words["problem"] == "choices"
      ? Sentence(
        zh: "\(words["node"]) 的 choices 是空的。请写上选项，或者改用 goto。",
        en: "The choices of \(words["node"]) are empty. Write some, or use goto instead.")
      : Sentence(
        zh: "\(words["node"]) 里什么也没发生。请用 say 写点什么，或者去掉这个节点。",
        en: "Nothing happens in \(words["node"]). Write something under say, or remove the node.")
  case "S10":
    Sentence(
      zh: "\(words["key"]) 写在这里不起作用，可以删掉。",
      en: "\(words["key"]) has no effect here and can be removed.")
  case "S11": unsilenced(words)
  default: nil
  }
}

private func lacking(_ words: Words) -> Sentence {
  switch words["key"] {
  case "speaker":
    Sentence(
      zh: "这一行没写是谁说的。请以人物的 id、me、scene、card 或 silence 开头。",
      en:
        "This line does not say who speaks. Begin it with a person's id, me, scene, card or silence."
    )
  case "person":
    Sentence(zh: "people 里还没有人。请至少写一个对方。", en: "There is nobody in people. Add at least one.")
  case "story":
    Sentence(
      zh: "stories 里还没有故事。请写上 scam、genuine，或者两个都写。",
      en: "There is no story in stories. Write scam, genuine, or both.")
  case "ending":
    Sentence(zh: "endings 里还没有结局。请至少写一个。", en: "There is no ending in endings. Write at least one.")
  case "ripple":
    Sentence(
      zh: "结局是 harmed_others，还要用 ripple 写一句：别人因此受了什么损失。",
      en: "The outcome is harmed_others; add a ripple that says what others suffer from it.")
  case "via":
    Sentence(
      zh: "act 是 verify，还要用 via 写明怎么核实，比如 own_app 或 caller_number。",
      en: "The act is verify; add via to say how, such as own_app or caller_number.")
  default:
    Sentence(
      zh: "这里缺少 \(words["key"])。请补上。", en: "\(words["key"]) is missing here. Please add it.")
  }
}

private func doubled(_ words: Words) -> Sentence {
  if words["what"] == "case" {
    return Sentence(
      zh: "\(words["id"]) 已经列在前面了。请删掉一个。",
      en: "\(words["id"]) is in the list already. Remove one of the two.")
  }
  return words["what"] == "ending"
    ? Sentence(
      zh: "\(words["id"]) 既是结局又是节点，分不清 goto 去哪儿。请给其中一个改名。",
      en:
        "\(words["id"]) names both an ending and a node, so goto cannot tell them apart. Rename one."
    )
    : Sentence(
      zh: "\(words["id"]) 这个名字已经用过了。请换一个，记录才对得上。",
      en: "The name \(words["id"]) is already taken. Choose another, so that records stay clear.")
}

private func unsilenced(_ words: Words) -> Sentence {
  switch words["problem"] {
  case "firm":
    Sentence(
      zh: "\(words["code"]) 关不掉，它保护学员或别人。请按它说的改。",
      en:
        "\(words["code"]) cannot be silenced, as it protects learners or others. Please change what it asks for."
    )
  case "reason":
    Sentence(
      zh: "关掉 \(words["code"]) 要写明理由，比如 \(words["code"]): \"为什么这里可以\"。",
      en:
        "Silencing \(words["code"]) needs a reason, such as \(words["code"]): \"why it is fine here\"."
    )
  default:
    Sentence(
      zh: "没有 \(words["code"]) 这条规则。\(words.meant.zh)",
      en: "There is no rule \(words["code"]).\(words.meant.en)")
  }
}
