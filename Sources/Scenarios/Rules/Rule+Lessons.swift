extension Rule {
  static let lessons = [
    rule(
      "C01", .error, zh: "各段的分钟加起来不超过整课的分钟。",
      en: "The minutes of a lesson's parts fit into the lesson."),
    rule(
      "C02", .firm, zh: "课上用的案例都在，要的讲法也有。", en: "A lesson's cases are there, told as it wants them."
    ),
    rule("C03", .error, zh: "抽几个，就至少列出几个。", en: "A mix lists as many cases as it draws."),
    rule("C04", .firm, zh: "课的名字和案例的名字不相同。", en: "A lesson is not called like a case."),
  ]
}
