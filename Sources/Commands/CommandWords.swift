import Journal
import ScenarioFiles
import Scenarios

/// What commands print that have no screen of their own.
struct CommandWords {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  private func of(zh: String, en: String) -> String {
    language == .zh ? zh : en
  }

  /// A case in one line: nothing in it tells the truth.
  func listed(_ entry: CaseEntry, _ taxonomy: Taxonomy) -> String {
    let head = entry.head
    let title = head.title[language] ?? head.title[language.other] ?? head.id
    let parts = [
      title, taxonomy.label(.topics, head.topic, language),
      of(zh: "难度 \(head.difficulty)/5", en: "difficulty \(head.difficulty)/5"),
      of(zh: "\(head.minutes) 分钟", en: "\(head.minutes) min"),
    ]
    return "\(head.id)\t" + parts.joined(separator: " · ")
  }

  /// A lesson in one line.
  func listed(_ lesson: Lesson) -> String {
    let title = lesson.title[language] ?? lesson.title[language.other] ?? lesson.id
    let minutes = of(zh: "\(lesson.minutes) 分钟", en: "\(lesson.minutes) min")
    let forms = lesson.items.compactMap { item -> String? in
      if case .form(let name) = item.content { "form \(name.rawValue)" } else { nil }
    }
    let content = (lesson.cases + forms).joined(separator: " ")
    return "\(lesson.id)\t\(title) · \(minutes) · \(content)"
  }

  /// Behind the name of somebody who came in without a slip of the list.
  var notByList: String { of(zh: "（没有用纸条）", en: " (without a slip)") }

  func ignoredVariable(_ mistake: Preferences.Mistake) -> String {
    let allowed = mistake.allowed.joined(separator: ", ")
    return of(
      zh: "没有理会 \(mistake.variable)=\(mistake.value)，可以是：\(allowed)。",
      en: "\(mistake.variable)=\(mistake.value) was ignored; it may be one of: \(allowed).")
  }

  func brokenFiles(_ count: Int) -> String {
    of(
      zh: "有 \(count) 个故事文件玩不了，scamdrill scenario lint 会指出原因。",
      en: "\(count) case file\(count == 1 ? "" : "s") cannot be played; "
        + "scamdrill scenario lint says why.")
  }

  func linted(_ files: Int, _ errors: Int, _ warnings: Int) -> String {
    of(
      zh: "看过 \(files) 个文件：\(errors) 处错误，\(warnings) 处提醒。",
      en: "\(files) file\(files == 1 ? "" : "s"): \(errors) error\(errors == 1 ? "" : "s"), "
        + "\(warnings) warning\(warnings == 1 ? "" : "s").")
  }

  /// - Parameter count: how many tests passed; nil where the telling cannot be played.
  func tested(_ telling: String, _ count: Int?) -> String {
    guard let count else {
      return of(zh: "\(telling)：有错误，玩不了", en: "\(telling): has errors and cannot be played")
    }
    return of(zh: "\(telling)：\(count) 个测试通过", en: "\(telling): \(count) tests passed")
  }

  /// A telling that a draft or a local case does without.
  func untold(_ telling: String) -> String {
    of(zh: "\(telling)：还没有写", en: "\(telling): not written yet")
  }

  func saved(_ path: String) -> String { of(zh: "已存到 \(path)", en: "Saved to \(path)") }

  /// How many plays are summed up, of how many.
  func summing(_ done: Int, _ total: Int) -> String {
    of(zh: "正在汇总记录：\(done)/\(total)", en: "Summing up plays: \(done) of \(total)")
  }

  func unreadableClasses(_ count: Int) -> String {
    of(
      zh: "有 \(count) 堂课的记录读不出来，不在报告里。记录还在。",
      en: "\(count) class\(count == 1 ? "" : "es") cannot be read and "
        + "\(count == 1 ? "is" : "are") left out. Nothing was deleted.")
  }

  /// What a report is limited to.
  func only(_ parts: [String]) -> String {
    of(zh: "只算：\(parts.joined(separator: "；"))。", en: "Only: \(parts.joined(separator: "; ")).")
  }

  func onlyDays(_ since: String?, _ until: String?) -> String? {
    switch (since, until) {
    case (let since?, let until?) where since == until:
      of(zh: "\(since) 开始的", en: "what was begun on \(since)")
    case (let since?, let until?):
      of(zh: "\(since) 到 \(until) 开始的", en: "what was begun from \(since) to \(until)")
    case (let since?, nil): of(zh: "\(since) 起开始的", en: "what was begun on \(since) or later")
    case (nil, let until?):
      of(zh: "\(until) 以前开始的（含当天）", en: "what was begun on \(until) or earlier")
    case (nil, nil): nil
    }
  }

  func onlyStories(_ titles: [String]) -> String {
    of(
      zh: "故事" + titles.map { "“\($0)”" }.joined(),
      en: (titles.count == 1 ? "the story " : "the stories ")
        + titles.map { "“\($0)”" }.joined(separator: ", "))
  }

  func onlyLesson(_ title: String) -> String {
    of(zh: "教案“\(title)”", en: "the lesson “\(title)”")
  }

  /// A record store may get over what it said, so that sending goes on for a while.
  var tryingAgain: String {
    of(
      zh: "没有送到，两分钟里会一直再试；按 Ctrl-C 可以停下，下次接着送。",
      en:
        "Not taken yet; trying again for two minutes. Ctrl-C stops it, and the next time goes on from here."
    )
  }

  /// - Parameters:
  ///   - before: what this record store had been sent earlier.
  func posted(_ count: Int, _ before: Int) -> String {
    of(
      zh: "送出了 \(count) 条记录" + (before > 0 ? "；另有 \(before) 条以前送过。" : "。"),
      en: "Sent \(count) statement\(count == 1 ? "" : "s")"
        + (before > 0 ? "; \(before) had been sent before." : "."))
  }

  /// What came of taking in a file, in a line or more.
  func imported(_ path: String, _ outcome: MergeOutcome) -> [String] {
    let n = outcome
    let more: [(Int, zh: String, en: String)] = [
      (
        n.forked, "有 \(n.forked) 局在两台电脑上走得不一样，两边都留下了。",
        "\(n.forked) went on differently on two computers; both sides are kept."
      ),
      (
        n.erased, "有 \(n.erased) 人已经要求删除，没有留下。",
        "\(n.erased) had asked to be erased and \(n.erased == 1 ? "is" : "are") not here."
      ),
      (
        n.unfinished, "有 \(n.unfinished) 堂课还没上完，这次没有并进来。",
        "\(n.unfinished) class\(n.unfinished == 1 ? " is" : "es are") not over and left out for now."
      ),
      (
        n.unreadable, "有 \(n.unreadable) 份记录读不了，没有并进来。",
        "\(n.unreadable) could not be read and \(n.unreadable == 1 ? "was" : "were") left out."
      ),
    ]
    let first = of(
      zh: "\(path)：新来 \(n.learners) 人、\(n.plays) 局、\(n.rooms) 堂课；\(n.known) 份早就有了。",
      en: "\(path): \(n.learners) new learner\(n.learners == 1 ? "" : "s"), \(n.plays) "
        + "play\(n.plays == 1 ? "" : "s"), \(n.rooms) class\(n.rooms == 1 ? "" : "es"); "
        + "\(n.known) known already.")
    return [first] + more.filter { $0.0 > 0 }.map { of(zh: "  " + $0.zh, en: "  " + $0.en) }
  }

  var eraseQuestion: String {
    of(
      zh: "要删掉这里的全部记录吗？删掉就找不回来。输入 erase 确认：",
      en: "Erase all records here? They cannot be brought back. Type erase to confirm: ")
  }

  func eraseQuestion(for name: String) -> String {
    of(
      zh: "要删掉 \(name) 的名字和全部记录吗？删掉就找不回来。输入 erase 确认：",
      en: "Erase \(name)'s name and all plays? They cannot be brought back. "
        + "Type erase to confirm: ")
  }

  var needsYes: String {
    of(
      zh: "要删除记录，请在终端里确认，或加上 --yes。",
      en: "To erase records, confirm at a terminal or add --yes.")
  }

  var erased: String { of(zh: "已删除。", en: "Erased.") }
  var kept: String { of(zh: "没有删，记录都在。", en: "Nothing was erased.") }
}
