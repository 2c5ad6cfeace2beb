extension JournalFailure {
  /// What is wrong, where, and what to do, for the learner; English unless `language` is `zh`.
  package func sentence(in language: String) -> String {
    language == "zh" ? chinese : english
  }

  private var english: String {
    switch self {
    case .conflict(_, let expected, let found):
      """
      This practice is also open somewhere else and went on there (event \(found), here \
      \(expected)). Nothing is lost: open it again to go on from there.
      """
    case .unknownStream(let id): "There is no practice \(id) in your records."
    case .streamExists(let id): "There is already a practice \(id) in your records."
    case .unknownLearner(let id): "There is no learner \(id) in your records."
    case .erased(let id): "Learner \(id) asked to be forgotten and is not brought back."
    case .newerEvent(let kind, let found, let known):
      """
      A record (\(kind), version \(found)) comes from a newer scamdrill; this one reads up to \
      version \(known). Please update scamdrill; your records are safe.
      """
    case .unreadable(let kind, let version):
      "A record (\(kind), version \(version)) cannot be read. A backup may still have it whole."
    case .brokenChain(let kind, let version):
      "scamdrill cannot read \(kind), version \(version). This is our mistake; please report it."
    default: englishAboutFiles
    }
  }

  private var englishAboutFiles: String {
    switch self {
    case .readOnly(let path):
      """
      \(path) can be read but not written, so nothing can be recorded. Change its permissions, \
      or choose another data folder.
      """
    case .full(let path):
      """
      No space is left for \(path). All that was recorded before is safe: free some space, then \
      go on.
      """
    case .busy(let path):
      "Another program is busy with \(path). Nothing is lost; please try again in a moment."
    case .newer(let path, let found, let known):
      """
      \(path) was written by a newer scamdrill (format \(found); this one reads up to \
      \(known)). It was left as it is: please update scamdrill.
      """
    case .foreign(let path):
      """
      \(path) belongs to another program and was left as it is. Please choose another data folder.
      """
    case .damaged(let path, let detail):
      """
      \(path) is damaged (\(detail)). Move it aside and put a backup in its place, or start \
      without it; keep the damaged file until you are sure.
      """
    case .unreachable(let path, let detail):
      "\(path) cannot be opened (\(detail)). Please check the path, or choose another data folder."
    case .exists(let path):
      "\(path) is already there and was not overwritten. Choose another name, or use --force."
    case .ownFile(let path):
      "\(path) belongs to the records themselves. Please choose another file for the backup."
    case .notAFile(let path):
      "\(path) is a folder, a link or a device and was left as it is. Please choose another name."
    case .notImported(let path, let reason): Self.english(path, reason)
    case .tracesLeft(let path):
      """
      The records are gone. Traces of them in \(path) are wiped once no other program has it open \
      and the disk has room: scamdrill tries again each time it starts.
      """
    case .failed(let path, let detail):
      "The storage reports a problem with \(path) (\(detail)). What was recorded before is kept."
    default: ""
    }
  }

  private var chinese: String {
    switch self {
    case .conflict(_, let expected, let found):
      "这次练习在别处也打开着，而且已经往下走了（那边第 \(found) 步，这边第 \(expected) 步）。记录都在，重新打开就能接着练。"
    case .unknownStream(let id): "记录里没有编号为 \(id) 的练习。"
    case .streamExists(let id): "记录里已经有编号为 \(id) 的练习了。"
    case .unknownLearner(let id): "记录里没有编号为 \(id) 的学员。"
    case .erased(let id): "学员 \(id) 已要求删除自己的资料，不会再恢复。"
    case .newerEvent(let kind, let found, let known):
      "有一条记录（\(kind)，版本 \(found)）由更新版的 scamdrill 写成，当前程序只读得懂到版本 \(known)。请更新 scamdrill，记录不会丢。"
    case .unreadable(let kind, let version):
      "有一条记录（\(kind)，版本 \(version)）读不出来，备份里也许还有完好的一份。"
    case .brokenChain(let kind, let version):
      "scamdrill 读不了 \(kind) 的版本 \(version)。这是我们的错，请告诉我们。"
    default: chineseAboutFiles
    }
  }

  private var chineseAboutFiles: String {
    switch self {
    case .readOnly(let path):
      "\(path) 只能读，不能写，所以没法记录。请修改它的权限，或者换一个数据文件夹。"
    case .full(let path):
      "\(path) 所在的磁盘满了。之前的记录都在，腾出一些空间就能继续。"
    case .busy(let path):
      "另一个程序正在使用 \(path)。记录没有丢，请稍后再试。"
    case .newer(let path, let found, let known):
      "\(path) 由更新版的 scamdrill 写成（格式 \(found)，当前程序只读得懂到 \(known)）。文件没有动过，请更新 scamdrill。"
    case .foreign(let path):
      "\(path) 是别的程序的数据库，没有动它。请换一个数据文件夹。"
    case .damaged(let path, let detail):
      "\(path) 损坏了（\(detail)）。请把它移到一边，换上备份，或者从头开始；确定用不着之前，先别删掉它。"
    case .unreachable(let path, let detail):
      "打不开 \(path)（\(detail)）。请检查路径，或者换一个数据文件夹。"
    case .exists(let path):
      "\(path) 已经存在，没有覆盖。请换个名字，或者加上 --force。"
    case .ownFile(let path):
      "\(path) 就是存记录用的文件。请给备份换个名字。"
    case .notAFile(let path):
      "\(path) 是文件夹、链接或设备，没有动它。请换个名字。"
    case .notImported(let path, let reason): Self.chinese(path, reason)
    case .tracesLeft(let path):
      "记录已经删掉了。\(path) 里剩下的痕迹，要等没有别的程序打开它、磁盘也有空间的时候才能抹去：scamdrill 每次启动都会再试。"
    case .failed(let path, let detail):
      "存储 \(path) 时出了问题（\(detail)）。之前的记录都还在。"
    default: ""
    }
  }
}

extension JournalFailure {
  private static func english(_ path: String, _ reason: ImportRefusal) -> String {
    switch reason {
    case .ownRecords: "\(path) are these records themselves; nothing was done."
    case .missing:
      """
      There are no records at \(path). Name a file made by scamdrill data backup, or a data folder.
      """
    case .unreadable:
      """
      \(path) cannot be read; nothing was taken in. Ask whoever it belongs to for the right to read it, or for a new \
      file made by scamdrill data backup.
      """
    case .foreign:
      """
      \(path) holds no records of scamdrill; nothing was taken in. Name a file made by scamdrill \
      data backup.
      """
    case .damaged:
      """
      \(path) is damaged; nothing was taken in. Make a new file where it comes from, with \
      scamdrill data backup.
      """
    case .newer:
      """
      \(path) was written by a newer scamdrill; nothing was taken in. Please install a newer one here.
      """
    }
  }

  private static func chinese(_ path: String, _ reason: ImportRefusal) -> String {
    switch reason {
    case .ownRecords: "\(path) 就是这里的记录，什么也没有做。"
    case .missing: "\(path) 那里没有记录。请写 scamdrill data backup 存的文件，或者一个数据文件夹。"
    case .unreadable:
      "\(path) 读不了，没有并进来。请向文件的主人要读取的权限，或者请他用 scamdrill data backup 重新存一份。"
    case .foreign:
      "\(path) 不是 scamdrill 的记录，没有并进来。请写 scamdrill data backup 存的文件。"
    case .damaged:
      "\(path) 损坏了，没有并进来。请在原来的电脑上用 scamdrill data backup 重新存一份。"
    case .newer: "\(path) 是更新的 scamdrill 写的，没有并进来。请先把这里的 scamdrill 更新。"
    }
  }
}
