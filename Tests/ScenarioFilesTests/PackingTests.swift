import ScenarioFiles
import Scenarios
import TestSupport
import Testing

struct PackingTests {
  @Test func `what was packed comes back, whatever signs it holds`() throws {
    var packer = Packer()
    packer.add("3:ab")
    packer.add("")
    packer.add(-12)
    packer.add(nil as String?)
    packer.add("" as String?)
    packer.add(["é", "e\u{301}", "\n:", "题🙂"])
    packer.add("a\u{0}b")
    packer.add([Telling.genuine, .scam])
    packer.add([Language.zh: "中", .en: ""])
    var unpacker = Unpacker(packer.text)
    #expect(try unpacker.words() == "3:ab")
    #expect(try unpacker.words() == "")
    #expect(try unpacker.number() == -12)
    #expect(try unpacker.optionalWords() == nil)
    #expect(try unpacker.optionalWords() == "")
    #expect(
      try unpacker.list().map { Array($0.unicodeScalars) }
        == ["é", "e\u{301}", "\n:", "题🙂"].map { Array($0.unicodeScalars) })
    #expect(try unpacker.words() == "a\u{FFFD}b")
    #expect(try unpacker.values() == [Telling.genuine, .scam])
    #expect(try unpacker.texts() == [Language.zh: "中", .en: ""])
    #expect(throws: Unpacker.Malformed.self) { try unpacker.words() }
  }

  @Test(arguments: ["", "x", ":", "1", "1:", "-1:a", "2:a", "1a:b", "99999999999999999999:a"])
  func `a text that was never packed is refused`(text: String) {
    var unpacker = Unpacker(text)
    #expect(throws: Unpacker.Malformed.self) { try unpacker.words() }
  }

  @Test(arguments: 1...20)
  func `a packed text that was cut or changed never ends the program`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var packer = Packer()
    for number in 0..<20 { packer.add((0..<number % 4).map { "word \($0) 词" }) }
    let bytes = Array(packer.text.utf8)
    for _ in 0..<50 {
      var harmed = Array(bytes.prefix(Int(random.next() % UInt64(bytes.count))))
      let place = Int(random.next() % UInt64(max(1, harmed.count)))
      if place < harmed.count { harmed[place] = UInt8(random.next() % 256) }
      var unpacker = Unpacker(String(decoding: harmed, as: UTF8.self))
      var lists = 0
      while (try? unpacker.list()) != nil { lists += 1 }
      #expect(lists <= 20 + harmed.count)
    }
  }
}
