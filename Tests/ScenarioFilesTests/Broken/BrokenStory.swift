/// Proper YAML that is no proper case.
let brokenStory: [BrokenRow] = [
  BrokenRow("an unknown key", "    stage: contact ", "    ▶stge: contact ", "S01"),
  BrokenRow(
    "a missing key", "      - id: fine\n        act: probe ", "      - id: ▶fine\n        #", "S02"),
  BrokenRow("words where a number is meant", "minutes: 4", "minutes: ▶four", "S03"),
  BrokenRow(
    "a list where a mapping is meant", "{zh: \"三十元的外卖\", en: \"The thirty-yuan takeout\"}",
    "▶[takeout]", "S03"),
  BrokenRow("yes where true is meant", "judge: true ", "judge: ▶yes ", "S03"),
  BrokenRow("an unknown channel", "    channel: call ", "    channel: ▶phone ", "S03"),
  BrokenRow("an unknown fraud type", "type: impersonated-merchant", "type: ▶imposter", "S03"),
  BrokenRow(
    "plain words in a library case", "{zh: \"三十元的外卖\", en: \"The thirty-yuan takeout\"}", "▶三十元的外卖",
    "S03"),
  BrokenRow("a clock that is none", "clock: \"11:52\"", "clock: ▶\"25:00\"", "S03"),
  BrokenRow("a newer format", "format: 1", "format: ▶2", "S04"),
  BrokenRow("a capital in an id", "  insists:\n", "  ▶Insists:\n", "S05"),
  BrokenRow("two choices with one id", "      - id: look", "      - id: ▶fine", "S06"),
  BrokenRow(
    "both choices and goto", "  hello:\n", "  ▶hello:\n    goto: insists\n", "S07"),
  BrokenRow(
    "no way on", "goto: difference                      # no", "# no", "S07", at: (44, 3)),
  BrokenRow("a file named otherwise", "id: sample ", "id: ▶simple ", "F08"),
  BrokenRow("an unquoted comma", "{zh: \"念给他\", en", "{zh: 念给他,▶快点, en", "F11"),
  BrokenRow("a way to nowhere", "goto: insists", "goto: ▶insist", "G01"),
  BrokenRow("a way to an unknown ending", "goto: kept", "goto: ▶keptt", "G01"),
  BrokenRow(
    "an ending that nothing leads to", "      kept: {",
    "      ▶spare: {outcome: safe, text: {zh: \"好。\", en: \"Good.\"}}\n      kept: {",
    "G02"),
  BrokenRow(
    "a conditional way without a last one", "goto: insists",
    "goto: [{if: \"lost > 0\", to: ▶insists}]",
    "G06"),
  BrokenRow("a circle without once", "once: true   ", "once: false   ", "G08", at: (55, 7)),
  BrokenRow("an unknown number", "{lost: +986", "{▶lots: +986", "V01"),
  BrokenRow(
    "a name of the program's own", "opening: hello\n", "vars: {▶lost: 0}\nopening: hello\n", "V03"),
  BrokenRow("a number without a sign", "lost: +986", "lost: ▶986", "V06"),
  BrokenRow("a condition that cannot be read", "chose(hello/look)", "chose(hello▶,look)", "V07"),
  BrokenRow(
    "a missing language", "{zh: \"行，换吧\", en: \"Sure, chicken is fine\"}", "▶{zh: \"行，换吧\"}", "L01"),
  BrokenRow("an unknown number in a text", "损失 {lost} 元，警方", "损失 {▶lots} 元，警方", "L03"),
  BrokenRow(
    "a mark in one language only",
    "en: \"I'll pay the two yuan back. [[code-request|Open your payment code and read me the digits under the bars]]",
    "en: ▶\"I'll pay the two yuan back. Open your payment code", "L04"),
  BrokenRow("a mark left open", "[[deadline|一分钟就过期，您快点]]", "▶[[deadline|一分钟就过期，您快点", "L05"),
  BrokenRow("an unknown flag", "[[deadline|一分钟", "[[▶dedline|一分钟", "L05"),
  BrokenRow(
    "two choices that read the same", "{id: wait, act: pause, text: {zh: \"先等等看\"",
    "{id: ▶wait, act: pause, text: {zh: \"马上打 110\"", "L10"),
  BrokenRow("no source", "sources: [people-daily-2023-06-28]", "▶sources: []", "P01"),
  BrokenRow("an unknown source", "[people-daily-2023-06-28]", "[▶people-daily-2023]", "P01"),
  BrokenRow("an unknown fact", "[takeout-zhejiang-1977]", "[▶takeout-zhejiang-1978]", "P01"),
  BrokenRow("a number that rings", "{zh: \"138****0000\"", "{zh: \"▶13812345678\"", "P03"),
  BrokenRow("a live address", "看不出什么", "看不出▶www.taobao.com", "P03"),
  BrokenRow("no contrast", "      contrast: {zh: \"真退", "      # {zh: \"真退", "P15", at: (116, 5)),
  BrokenRow("no judge point", "judge: true ", "judge: false ", "P18", at: (52, 3)),
  BrokenRow(
    "a judge point without a decision", "      his-colleague:\n",
    "      ▶his-colleague:\n        judge: true\n",
    "P23"),
  BrokenRow("a title that gives the answer away", "zh: \"三十元的外卖\"", "zh: ▶\"疑似骗局的外卖\"", "P19"),
  BrokenRow(
    "an ask in the opening", "    clock: \"11:52\"\n",
    "    clock: \"11:52\"\n    asks: [▶give_code]\n", "P21"),
  BrokenRow("one story only", "  genuine:\n", "  genuin:\n", "P13", at: (51, 1)),
  BrokenRow(
    "a judge point in the shared part", "    clock: \"11:52\"\n",
    "    clock: \"11:52\"\n    ▶judge: true\n", "P24"),
  BrokenRow(
    "a rule silenced without a reason", "opening: hello\n", "lint: {▶P19: \"\"}\nopening: hello\n",
    "S11"),
]
