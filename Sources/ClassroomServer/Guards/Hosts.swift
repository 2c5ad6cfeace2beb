import Synchronization

/// The names by which the server may be called, which change with the laptop's addresses.
final class Hosts: Sendable {
  private let names: Mutex<Set<String>>

  init(_ names: Set<String> = []) {
    self.names = Mutex(names)
  }

  func set(addresses: [String], port: Int) {
    let hosts = addresses.flatMap { address -> [String] in
      let host = address.contains(":") ? "[\(address)]" : address
      return port == 80 ? [host, "\(host):80"] : ["\(host):\(port)"]
    }
    names.withLock { $0 = Set(hosts) }
  }

  func contains(_ host: String) -> Bool {
    names.withLock { $0.contains(host.lowercased()) }
  }
}
