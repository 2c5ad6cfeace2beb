import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Wakes a thread that waits for keys, from any other thread.
final class WakeUp: Sendable {
  /// Can be read once there is something new.
  let descriptor: Int32
  private let writing: Int32
  private let isPending = Mutex(false)

  /// nil where the system has no more files to give.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, writing) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  /// However often it is called before the thread looks, it wakes once.
  func signal() {
    isPending.withLock { pending in
      guard !pending else { return }
      pending = true
      var byte: UInt8 = 1
      _ = write(writing, &byte, 1)
    }
  }

  /// To be called before looking at what is new.
  func clear() {
    isPending.withLock { pending in
      pending = false
      var byte: UInt8 = 0
      _ = read(descriptor, &byte, 1)
    }
  }
}
