package import Classroom
package import Scenarios

/// What a host types to lead a class; each word in both languages.
package enum HostWord: String, CaseIterable, Sendable {
  case start, open, close, reveal, discuss, revote, next, back, skip, follow, pause, lock, names,
    end

  var chinese: String {
    switch self {
    case .start: "开始"
    case .open: "投票"
    case .close: "截止"
    case .reveal: "结果"
    case .discuss: "讨论"
    case .revote: "再投"
    case .next: "继续"
    case .back: "返回"
    case .skip: "跳过"
    case .follow: "跟随"
    case .pause: "暂停"
    case .lock: "锁门"
    case .names: "名字"
    case .end: "结束"
    }
  }

  /// What it does, in a few words.
  package func meaning(_ language: Language) -> String {
    switch (self, language) {
    case (.start, .zh): "开始第一个故事"
    case (.start, .en): "begin the first story"
    case (.open, .zh): "请大家投票"
    case (.open, .en): "ask everyone to vote"
    case (.close, .zh): "不再收票"
    case (.close, .en): "take no more votes"
    case (.reveal, .zh): "看大家怎么投的"
    case (.reveal, .en): "show how everyone voted"
    case (.discuss, .zh): "和旁边的人讨论"
    case (.discuss, .en): "let neighbours talk"
    case (.revote, .zh): "同一个决定再投一次"
    case (.revote, .en): "vote on the same decision again"
    case (.next, .zh): "往下讲"
    case (.next, .en): "go on with the story"
    case (.back, .zh): "回到上一个决定"
    case (.back, .en): "return to the decision before"
    case (.skip, .zh): "换下一个故事"
    case (.skip, .en): "go to the next story"
    case (.follow, .zh): "故事照大家的意见走，或者不照"
    case (.follow, .en): "let the story follow the class, or no longer"
    case (.pause, .zh): "暂停，或者接着上"
    case (.pause, .en): "pause, or go on"
    case (.lock, .zh): "不再让人进来，或者再让人进来"
    case (.lock, .en): "let nobody in any more, or again"
    case (.names, .zh): "屏幕上不出现名字，或者出现"
    case (.names, .en): "keep names off the screen, or no longer"
    case (.end, .zh): "下课"
    case (.end, .en): "close the class"
    }
  }

  package func word(_ language: Language) -> String { language == .zh ? chinese : rawValue }

  /// The word that was typed, in either language; nil for anything else.
  package init?(typed: some StringProtocol) {
    let words = typed.lowercased()
    guard let word = Self.allCases.first(where: { $0.rawValue == words || $0.chinese == words })
    else { return nil }
    self = word
  }

  /// What it asks of the room as it stands.
  package func command(in room: Room) -> RoomCommand {
    switch self {
    case .start: .start
    case .open: .open
    case .close: .close(.host)
    case .reveal: .reveal
    case .discuss: .discuss
    case .revote: .revote
    case .next: .next
    case .back: .back
    case .skip: .skip
    case .follow: .follow(!room.followsVote)
    case .pause: .pause(!room.isPaused)
    case .lock: .lock(!room.isLocked)
    case .names: .hideNames(!room.hidesNames)
    case .end: .end
    }
  }

  /// What may be typed about people, with what it does.
  package static func aboutPeople(_ language: Language) -> [String] {
    switch language {
    case .zh:
      [
        "有谁：看谁在教室里", "缺席：名单上谁还没来", "请出 名字：请这个人出去，投过的票不再算",
        "放行 名字：让这个人进来；不写名字就都进来", "改名 名字：换一个名字；改名 名字 = 新名字",
        "各自结果：各自完成的故事做得怎样；各自结果 现在：只算做完的人", "时间：还剩几分钟",
      ]
    case .en:
      [
        "who: see who is in the room", "missing: see who of your list is not",
        "kick NAME: send somebody out; their votes no longer count",
        "approve NAME: let somebody in; without a name, everybody who waits",
        "rename NAME: give somebody another name; rename NAME = NEW",
        "results: how the stories went that everybody goes through alone; results now: of those who are through",
        "time: how many minutes are left",
      ]
    }
  }
}
