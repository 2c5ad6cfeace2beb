import Scenarios

/// What is wrong, for the person at the phone.
enum ProblemWords {
  static func title(_ kind: Problem.Kind, _ language: Language) -> String {
    language == .zh ? chinese(kind) : english(kind)
  }

  private static func chinese(_ kind: Problem.Kind) -> String {
    switch kind {
    case .badBody: "这个请求看不懂。"
    case .badOrigin, .badHost: "请用投影上的地址打开这个页面。"
    case .badType: "这里只收 JSON。"
    case .notFound: "这里没有这个页面。"
    case .unknownCode: "代号不对，请再看一眼投影。"
    case .roomLocked: "教室锁上了，请找主持人开门。"
    case .roomFull: "人满了，请找主持人。"
    case .nameTaken: "这个名字有人用了。"
    case .nameRefused: "换一个名字吧：短一点，不要像老师或警察的名字。"
    case .unknownSlip: "纸条上的码不对，请再看一眼。没有纸条就空着。"
    case .slipTaken: "有人用这张纸条进来了。是你换了手机，就用原来页面下面的接续码。"
    case .badHeads: "一部手机最多六个人一起用。"
    case .kicked: "主持人请你先出去了。可以换个名字再进来。"
    case .tooManyRequests: "太快了，请等一会儿。"
    case .noToken: "请先进教室。"
    case .sessionEnded: "这堂课已经结束了。"
    case .staleScene, .staleStep: "大家已经往下走了。"
    case .voteClosed: "投票已经截止。"
    case .classPaused: "课暂停着，接着上了再答。"
    case .badChoice: "没有这个选项。"
    case .badBelief: "请先回答靠不靠得住。"
    case .notInRoom: "主持人还没有让你进来。"
    case .gap, .otherInput, .badInput: "这一步对不上，页面会自己更新。"
    case .badCode: "编号不对，请再看一眼纸上写的：六个字母和数字。"
    case .codeTaken: "这里已经有人用这个编号了，请看看是不是抄错了。"
    case .notNow: "现在还不行。"
    case .diskTrouble: "主持人的电脑存不下了，这一票没有记上。"
    }
  }

  private static func english(_ kind: Problem.Kind) -> String {
    switch kind {
    case .badBody: "This request makes no sense."
    case .badOrigin, .badHost: "Please open this page by the address on the projector."
    case .badType: "Only JSON is taken here."
    case .notFound: "There is no such page."
    case .unknownCode: "That is not the code; please look at the projector once more."
    case .roomLocked: "The room is locked; please ask the host."
    case .roomFull: "The room is full; please ask the host."
    case .nameTaken: "Somebody has that name already."
    case .nameRefused: "Please choose another name: short, and not that of a teacher or officer."
    case .unknownSlip:
      "That is not a code of a slip; please look once more, or leave it empty if you have none."
    case .slipTaken:
      "Somebody has come in with this slip. If it was you on another phone, use your own code from its page."
    case .badHeads: "At most six people can share one phone."
    case .kicked: "The host asked you to step out. You can come in again under another name."
    case .tooManyRequests: "That was too fast; please wait a moment."
    case .noToken: "Please come into the room first."
    case .sessionEnded: "This class is over."
    case .staleScene, .staleStep: "The class has gone on."
    case .voteClosed: "The vote is closed."
    case .classPaused: "The class is paused; answer once it goes on."
    case .badChoice: "There is no such choice."
    case .badBelief: "Please answer first whether they can be trusted."
    case .notInRoom: "The host has not let you in yet."
    case .gap, .otherInput, .badInput: "That step does not fit; the page will catch up by itself."
    case .badCode:
      "That code does not fit. Please look at your paper again: six letters and digits."
    case .codeTaken: "Somebody here has this code already. Please look at your paper again."
    case .notNow: "Not just now."
    case .diskTrouble: "The host's computer could not save this; it was not counted."
    }
  }
}
