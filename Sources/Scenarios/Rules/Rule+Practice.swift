extension Rule {
  static let practice = [
    rule("P01", .library, zh: "有来源，来源在名单里。", en: "A case names sources that are listed."),
    rule(
      "P02", .warning, .workbench, zh: "来源一年内核过。", en: "Sources were looked up within a year."),
    rule(
      "P03", .firm, zh: "没有打得通的号码、真的网址和账号。",
      en: "No number, address or account could be real."),
    rule(
      "P04", .library, zh: "骗局里至少有一处标出的疑点。", en: "A scam marks at least one red flag."),
    rule(
      "P05", .warning, .dropped, zh: "真实故事里的疑点不另作标记。",
      en: "Flags in genuine stories need no extra mark."),
    rule(
      "P06", .library, zh: "有好结局；骗局也有坏结局。",
      en: "There is a good ending, and in a scam a bad one."),
    rule("P07", .library, zh: "讲评里有一条能记住的规矩。", en: "The debrief has a rule to remember."),
    rule("P08", .warning, .workbench, zh: "损失说得出缘由。", en: "A loss says why."),
    rule(
      "P09", .warning, .workbench, zh: "好选项不总在头一个，也不总最长。",
      en: "The good choice is not always first or longest."),
    rule("P10", .warning, .workbench, zh: "不责怪人。", en: "Nobody is blamed."),
    rule("P11", .warning, .workbench, zh: "不教人作案。", en: "No recipe for the crime."),
    rule("P12", .info, .workbench, zh: "案例库的搭配。", en: "What the library is made of."),
    rule("P13", .library, zh: "一个案例讲两遍：一真一假。", en: "A case is told twice."),
    rule(
      "P14", .library, zh: "对方有所求的地方，可以核实、缓一缓或拒绝。",
      en: "Where something is asked, one can verify, pause or refuse."),
    rule("P15", .library, zh: "讲评里说出真假之别。", en: "The debrief draws the contrast."),
    rule(
      "P16", .warning, .workbench, zh: "在真实故事里一概拒绝是有代价的。",
      en: "Refusing everything costs something in a genuine story."),
    rule("P17", .library, .walk, zh: "写到的得失走得到。", en: "Losses and gains can be reached."),
    rule(
      "P18", .library, zh: "真相揭晓前，每条路恰好经过一个判断点。",
      en: "Every path meets exactly one judge point before the truth is out."),
    rule("P19", .library, zh: "标题、名字和开头不泄露答案。", en: "Nothing gives the answer away early."),
    rule("P20", .warning, .workbench, zh: "字数合适。", en: "There is not too much to read."),
    rule("P21", .library, zh: "开头里没有索求。", en: "Nothing is asked for in the opening."),
    rule(
      "P22", .library, zh: "真实故事处处可以拒绝；骗局里有东西可失。",
      en: "A genuine story can be refused everywhere; a scam has something to lose."),
    rule(
      "P23", .library, zh: "判断点上有独立的核实、靠对方的核实和别的选择。",
      en: "A judge point offers an independent check, a dependent one and something besides."),
    rule("P24", .library, zh: "判断点在各自的故事里。", en: "Judge points stand in the stories."),
    rule("P25", .error, zh: "小练习只有一次选择。", en: "A mini has one decision only."),
  ]
}
