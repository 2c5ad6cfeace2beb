import Engine
import Journal
import Rooms
import Scenarios

/// What can keep a session from doing what it was asked.
enum Trouble: Error, Equatable {
  case journal(JournalFailure)
  /// No case has the id; the nearest one that exists, if any.
  case unknownCase(String, nearest: String?)
  /// Neither a lesson nor a case has the id; the nearest one that exists, if any.
  case unknownLesson(String, nearest: String?)
  /// The lesson is there, but errors in its file stand in the way.
  case cannotTeach(String, path: String)
  /// The case is there, but errors in its file stand in the way of this telling.
  case cannotPlay(String)
  /// A play was recorded on a version of the case that can no longer be compiled.
  case lostVersion(String)
  /// The events of a play do not fit its case.
  case brokenPlay(String)
  case unknownLearner(String)
  /// No class that is still going on has the code; empty for any class at all.
  case unknownClass(String)
  /// No class at all has the code.
  case noSuchClass(String)
  /// The record of a class does not fit its stories.
  case brokenClass(String)
  case noScenarios
  /// A folder of cases named on the command line is not there.
  case noFolder(String)
  /// An output file was not written.
  case output(String, FileProblem)
  /// A file named on the command line cannot be read.
  case input(String, FileProblem)
  /// A list of a class that makes no sense.
  case roster(String, Roster.Mistake)
  /// A line of a script that is no step.
  case script(String, Script.Mistake)
  /// A class cannot be reached as it was wanted; why, in a sentence.
  case network(String)
  /// What was given is no address of a class; what one looks like, in a sentence.
  case wrongAddress(String)
  /// A file that should hold the key and the secret of a record store.
  case credentials(String)
  /// A record store at this address did not take statements; how many it had taken by then.
  case recordStore(String, RecordStore.Refusal, sent: Int)
  /// The case belongs to a form, which could not measure any more by a story that is known.
  case keptForForm(String, TestForm.Name)
  /// The form is not among the cases.
  case noForm(TestForm.Name)
  /// The learner has answered the form of this occasion.
  case formAnswered(FormPlace.Occasion)
  /// The learner has answered a form, and has to say what comes now.
  case firstFormAnswered
  /// Nothing was answered here under the code, so that it has to be said what comes now.
  case unknownCode(String)
  /// The form has other stories than when it was begun.
  case formChanged(TestForm.Name)
  /// A form is answered on phones, and there are none.
  case formNeedsPhones
  /// Nobody of those asked for has finished a story.
  case nothingFinished
  /// Records are erased only after a yes.
  case needsConfirmation

  /// What is wrong and what to do.
  func sentence(in language: Language) -> String {
    switch self {
    case .journal(let failure): failure.sentence(in: language.rawValue)
    default: language == .zh ? chinese : english
    }
  }

  private var english: String {
    switch self {
    case .journal: ""
    case .unknownCase(let id, let nearest):
      "There is no case \(id). "
        + (nearest.map { "Did you mean \($0)? " } ?? "") + "scamdrill scenario list shows them all."
    case .unknownLesson(let id, let nearest):
      "There is no lesson and no case \(id). " + (nearest.map { "Did you mean \($0)? " } ?? "")
        + "scamdrill class lessons and scamdrill scenario list show them all."
    case .cannotTeach(let id, let path):
      "The lesson \(id) has errors in its file. scamdrill scenario lint \(path) shows them."
    case .cannotPlay(let id):
      "\(id) cannot be played because of errors in its file. scamdrill scenario lint shows them."
    case .lostVersion(let id):
      "The version of \(id) this play began with can no longer be read. Its record is kept; "
        + "start the case anew to play it."
    case .brokenPlay(let id):
      "The record of this play of \(id) does not fit its story, so it cannot go on. "
        + "Nothing was deleted; start the case anew to play it."
    case .unknownLearner(let name):
      "Nobody called \(name) has practised here. scamdrill report --all shows everybody's plays."
    case .unknownClass(""): "No class was left open. scamdrill class host CASE begins one."
    case .unknownClass(let code):
      "No class with the code \(code) was left open. scamdrill class list shows them all."
    case .noSuchClass(let code):
      "There is no class \(code). scamdrill class list shows them all."
    case .brokenClass(let code):
      "The record of the class \(code) does not fit its stories, so it cannot go on. "
        + "Nothing was deleted; begin a new class."
    case .noScenarios:
      "The folder with the cases was not found. It belongs at ../share/scamdrill/scenarios "
        + "beside the program; --scenarios DIR adds another."
    case .noFolder(let path): "There is no folder \(path). Check what follows --scenarios."
    case .output(let path, .exists): "\(path) exists already. Add --force to replace it."
    case .output(let path, .notAFile):
      "\(path) is a folder, a link or a device and was left as it is. Choose another name."
    case .output(let path, .failed(let reason)):
      "\(path) could not be written: \(reason). Check that the folder is there, that it has room, and that you may write in it."
    case .input(let path, .failed(let reason)):
      "\(path) cannot be read: \(reason). Check its name, and that you may read it."
    case .input(let path, _): "\(path) cannot be read."
    case .roster(let path, let mistake): rosterEnglish(path, mistake)
    case .script(let path, let mistake):
      "\(path):\(mistake.line): “\(mistake.words)” is no step. A step is one of: key Enter, "
        + "type 3a, paste WORDS, click 10,5, size 80x24, show, show roles."
    case .network(let why), .wrongAddress(let why): why
    case .needsConfirmation: CommandWords(.en).needsYes
    case .credentials(let path):
      "The first line of \(path) is no KEY:SECRET. Write the store's key, a colon and its secret there."
    case .recordStore(let address, let refusal, let sent): refusal.english(address, sent: sent)
    case .keptForForm(let id, let form):
      "\(id) is kept for form \(form.rawValue), which measures nothing once its stories are known. "
        + "scamdrill form answers a form; \(id)/scam and \(id)/genuine show the story to a teacher."
    case .noForm(let name):
      "Form \(name.rawValue) is not among the cases. The folder forms/ of the installation holds it."
    case .formAnswered(let occasion):
      "The form of this occasion (\(occasion.rawValue)) is answered already. "
        + "Without --occasion the next one is taken."
    case .firstFormAnswered:
      "A form is answered already. After the lesson: scamdrill form --occasion after; some weeks later: "
        + "--occasion later. scamdrill report --forms shows what changed in a group."
    case .unknownCode(let code):
      "Nothing was answered under \(code) on this computer. Say which form comes now: "
        + "--occasion before, after or later."
    case .formChanged(let name):
      "Form \(name.rawValue) has other stories now than when you began it. scamdrill form --new begins "
        + "anew; stories you have met by then cannot measure any more."
    case .formNeedsPhones:
      "This lesson has a form, which everybody answers on a phone: leave out --cards, or take another lesson."
    case .nothingFinished: "No story is finished yet, so there is nothing to certify."
    }
  }

  private var chinese: String {
    switch self {
    case .journal: ""
    case .unknownCase(let id, let nearest):
      "没有叫 \(id) 的故事。" + (nearest.map { "是不是 \($0)？" } ?? "")
        + "scamdrill scenario list 列出全部。"
    case .unknownLesson(let id, let nearest):
      "没有叫 \(id) 的课，也没有叫 \(id) 的故事。" + (nearest.map { "是不是 \($0)？" } ?? "")
        + "scamdrill class lessons 和 scamdrill scenario list 列出全部。"
    case .cannotTeach(let id, let path):
      "\(id) 这堂课的文件里有错误。scamdrill scenario lint \(path) 会指出在哪里。"
    case .cannotPlay(let id):
      "\(id) 的文件里有错误，现在玩不了。scamdrill scenario lint 会指出在哪里。"
    case .lostVersion(let id): "这一局开始时用的那版 \(id) 已经读不了。记录还在，可以重新开始。"
    case .brokenPlay(let id):
      "这一局 \(id) 的记录和故事对不上，接不下去。什么都没有删，可以重新开始。"
    case .unknownLearner(let name):
      "这里没有叫 \(name) 的人练习过。scamdrill report --all 看所有人的。"
    case .unknownClass(""): "没有没上完的课。scamdrill class host CASE 可以开一堂。"
    case .unknownClass(let code):
      "没有代号是 \(code)、还没上完的课。scamdrill class list 列出全部。"
    case .noSuchClass(let code): "没有代号是 \(code) 的课。scamdrill class list 列出全部。"
    case .brokenClass(let code):
      "\(code) 这堂课的记录和故事对不上，接不下去。什么都没有删，可以重新开一堂。"
    case .noScenarios:
      "找不到故事文件夹。它应该在程序旁边的 ../share/scamdrill/scenarios；--scenarios DIR 可以另加。"
    case .noFolder(let path): "没有 \(path) 这个文件夹，请检查 --scenarios 后面的内容。"
    case .output(let path, .exists): "\(path) 已经有了。加上 --force 可以替换。"
    case .output(let path, .notAFile): "\(path) 是文件夹、链接或设备，没有动它。请换个名字。"
    case .output(let path, .failed(let reason)):
      "\(path) 写不进去：\(reason)。请检查文件夹在不在、有没有空间、能不能写。"
    case .input(let path, .failed(let reason)): "\(path) 读不了：\(reason)。请检查名字对不对、能不能读。"
    case .input(let path, _): "\(path) 读不了。"
    case .roster(let path, let mistake): rosterChinese(path, mistake)
    case .script(let path, let mistake):
      "\(path):\(mistake.line)：“\(mistake.words)”不是一个步骤。步骤可以是：key Enter、type 3a、"
        + "paste 文字、click 10,5、size 80x24、show、show roles。"
    case .network(let why), .wrongAddress(let why): why
    case .needsConfirmation: CommandWords(.zh).needsYes
    case .credentials(let path): "\(path) 的第一行不是 KEY:SECRET。请写上记录库的密钥、冒号和密码。"
    case .recordStore(let address, let refusal, let sent): refusal.chinese(address, sent: sent)
    case .keptForForm(let id, let form):
      "\(id) 留给测试卷 \(form.rawValue)，先看过就测不准了。scamdrill form 做测试卷；"
        + "老师想看，可以用 \(id)/scam 或 \(id)/genuine。"
    case .noForm(let name): "案例里没有测试卷 \(name.rawValue)。它应该在安装目录的 forms 文件夹里。"
    case .formAnswered(let occasion):
      "这一次（\(occasion.rawValue)）的测试卷已经做过了。不写 --occasion 就接着做下一次的。"
    case .firstFormAnswered:
      "测试卷已经做过一份。上完课做 scamdrill form --occasion after，过几个星期做 --occasion later。"
        + "一群人前后有什么变化，看 scamdrill report --forms。"
    case .unknownCode(let code):
      "这台电脑上没有用 \(code) 做过的卷。请写明这次做哪一份：--occasion before、after 或 later。"
    case .formChanged(let name):
      "测试卷 \(name.rawValue) 的故事和您开始做的时候不一样了。scamdrill form --new 重新开始；见过的故事就不能算了。"
    case .formNeedsPhones: "这堂课里有测试卷，要每个人在手机上做。请不要写 --cards，或者换一份教案。"
    case .nothingFinished: "还没有做完的故事，没有什么可证明的。"
    }
  }
}
