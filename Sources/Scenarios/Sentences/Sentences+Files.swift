func fileSentence(_ rule: String, _ words: Words) -> Sentence? {
  switch rule {
  case "F01": forbidden(words)
  case "F02": unreadable(words)
  case "F03":
    Sentence(
      zh: "这一行开头用了制表符或特殊空格。请改成普通空格，每深一层加两个。",
      en: "This line begins with a tab or an unusual space. Use plain spaces, two for each level.")
  case "F04":
    Sentence(
      zh: "\(words["key"]) 在第 \(words["line"]) 行已经写过。请删掉一个，或者合在一起。",
      en:
        "\(words["key"]) was already written in line \(words["line"]). Remove one, or join the two."
    )
  case "F05": fullWidth(words)
  case "F07": refused(words)
  case "F08":
    Sentence(
      zh: "id 写的是 \(words["id"])，文件名却是 \(words["file"])。请让两个一样，大小写也一样。",
      en:
        "The id is \(words["id"]) but the file is called \(words["file"]). Make them the same, capitals too."
    )
  case "F09": taken(words)
  case "F10": large(words)
  case "F11":
    Sentence(
      zh: "这里只能写 zh 和 en，却多出了“\(words["key"])”。多半是句子里有逗号又没加引号：请把整句放进引号。",
      en:
        "Only zh and en can stand here, but there is also \"\(words["key"])\". A text with a comma probably lacks its quotes: put the whole text in quotes."
    )
  case "F12": closed(words)
  default: nil
  }
}

private func forbidden(_ words: Words) -> Sentence {
  if words["kind"] == "utf8" {
    return Sentence(
      zh: "这个文件不是 UTF-8 编码。请在编辑器里另存为 UTF-8。",
      en: "This file is not in UTF-8. Save it again as UTF-8 in your editor.")
  }
  let sign = words.has("code") ? "\(words["code"])" : ""
  return words["kind"] == "emoji"
    ? Sentence(
      zh: "这里有表情符号的组合（\(sign)），很多屏幕显示不了。请用文字代替。",
      en:
        "There is an emoji sequence here (\(sign)) that many screens cannot show. Use words instead."
    )
    : Sentence(
      zh: "这里有一个看不见的控制符（\(sign)）。请删掉它，再重新打一遍这几个字。",
      en: "There is an invisible sign here (\(sign)). Delete it and type these words again.")
}

private func unreadable(_ words: Words) -> Sentence {
  switch words["kind"] {
  case "empty":
    Sentence(
      zh: "文件是空的。可以从一个现成的案例抄个开头。", en: "The file is empty. Start from a copy of another case.")
  case "open-quote":
    Sentence(
      zh: "这个引号没有关上。请在句尾补上同样的引号。",
      en: "This quote is not closed. Add the same quote at the end of the text.")
  case "after-quote":
    Sentence(
      zh: "引号后面多了东西。句子里要用引号的话，请用“”，外面用英文双引号。",
      en: "Something follows the closing quote. If the text holds quotes itself, use “ ” inside.")
  case "no-colon":
    Sentence(
      zh: "这一行少了冒号和空格。请写成“键: 值”。",
      en: "This line lacks a colon and a space. Write it as `key: value`.")
  case "second-colon":
    Sentence(
      zh: "这一行有两个冒号。请把后面的文字整个放进引号。",
      en: "There are two colons in this line. Put the text after the first one in quotes.")
  case "dash", "indent":
    Sentence(
      zh: "这一行的缩进和上面对不齐。请看看它该和哪一行对齐。",
      en: "This line is not in line with those above. Check how far it should be indented.")
  case "open-bracket":
    Sentence(
      zh: "括号没有关上，或者少了逗号。请检查这里的 { } 和 [ ]。",
      en: "A bracket is not closed, or a comma is missing. Check the { } and [ ] here.")
  case "escape":
    Sentence(
      zh: "双引号里的反斜杠 \\ 有特别的意思。请去掉它，或者写成 \\\\。",
      en: "A backslash in double quotes has a meaning of its own. Remove it or write \\\\.")
  case "first-sign":
    Sentence(
      zh: "文字不能用这个符号开头。请给整句加上引号。",
      en: "A text cannot begin with this sign. Put the whole text in quotes.")
  case "key":
    Sentence(
      zh: "冒号前面只能是一个词。请检查这里的括号。",
      en: "Only a word can stand before the colon. Check the brackets here.")
  default:
    Sentence(
      zh: "从这里开始读不懂了。请检查这一行和上一行的冒号、引号和缩进。",
      en:
        "It cannot be read from here on. Check the colons, quotes and indents of this line and the one above."
    )
  }
}

private func fullWidth(_ words: Words) -> Sentence {
  switch words["kind"] {
  case "space":
    Sentence(zh: "冒号后面要空一格。", en: "A space must follow the colon.")
  case "dash":
    Sentence(
      zh: "这里的“\(words["found"])”不是列表的短横。请改成半角的“- ”。",
      en: "The \(words["found"]) here is not the dash of a list. Use a plain \"- \".")
  case "colon":
    Sentence(
      zh: "这里的“\(words["found"])”是全角冒号，起不了作用。请改成半角冒号加一个空格；如果它是文字的一部分，请给整句加引号。",
      en:
        "The \(words["found"]) here is a full-width colon and has no effect. Use a plain colon and a space, or quote the text if it belongs to it."
    )
  default:
    Sentence(
      zh: "这里的“\(words["found"])”是全角符号，起不了作用。请改成半角的 \(words["meant"])；如果它是文字的一部分，请给整句加引号。",
      en:
        "The \(words["found"]) here is a full-width sign and has no effect. Use \(words["meant"]) instead, or quote the text if it belongs to it."
    )
  }
}

private func refused(_ words: Words) -> Sentence {
  switch words["kind"] {
  case "document", "directive":
    Sentence(
      zh: "一个文件里只能有一份内容。请把 --- 后面的部分另存成一个文件。",
      en: "A file can hold only one document. Move what follows the --- to a file of its own.")
  default:
    Sentence(
      zh: "以 \(words["word"]) 开头的写法在这里不能用。如果是文字，请加引号。",
      en:
        "\(words["word"]) has a special meaning that cannot be used here. If it is text, put it in quotes."
    )
  }
}

private func taken(_ words: Words) -> Sentence {
  words["other"] == "retired"
    ? Sentence(
      zh: "\(words["id"]) 是一个已经停用的案例的名字。请换一个新的 id，旧记录才不会弄混。",
      en:
        "\(words["id"]) once named a case that was withdrawn. Choose a new id, so that old records stay clear."
    )
    : Sentence(
      zh: "\(words["id"]) 已经被 \(words["other"]) 用了。请给其中一个换个 id。",
      en: "\(words["id"]) is already used by \(words["other"]). Give one of the two another id.")
}

private func large(_ words: Words) -> Sentence {
  switch words["kind"] {
  case "depth":
    Sentence(
      zh: "括号和缩进套得太深，最多 \(words["limit"]) 层。请检查有没有漏关的括号。",
      en:
        "This is nested too deeply; the limit is \(words["limit"]). Look for a bracket that was not closed."
    )
  case "nodes":
    Sentence(
      zh: "节点太多，最多 \(words["limit"]) 个。请把它拆成几个案例。",
      en: "There are too many nodes; the limit is \(words["limit"]). Make several cases of it.")
  default:
    Sentence(
      zh: "文件太大，最多 \(words["limit"]) KB。请把它拆成几个案例。",
      en: "The file is too large; the limit is \(words["limit"]) KB. Make several cases of it.")
  }
}

private func closed(_ words: Words) -> Sentence {
  switch words["kind"] {
  case "missing":
    Sentence(
      zh: "找不到 \(words["path"])。请检查名字和位置。",
      en: "\(words["path"]) cannot be found. Check the name and the place.")
  default:
    Sentence(
      zh: "打不开 \(words["path"])。请检查它是不是普通文件、有没有读的权限。",
      en:
        "\(words["path"]) cannot be opened. Check that it is a plain file and that you may read it."
    )
  }
}
