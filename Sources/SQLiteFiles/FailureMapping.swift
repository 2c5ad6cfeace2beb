import GRDB
import Journal

/// What an error of the storage means; a failure of our own comes back as it is.
func failure(_ error: any Error, at path: String) -> JournalFailure {
  switch error {
  case let own as JournalFailure: own
  case let refusal as Posix.Refusal: failure(refusal, at: path)
  case let error as DatabaseError: failure(error, at: path)
  // Its description would show values, a name perhaps.
  case is RowDecodingError: .damaged(path: path, detail: "unexpected value")
  default: .failed(path: path, detail: "unexpected error")
  }
}

/// What a refusal of the system means for whoever wanted to keep something at `path`.
func failure(_ refusal: Posix.Refusal, at path: String) -> JournalFailure {
  if refusal.isReadOnly { return .readOnly(path: path) }
  if refusal.isFull { return .full(path: path) }
  if refusal.exists { return .exists(path: path) }
  return .unreachable(path: path, detail: refusal.detail)
}

/// Only SQLite's own words are shown, never the statement or its values, which may hold a name.
private func failure(_ error: DatabaseError, at path: String) -> JournalFailure {
  let detail = error.extendedResultCode.description
  // The shared-memory file is the only one whose growth SQLite reports as a fault of the disk.
  if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .full(path: path) }
  return switch error.resultCode {
  case .SQLITE_READONLY: .readOnly(path: path)
  case .SQLITE_FULL: .full(path: path)
  case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
  case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
  case .SQLITE_CANTOPEN, .SQLITE_PERM: .unreachable(path: path, detail: detail)
  default: .failed(path: path, detail: detail)
  }
}
