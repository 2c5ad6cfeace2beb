extension RecordStore.Refusal {
  func english(_ address: String, sent: Int) -> String {
    let goOn =
      sent == 0
      ? "It has confirmed nothing. " : "It has confirmed \(sent); the same command goes on. "
    return switch self {
    case .noCurl:
      "Sending needs the program curl. Install it, or save the statements with -o FILE and send them yourself."
    case .unreached(let reason, _):
      "The record store at \(address) was not reached: \(reason). " + goOn
        + "Check the address and the network, then try again."
    case .refused(401, _), .refused(403, _):
      "The record store at \(address) does not let us in. " + goOn
        + "Put its key and secret into a file as KEY:SECRET and name it with --credentials."
    case .keyRefused:
      "The record store at \(address) does not take this key and secret. " + goOn
        + "Check the file that --credentials names, and whether the key may write."
    case .refused(404, _), .refused(405, _):
      "There is no record store at \(address)/statements. " + goOn
        + "Give the address that its settings call the endpoint."
    case .refused(let status, let answer):
      "The record store at \(address) answered \(status)\(answer.isEmpty ? "" : ": \(answer)"). "
        + goOn
        + (status < 500
          ? "Show this to whoever runs the store."
          : "Try again later, or show this to whoever runs the store.")
    }
  }

  func chinese(_ address: String, sent: Int) -> String {
    let goOn = sent == 0 ? "它一条也没有确认收下。" : "它确认收下了 \(sent) 条；再用同一条命令会接着送。"
    return switch self {
    case .noCurl: "发送要用 curl 这个程序。请先安装，或者用 -o 存成文件自己发送。"
    case .unreached(let reason, _):
      "连不上 \(address)：\(reason)。" + goOn + "请检查地址和网络，再试一次。"
    case .refused(401, _), .refused(403, _):
      "\(address) 不让进。" + goOn + "请把它的密钥写进一个文件，写成 KEY:SECRET，再用 --credentials 指明。"
    case .keyRefused:
      "\(address) 不认这个密钥。" + goOn + "请检查 --credentials 指明的文件，看看密钥对不对、有没有写入的权限。"
    case .refused(404, _), .refused(405, _):
      "\(address)/statements 不是学习记录库。" + goOn + "请用它的设置里叫 endpoint 的那个地址。"
    case .refused(let status, let answer):
      "\(address) 回答 \(status)\(answer.isEmpty ? "" : "：\(answer)")。" + goOn
        + (status < 500 ? "请把这句话给管理它的人看。" : "请过一会再试，或者把这句话给管理它的人看。")
    }
  }
}
