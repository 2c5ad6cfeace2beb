import CDigest

/// The UUID that a name has within a namespace, version 5: always the same, and different for different names.
///
/// Source: RFC 9562, section 5.5.
///
/// - Parameter namespace: the 16 bytes of the namespace's own UUID.
/// - Returns: in lower case, with hyphens.
package func namedUUID(_ name: String, in namespace: [UInt8]) -> String {
  let named = namespace + Array(name.utf8)
  var bytes = [UInt8](unsafeUninitializedCapacity: 20) { digest, count in
    cdigest_sha1(named, named.count, digest.baseAddress)
    count = 16
  }
  bytes[6] = bytes[6] & 0x0F | 0x50
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = hex(bytes)
  var parts: [Substring] = []
  var rest = digits[...]
  for length in [8, 4, 4, 4, 12] {
    parts.append(rest.prefix(length))
    rest = rest.dropFirst(length)
  }
  return parts.joined(separator: "-")
}
