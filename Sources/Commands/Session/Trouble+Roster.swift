import Rooms

/// What is wrong with a list of a class, where, and what to do.
extension Trouble {
  func rosterEnglish(_ path: String, _ mistake: Roster.Mistake) -> String {
    switch mistake {
    case .nobody:
      "\(path) names nobody. Write one name on each line, or CSV with the columns name and id, or sourcedId, "
        + "givenName and familyName."
    case .noNames(let line):
      "\(path):\(line): the heading has neither givenName nor familyName nor name. Add one of them."
    case .columns(let line):
      "\(path):\(line): there is more than a name here, and no heading says what. Put a line above with name and id "
        + "over their columns, or leave nothing but names."
    case .nameless(let line): "\(path):\(line): there is no name here. Add one, or delete the line."
    case .unreadable(let line):
      "\(path):\(line): a name has at most 80 signs, and none that cannot be seen. Shorten or retype it."
    case .notUTF8(let line):
      "\(path):\(line): this is not UTF-8. Save the file as “CSV UTF-8”."
    case .twice(let line, let first):
      "\(path):\(line): this is the same as line \(first). Add something that tells the two apart, or "
        + "delete one."
    case .openQuote(let line):
      "\(path):\(line): a quotation mark opens here and is never closed. Close it, or take it out."
    case .tooMany: "\(path) names more than \(Roster.most) people. Split it into classes."
    }
  }

  func rosterChinese(_ path: String, _ mistake: Roster.Mistake) -> String {
    switch mistake {
    case .nobody:
      "\(path) 里一个人也没有。每行写一个名字，或者用表头有“姓名”“学号”的 CSV（sourcedId、givenName、familyName 也行）。"
    case .noNames(let line):
      "\(path):\(line)：表头里没有 givenName、familyName，也没有姓名，请加上一个。"
    case .columns(let line):
      "\(path):\(line)：这里不只有名字，又没有表头说明是什么。请在最上面加一行表头，在名字那一列写“姓名”，学号那一列写“学号”；或者只留名字。"
    case .nameless(let line): "\(path):\(line)：这一行没有名字，请补上或者删掉。"
    case .unreadable(let line):
      "\(path):\(line)：名字最多 80 个字，不能有看不见的符号，请改短或者重新输入。"
    case .notUTF8(let line):
      "\(path):\(line)：这不是 UTF-8。请另存为“CSV UTF-8”。"
    case .twice(let line, let first):
      "\(path):\(line)：和第 \(first) 行一样。请加点什么把两个人分开，或者删掉一行。"
    case .openQuote(let line): "\(path):\(line)：这里的引号没有配对，请补上或者删掉。"
    case .tooMany: "\(path) 里超过 \(Roster.most) 个人，请分成几个班。"
    }
  }
}
