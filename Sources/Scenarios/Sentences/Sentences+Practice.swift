func practiceSentence(_ rule: String, _ words: Words) -> Sentence? {
  let node = words["node"]
  switch rule {
  case "P01": return unsourced(words)
  case "P03":
    return words["what"] == "domain"
      ? Sentence(
        zh: "\(words["found"]) 可能是真的网址。请改成以 .example 或 .invalid 结尾的。",
        en: "\(words["found"]) could be a live site. Use one that ends in .example or .invalid.")
      : Sentence(
        zh: "\(words["found"]) 可能是真的号码。请遮住中间几位，比如 138****0000；如果是钱数，请写上单位；官方热线请用 next_steps。",
        en:
          "\(words["found"]) could be a real number. Mask its middle, as in 138****0000 (or use 555-01xx); if it is an amount, add the unit; hotlines come from next_steps."
      )
  case "P04":
    return Sentence(
      zh: "这个骗局里还没有标出疑点。请用 [[id|文字]] 标出至少一处。",
      en: "Nothing is marked in this scam. Mark at least one red flag as [[id|words]].")
  case "P06":
    return words["missing"] == "good"
      ? Sentence(
        zh: "没有走得到的好结局（safe 或 served）。请加一个，做对了要有好结果。",
        en: "No good ending (safe or served) can be reached. Add one: doing well should end well.")
      : Sentence(
        zh: "骗局里没有走得到的坏结局（loss、exposed 或 harmed_others）。请加一个。",
        en: "No bad ending (loss, exposed or harmed_others) can be reached in this scam. Add one.")
  case "P07": return undebriefed(words)
  case "P13":
    return Sentence(
      zh: "只有一个故事，还差 \(words["missing"])。请写上同一个开头的另一种讲法。",
      en:
        "There is only one story; \(words["missing"]) is missing. Write the other telling of the same opening."
    )
  case "P14":
    return Sentence(
      zh: "\(node) 里对方提了要求，却不能核实、缓一缓或拒绝。请加一个这样的选项。",
      en:
        "Something is asked at \(node), but one can neither verify, pause nor refuse. Add such a choice."
    )
  case "P15":
    return Sentence(
      zh: "讲评里没有 contrast。请写一句：要是另一种情况，会有什么不同。",
      en:
        "The debrief has no contrast. Say in one sentence what would be different in the other telling."
    )
  default: return fairnessSentence(rule, words)
  }
}

private func unsourced(_ words: Words) -> Sentence {
  switch words["what"] {
  case "none":
    Sentence(
      zh: "没有写来源。请在 sources 里写上至少一个来源的 id。",
      en: "No source is named. Write at least one source's id under sources.")
  case "fact":
    Sentence(
      zh: "没有叫 \(words["found"]) 的事实。\(words.meant.zh)请先写进 facts.yaml。",
      en:
        "There is no fact called \(words["found"]).\(words.meant.en) Facts are kept in facts.yaml.")
  default:
    Sentence(
      zh: "没有叫 \(words["found"]) 的来源。\(words.meant.zh)请先写进 sources.yaml。",
      en:
        "There is no source called \(words["found"]).\(words.meant.en) Sources are kept in sources.yaml."
    )
  }
}

private func undebriefed(_ words: Words) -> Sentence {
  switch words["missing"] {
  case "next_steps":
    Sentence(
      zh: "讲评里没有下一步。请在 next_steps 里写上可以做什么。",
      en: "The debrief names no next step. Say under next_steps what one can do.")
  case "rule":
    Sentence(
      zh: "讲评里没有 rule。请写一句能记住的规矩。",
      en: "The debrief has no rule. Write one sentence worth remembering.")
  default:
    Sentence(
      zh: "没有讲评。请写上 debrief：rule、contrast 和 next_steps。",
      en: "There is no debrief. Add one with rule, contrast and next_steps.")
  }
}

private func fairnessSentence(_ rule: String, _ words: Words) -> Sentence? {
  let node = words["node"]
  switch rule {
  case "P17":
    return Sentence(
      zh: "没有一条路会真的发生 \(words["what"]) 这一项。请检查条件，或者去掉这个效果。",
      en:
        "No path ever comes to this change of \(words["what"]). Check the conditions or remove the effect."
    )
  case "P18": return judged(words)
  case "P19":
    return Sentence(
      zh: "这里的“\(words["word"])”提前说出了答案。请只写手机上看得到的、当时会说的。",
      en:
        "\"\(words["word"])\" gives the answer away early. Write only what one would see or hear at that moment."
    )
  case "P21":
    return Sentence(
      zh: "共用的开头里已经有索求 \(words["ask"])。请把它挪到各自的故事里，开头两边要一样清白。",
      en:
        "The shared opening already asks for something (\(words["ask"])). Move it to the stories: the opening must fit both."
    )
  case "P22":
    return words["problem"] == "stake"
      ? Sentence(
        zh: "这个骗局里没有什么可失去的。请让某个选项带上 lost 或 leaked。",
        en: "There is nothing to lose in this scam. Give some choice a lost or leaked effect.")
      : Sentence(
        zh: "真实的故事里，\(node) 没有拒绝的选项。请加一个 act: refuse。",
        en: "In the genuine story one cannot refuse at \(node). Add a choice with `act: refuse`.")
  case "P23": return unchecked(words)
  case "P24":
    return Sentence(
      zh: "\(node) 在共用的开头里，两个故事到这里还一样，没法判断。请把 judge 放进各自的故事。",
      en:
        "\(node) is shared, and both stories are still alike there. Put the judge point in each story."
    )
  case "P25": return unmini(words)
  default: return nil
  }
}

private func judged(_ words: Words) -> Sentence {
  let path = words.has("path") && !words["path"].isEmpty
  return Sentence(
    zh: "真相揭晓前应该恰好经过一个 judge: true 的节点，这里是 \(words["count"]) 个\(path ? "（\(words["path"])）" : "")。",
    en:
      "Before the truth is out a play should meet exactly one node with judge: true; here it is \(words["count"])\(path ? " (\(words["path"]))" : "")."
  )
}

private func unchecked(_ words: Words) -> Sentence {
  let node = words["node"]
  return switch words["lacks"] {
  case "any":
    Sentence(
      zh: "\(node) 没有核实的办法。请加一个 act: verify 的选项。",
      en: "There is no way to verify at \(node). Add a choice with `act: verify`.")
  case "independent":
    Sentence(
      zh: "\(node) 没有独立的核实办法。请加一个，比如 via: own_app 或 known_number。",
      en:
        "There is no independent way to verify at \(node). Add one, such as `via: own_app` or known_number."
    )
  case "dependent":
    Sentence(
      zh: "\(node) 没有靠对方的核实办法。请加一个，比如 via: caller_number，让人看到它为什么靠不住。",
      en:
        "There is no check at \(node) that relies on the other side. Add one, such as `via: caller_number`, so that one sees what it is worth."
    )
  case "confirmation":
    Sentence(
      zh: "在 \(node) 按对方给的办法核实，马上就露馅了。请让它先得到一个像样的答复。",
      en:
        "At \(node) the check through the other side gives the scam away. Let it come back with a convincing answer."
    )
  default:
    Sentence(
      zh: "\(node) 除了核实没有别的选项。请再加一个。",
      en: "At \(node) there is nothing besides verifying. Add another choice.")
  }
}

private func unmini(_ words: Words) -> Sentence {
  switch words["problem"] {
  case "opening":
    Sentence(
      zh: "小练习的开头没有选项，\(words["node"]) 却有。请改用 goto。",
      en: "The opening of a mini has no choices, but \(words["node"]) has. Use goto instead.")
  case "points":
    Sentence(
      zh: "小练习只有一个判断点，\(words["node"]) 是多出来的。请只留一个。",
      en: "A mini has one judge point, and \(words["node"]) is another. Keep one.")
  default:
    Sentence(
      zh: "小练习只在判断点上选一次，\(words["node"]) 是多出来的选择。请改用 goto。",
      en:
        "A mini has one decision, at its judge point; \(words["node"]) is another. Use goto instead."
    )
  }
}
