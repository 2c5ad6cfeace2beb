extension Rule {
  static let files = [
    rule(
      "F01", .firm, .files, zh: "文件用 UTF-8 写，文字里没有控制符、隐形符和表情组合。",
      en: "Files are UTF-8, and texts hold no control, invisible or emoji signs."),
    rule(
      "F02", .firm, .files, zh: "文件的格式读得懂。", en: "The file's outer form can be read."),
    rule(
      "F03", .firm, .files, zh: "缩进只用普通空格。", en: "Lines are indented with plain spaces."),
    rule(
      "F04", .firm, .files, zh: "同一处每个键只写一次。", en: "A key stands once in its place."),
    rule(
      "F05", .error, .files, zh: "冒号、逗号、括号、引号这些格式符号用半角。",
      en: "Signs that carry the form are half-width."),
    rule(
      "F06", .warning, .dropped, zh: "不加引号也会照原样读。",
      en: "Unquoted values are read as written."),
    rule(
      "F07", .error, .files, zh: "一个文件里只有一份内容，没有锚点、别名和标签。",
      en: "A file is one document without anchors, aliases or tags."),
    rule("F08", .error, zh: "文件名就是 id。", en: "The file is named after its id."),
    rule("F09", .firm, zh: "一个 id 只属于一个案例。", en: "An id belongs to one case, for good."),
    rule(
      "F10", .warning, .files, zh: "文件不过大，层次不过深。",
      en: "Files are not too large or too deep."),
    rule(
      "F11", .error, zh: "语言括号里只有语言；带逗号的句子加引号。",
      en: "Braces of languages hold languages only; a text with a comma is quoted."),
    rule(
      "F12", .firm, .files, zh: "文件和文件夹打得开。", en: "Files and folders can be opened."),
  ]

  static let shape = [
    rule("S01", .error, zh: "只用认识的键。", en: "Only known keys are used."),
    rule("S02", .firm, zh: "该有的都有。", en: "What is required is there."),
    rule("S03", .firm, zh: "值的种类对，名单里有。", en: "Values are of the right kind and listed."),
    rule("S04", .firm, zh: "格式版本是这个程序认识的。", en: "The format is one this program knows."),
    rule(
      "S05", .error, zh: "id 只用小写字母、数字、- 和 _。", en: "Ids are made of a-z, 0-9, - and _."),
    rule("S06", .firm, zh: "名字不重复。", en: "No name is used twice."),
    rule(
      "S07", .error, zh: "每个节点有且只有一种往下走的办法。",
      en: "Every node has one way to go on, and only one."),
    rule(
      "S08", .error, zh: "没有空节点和空选项表。", en: "No node and no list of choices is empty."),
    rule(
      "S09", .warning, .workbench, zh: "每个节点有两到六个选项。",
      en: "A node has two to six choices."),
    rule("S10", .info, zh: "没有不起作用的键。", en: "No key stands where it has no effect."),
    rule(
      "S11", .firm, zh: "要关掉一条提醒，得写明理由，而且它关得掉。",
      en: "A rule is silenced with a reason, if it can be silenced."),
  ]
}
