import Digests
import Testing

/// Digests against examples that others published.
@Suite struct DigestTests {
  /// Source: NIST, Secure Hash Standard examples; FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]) func sha256IsAsPublished(text: String, digest: String) {
    #expect(sha256Hex(Array(text.utf8)) == digest)
  }

  @Test func sha256OfAMillionLettersIsAsPublished() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(sha256Hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)) == digest)
  }

  /// Source: RFC 9562, appendix A.4.
  @Test func aNameHasTheUUIDOfItsNamespace() {
    let domains: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
    #expect(
      namedUUID("www.example.com", in: domains) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }
}
