import Engine
import Scenarios

extension PlayRecord {
  /// The flags of a scam that were shown, by id, and whether each was marked as doubtful; none where the
  /// play does not count or nobody was asked to mark.
  ///
  /// A flag may reach over several clauses; marking one of them is to have noticed it.
  package var noticedFlags: [String: Bool] {
    guard counted, judged != nil, telling == .scam, markingOpened else { return [:] }
    var noticed: [String: Bool] = [:]
    for clause in markable {
      for flag in clause.flags {
        noticed[flag, default: false] = noticed[flag] == true || clause.marked == .doubtful
      }
    }
    return noticed
  }
}
