import NIOCore

extension ClassServer {
  /// The IPv4 addresses of this machine by which others may reach it, those of home and office networks
  /// first; none where it is in no network.
  package static var addresses: [String] {
    let devices = (try? System.enumerateDevices()) ?? []
    let found = devices.compactMap { device -> String? in
      guard case .v4? = device.address, let address = device.address?.ipAddress,
        !address.hasPrefix("127."), !address.hasPrefix("169.254.")
      else { return nil }
      return address
    }
    return found.filter(\.isPrivate) + found.filter { !$0.isPrivate }
  }
}

extension String {
  /// Whether an IPv4 address is one of a network of one's own.
  ///
  /// Source: RFC 1918.
  fileprivate var isPrivate: Bool {
    let parts = split(separator: ".").compactMap { Int($0) }
    guard parts.count == 4 else { return false }
    return parts[0] == 10 || (parts[0] == 192 && parts[1] == 168)
      || (parts[0] == 172 && (16...31).contains(parts[1]))
  }
}
