import Journal
import Scenarios

/// What `class doctor` says.
struct DoctorWords {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  private func of(zh: String, en: String) -> String { language == .zh ? zh : en }

  /// A line with its verdict before it.
  func line(_ words: String, isFault: Bool = false, isNote: Bool = false) -> String {
    let verdict =
      isFault
      ? of(zh: "[不行]", en: "[fault]")
      : isNote ? of(zh: "[注意]", en: "[note]") : of(zh: "[好]", en: "[ok]")
    return "\(verdict) \(words)"
  }

  func line(_ finding: Doctor.Finding) -> String {
    line(words(finding), isFault: finding.isFault, isNote: finding.isNote)
  }

  private func words(_ finding: Doctor.Finding) -> String {
    switch finding {
    case .phones(let count):
      of(zh: "最多能接 \(count) 部手机。", en: "Up to \(count) phones can be let in.")
        + (count < Doctor.fewPhones
          ? of(zh: "先运行 ulimit -n 4096 可以多接。", en: " Run ulimit -n 4096 first for more.") : "")
    case .space(let megabytes):
      of(zh: "磁盘还剩 \(megabytes) MB。", en: "\(megabytes) MB are left on the disk.")
        + (megabytes < Doctor.leastSpace
          ? of(zh: "太少了，先清理一些。", en: " That is too little: make room first.") : "")
    case .records: of(zh: "记录可以读写。", en: "The records can be read and written.")
    case .noRecords(let trouble): trouble.sentence(in: language)
    case .stories(let cases, let lessons):
      of(
        zh: "有 \(cases) 个故事，\(lessons) 堂现成的课。",
        en: "There are \(cases) stories and \(lessons) lessons to hold a class with.")
        + (cases > 0
          ? ""
          : of(
            zh: "没有故事上不了课：重新装一遍，或者用 --scenarios 指出故事在哪里。",
            en:
              " Without a story there is no class: install it again, or name a folder with --scenarios."
          ))
    case .noStories(let trouble), .brokenLesson(let trouble): trouble.sentence(in: language)
    case .clock: of(zh: "时钟没有倒退。", en: "The clock has not gone back.")
    case .clockBehind:
      of(
        zh: "这台电脑的时钟比上一堂课还早，请先校准日期和时间。",
        en: "This computer's clock is behind the last class: set date and time first.")
    case .firewall(let name):
      of(
        zh: "防火墙 \(name) 开着。手机连不上的话，放行上课用的端口。",
        en: "The firewall \(name) is on. If phones do not get in, allow the port that phones use.")
    case .terminal(let columns, let rows):
      of(
        zh: "终端 \(columns) 列 \(rows) 行，够用。",
        en: "The terminal has \(columns) by \(rows), which is enough.")
    case .smallTerminal(let columns, let rows):
      of(
        zh: "终端 \(columns) 列 \(rows) 行，放不下二维码（要 80 列 24 行）。把窗口放大，或者把字缩小。",
        en:
          "The terminal has \(columns) by \(rows), too small for the code (80 by 24): enlarge the window, or "
          + "make the type smaller.")
    case .plainSigns:
      of(
        zh: "终端画不出二维码，手机要输入地址。换 UTF-8 的终端就能显示。",
        en: "The terminal cannot draw the code, so phones type the address. One with UTF-8 can.")
    case .noTerminal:
      of(
        zh: "没有终端可画：上课用文字行。", en: "There is no terminal to draw on: the class is led by lines.")
    }
  }

  func network(_ url: String, _ others: [String]) -> String {
    of(zh: "手机用的地址：\(url)", en: "Phones use \(url)")
      + (others.isEmpty
        ? ""
        : of(
          zh: "（这台电脑还有 \(others.joined(separator: "、"))；要用别的就加 --address）",
          en: " (this computer also has \(others.joined(separator: ", ")); --address names another)"
        ))
  }

  var noNetwork: String {
    of(
      zh: "这台电脑没有连上任何网络。先连无线网，或者开热点。",
      en: "This computer is in no network. Join a Wi-Fi first, or open a hotspot.")
  }

  func portTaken(_ port: Int, instead: Int) -> String {
    of(
      zh: "端口 \(port) 有别的程序在用，上课时会用别的（比如 \(instead)）。",
      en: "Port \(port) is taken by another program; a class uses another one (such as \(instead))."
    )
  }

  func takePhone(_ url: String, seconds: Int, hasCode: Bool) -> [String] {
    language == .zh
      ? [
        "现在拿一部手机，连同一个无线网，" + (hasCode ? "扫码或者打开：" : "打开："), url,
        "等 \(seconds) 秒，按 Ctrl-C 就不等了。",
      ]
      : [
        "Now take a phone in the same Wi-Fi, and " + (hasCode ? "scan the code or open:" : "open:"),
        url,
        "Waiting for \(seconds) s; Ctrl-C stops.",
      ]
  }

  func thisComputer(_ address: String) -> String {
    of(
      zh: "刚才是这台电脑自己（\(address)），不算。请用手机。",
      en: "That was this computer itself (\(address)), which proves nothing. Use a phone.")
  }

  func phoneCame(_ address: String) -> String {
    of(zh: "手机连上了（\(address)）。可以上课。", en: "A phone reached it (\(address)). The class can begin.")
  }

  var nobodyCame: [String] {
    language == .zh
      ? [
        "没有手机连上来。按这个顺序看：", "1. 手机和电脑是不是同一个无线网（不是访客网络）。",
        "2. 这个无线网是不是不让设备互相连（学校、酒店常见）。",
        "3. 手机是不是在用流量：关掉移动数据再试。", "还有两条路：",
        "- 用自己的网：这台电脑开热点（nmcli device wifi hotspot），或者带一个旅行路由器。",
        "- 不用手机：scamdrill class print 打印牌，scamdrill class host … --cards 举牌上课。",
      ]
      : [
        "No phone came. Look at these, in this order:",
        "1. Are phone and computer in the same Wi-Fi, not in the guests'?",
        "2. Does this Wi-Fi keep devices apart, as in many schools and hotels?",
        "3. Is the phone on mobile data? Switch it off and try again.", "There are two ways out:",
        "- A network of your own: a hotspot of this computer (nmcli device wifi hotspot), or a travel router.",
        "- No phones: scamdrill class print makes cards, scamdrill class host … --cards counts them.",
      ]
  }

  /// What the phone reads.
  ///
  /// - Parameter isThisComputer: whether it was opened on the computer itself.
  static func welcome(isThisComputer: Bool) -> [String] {
    isThisComputer
      ? ["这是电脑自己，不算。请用手机打开。", "This is the computer itself: open it on a phone."]
      : ["手机连上了，可以上课。", "The phone is through; the class can begin."]
  }
}
