/// Files that are no proper text or YAML, or that only look like it.
let brokenText: [BrokenRow] = [
  BrokenRow("a tab indents", "    stage: contact ", "▶\tstage: contact ", "F03"),
  BrokenRow(
    "no-break spaces indent", "    stage: contact ", "  ▶\u{A0}\u{A0}stage: contact ", "F03"),
  BrokenRow(
    "an ideographic space indents", "    stage: contact ", "▶\u{3000}stage: contact ", "F03"),
  BrokenRow("a full-width colon after a key", "clock: \"11:52\"", "clock▶：\"11:52\"", "F05"),
  BrokenRow(
    "a full-width colon in braces", "{zh: \"行，换吧\"", "{zh▶：\"行，换吧\"", "F05"),
  BrokenRow("no space after a colon", "topic: food-orders", "topic▶:food-orders", "F05"),
  BrokenRow("no space after a colon, Chinese", "{zh: \"行，换吧\"", "{zh▶:行，换吧", "F05"),
  BrokenRow("a full-width comma after a quote", "吧\", en: \"Sure,", "吧\"▶， en: \"Sure,", "F05"),
  BrokenRow(
    "a full-width comma after plain words", "zh: \"行，换吧\", en: \"Sure,", "zh: 行换吧▶， en: \"Sure,",
    "F05"),
  BrokenRow("a full-width brace opens", "text: {zh: \"行", "text: ▶｛zh: \"行", "F05"),
  BrokenRow("a full-width brace closes", "is fine\"}", "is fine\"▶｝", "F05"),
  BrokenRow("curly quotes", "zh: \"行，换吧\"", "zh: ▶“行，换吧”", "F05"),
  BrokenRow("a full-width comma between ids", "[call-110, own-app", "[call-110▶，own-app", "F05"),
  BrokenRow("a dash of another kind", "      - id: fine", "      ▶– id: fine", "F05"),
  BrokenRow("a key that stands twice", "    clock: \"11:52\"", "    ▶stage: trust", "F04"),
  BrokenRow("a language that stands twice", "zh: \"行，换吧\", en:", "zh: \"行\", ▶zh:", "F04"),
  BrokenRow("an escape sequence in the text", "喂，牛腩饭", "喂，▶\u{1B}[31m牛腩饭", "F01"),
  BrokenRow("an escaped escape", "喂，牛腩饭", "喂，▶\\e[31m牛腩饭", "F01"),
  BrokenRow("an escape by its number", "喂，牛腩饭", "喂，▶\\u001B[31m牛腩饭", "F01"),
  BrokenRow("a bidi override", "喂，牛腩饭", "喂，▶\u{202E}牛腩饭", "F01"),
  BrokenRow("a zero-width space", "喂，牛腩饭", "喂，▶\u{200B}牛腩饭", "F01"),
  BrokenRow("an emoji sequence", "喂，牛腩饭", "喂，👨▶\u{200D}👩牛腩饭", "F01"),
  BrokenRow("a bell in a comment", "# = file name", "# ▶\u{7} file name", "F01"),
  BrokenRow("a tab in a text", "喂，牛腩饭", "喂，▶\t牛腩饭", "F01"),
  BrokenRow("an anchor", "topic: food-orders", "topic: ▶&food food-orders", "F07"),
  BrokenRow("an alias", "topic: food-orders", "topic: ▶*food", "F07"),
  BrokenRow("a tag", "topic: food-orders", "topic: ▶!!str food-orders", "F07"),
  BrokenRow("an alias in a list", "[call-110, own-app", "[call-110, ▶*a", "F07"),
  BrokenRow("a second document", "opening: hello\n", "opening: hello\n▶---\n", "F07"),
  BrokenRow("a directive", "# The case", "▶%YAML 1.2\n# The case", "F07"),
  BrokenRow("a quote left open", "clock: \"11:52\"", "clock: ▶\"11:52", "F02"),
  BrokenRow("a quote in a quote", "zh: \"行，换吧\"", "zh: \"他说\"▶行\"吧\"", "F02"),
  BrokenRow("a brace left open", "is fine\"}\n", "is fine\"\n", "F02", at: (26, 15)),
  BrokenRow("a second colon", "topic: food-orders", "topic: food▶: orders", "F02"),
  BrokenRow("a line too far left", "      - id: look", "     ▶- id: look", "F02"),
  BrokenRow("a key without a colon", "topic: food-orders", "▶topic", "F02"),
  BrokenRow("a sign that begins nothing", "topic: food-orders", "topic: ▶@food", "F02"),
  BrokenRow("nested too deep", "topic: food-orders", "topic: " + deep + "▶[", "F10"),
]

private let deep = String(repeating: "[", count: 31)
