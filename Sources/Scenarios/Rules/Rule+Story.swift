extension Rule {
  static let graph = [
    rule("G01", .firm, zh: "去的地方都存在。", en: "Every way leads somewhere that exists."),
    rule(
      "G02", .warning, zh: "每个节点和结局都走得到。", en: "Every node and ending can be reached."),
    rule("G03", .firm, zh: "从每个节点都能走到结局。", en: "From every node an ending can be reached."),
    rule("G04", .firm, zh: "没有不经选择的圈。", en: "No circle runs without a choice."),
    rule(
      "G05", .warning, .workbench, zh: "选项不会全都一样。", en: "Choices differ in what they do."),
    rule(
      "G06", .firm, zh: "带条件的去向以一条不带条件的收尾。",
      en: "A conditional list ends in a way without a condition."),
    rule(
      "G07", .firm, .walk, zh: "走到哪里都还有得选。", en: "There is always something left to choose."),
    rule(
      "G08", .error, zh: "每个圈里有一个只能用一次的选项。",
      en: "Every circle passes a choice that is gone after one use."),
  ]

  static let values = [
    rule("V01", .firm, zh: "条件和效果里的名字都存在。", en: "Names in conditions and effects exist."),
    rule(
      "V02", .firm, zh: "数字当数字用，是否当是否用。",
      en: "Numbers are used as numbers, yes/no as yes/no."),
    rule("V03", .error, zh: "自己的变量不和内置的重名。", en: "Own variables do not take built-in names."),
    rule(
      "V04", .warning, .workbench, zh: "变量有人写也有人读。", en: "Variables are set and read."),
    rule(
      "V05", .warning, .workbench, zh: "条件有时成立有时不成立。",
      en: "Conditions hold sometimes, not always."),
    rule("V06", .error, zh: "数字效果带正负号。", en: "A number that changes has a sign."),
    rule("V07", .firm, zh: "条件读得懂。", en: "Conditions can be read."),
  ]

  static let texts = [
    rule("L01", .error, zh: "每段文字都有该有的语言。", en: "Texts are there in every language needed."),
    rule(
      "L02", .warning, .workbench, zh: "两种语言不是同一段文字。",
      en: "The languages are not copies of each other."),
    rule(
      "L03", .error, zh: "{…} 里是数字的名字，两种语言一样。",
      en: "Braces name numbers, the same in both languages."),
    rule(
      "L04", .error, zh: "两种语言标同样的疑点。", en: "Both languages mark the same things."),
    rule("L05", .firm, zh: "标记成对，id 认识。", en: "Marks are closed, filled and known."),
    rule("L06", .warning, .dropped, zh: "译文不旧于原文。", en: "A translation is not out of date."),
    rule("L07", .warning, .dropped, zh: "译文都有原文。", en: "A translation has its source."),
    rule(
      "L08", .warning, .workbench, zh: "话不长，选项不过两行。",
      en: "Messages and choices are short enough."),
    rule(
      "L09", .warning, .workbench, zh: "标点用各自语言的。", en: "Punctuation fits its language."),
    rule("L10", .error, zh: "同一处的选项读起来不同。", en: "Choices of a node read differently."),
    rule("L11", .info, .workbench, zh: "字数统计。", en: "Counts of words and signs."),
  ]

  static let plays = [
    rule("D01", .firm, .walk, zh: "每一局都会结束。", en: "Every play comes to an end."),
    rule("D02", .warning, .workbench, zh: "每个选项都有机会出现。", en: "Every choice can come up."),
    rule("D03", .warning, .workbench, zh: "没有几乎见不到的节点。", en: "No node is all but unseen."),
    rule(
      "D04", .warning, .workbench, zh: "闭着眼睛选，结果不会好。",
      en: "Choosing blindly does not end well."),
    rule("D05", .warning, .dropped, zh: "最高分走得到。", en: "The best score can be reached."),
    rule("D06", .firm, .walk, zh: "故事走得完。", en: "The story can be walked to its ends."),
    rule("T01", .error, zh: "测试走得通，结果相符。", en: "The author's tests hold."),
    rule("T02", .warning, .workbench, zh: "每个结局都有测试。", en: "Every ending has a test."),
  ]
}
