extension Rule {
  static let lessons = plans + forms

  private static let plans = [
    rule(
      "C01", .error, zh: "各段的分钟加起来不超过整课的分钟。",
      en: "The minutes of a lesson's parts fit into the lesson."),
    rule(
      "C02", .firm, zh: "课上用的案例都在，要的讲法也有。", en: "A lesson's cases are there, told as it wants them."
    ),
    rule("C03", .error, zh: "抽几个，就至少列出几个。", en: "A mix lists as many cases as it draws."),
    rule("C04", .firm, zh: "课的名字和案例的名字不相同。", en: "A lesson is not called like a case."),
    rule(
      "C05", .firm, zh: "测试卷里的故事只留给测试卷。", en: "A form's stories are kept for the form."),
  ]

  private static let forms = [
    rule(
      "M01", .firm, zh: "测试卷里每种远近的故事都成双。",
      en: "A form has an even number of stories at each distance."),
    rule(
      "M02", .firm, zh: "测试卷只用两种讲法都能用的单选小故事。",
      en: "A form's stories have one decision, and can be told both ways."),
    rule("M03", .firm, zh: "一个故事只在一份测试卷里。", en: "A story stands in one form only."),
    rule(
      "M04", .error, zh: "各份测试卷远近不同的故事一样多。",
      en: "Forms have equally many stories at each distance."),
    rule("M05", .error, zh: "各份测试卷一样难。", en: "Forms are equally hard."),
  ]
}
