import Journal
import Rooms
import Testing

/// The list of those who are expected.
struct RosterTests {
  private func people(_ text: String) throws -> [[String]] {
    try Roster(text).people.map { [$0.id, $0.name] }
  }

  private func mistake(_ text: String) -> Roster.Mistake? {
    do throws(Roster.Mistake) {
      _ = try Roster(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a plain list has a name on each line; blank ones and notes are passed over`() throws {
    let text = "\u{FEFF}# class 3\n林小雨\r\n\n  Zhou   Hang \nO'Neil, Ann\n"
    #expect(
      try people(text) == [
        ["林小雨", "林小雨"], ["Zhou Hang", "Zhou Hang"], ["O'Neil, Ann", "O'Neil, Ann"],
      ])
  }

  @Test func `OneRoster's columns are found wherever they stand, whatever else there is`() throws {
    let text = #"""
      status,"sourcedId",role,username,givenName,familyName
      active,s-1,student,a,小雨,林
      active,s-2,Student,b,Hang,Zhou
      tobedeleted,s-3,student,c,Gone,Away
      active,t-1,teacher,d,The,Teacher
      ,s-4,,e,"Ann ""An""","O'Neil, Jr"
      """#
    #expect(
      try people(text) == [
        ["s-1", "林小雨"], ["s-2", "Hang Zhou"], ["s-4", "Ann \"An\" O'Neil, Jr"],
      ])
  }

  @Test(
    "a spreadsheet's own ways are understood",
    arguments: [
      "sourcedId;givenName;familyName\n1;Ann;Lee\n", "id\tname\n1\tAnn Lee\n",
      "# class 3\n学号,姓名,班级\n1,Ann Lee,3\n", "name,id\r\n\"Ann Lee\",1\r\n",
    ])
  func spreadsheets(text: String) throws {
    #expect(try people(text) == [["1", "Ann Lee"]])
  }

  @Test func `names in quotation marks are names`() throws {
    #expect(
      try people("\"Li Lei\"\n\"Han, Meimei\"\n")
        == [["Li Lei", "Li Lei"], ["Han, Meimei", "Han, Meimei"]])
  }

  @Test func `without an id the name stands for it`() throws {
    #expect(try people("familyName\n林\n") == [["林", "林"]])
  }

  @Test func `a cell in quotation marks may hold a line end, and lines count on`() throws {
    let text = "sourcedId,givenName\n1,\"Ann\nLee\"\n1,Bob\n"
    #expect(mistake(text) == .twice(line: 4, first: 2))
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("", Roster.Mistake.nobody), ("\n \n", .nobody), ("# only a note\n", .nobody),
      ("sourcedId,givenName\n", .nobody), ("sourcedId,role\n1,student\n", .noNames(line: 1)),
      ("\nsourcedId,givenName\n1,Ann\n2,\n", .nameless(line: 4)),
      ("Ann\nBob\nAnn\n", .twice(line: 3, first: 1)),
      ("学员姓名,手机号\n王小明,13800000000\n", .columns(line: 2)),
      ("Ann,Lee,3\nBob,Ray,3\n", .columns(line: 1)), ("Ann\n10017\n", .columns(line: 2)),
      ("Ann\n\u{1B}[2J\n", .unreadable(line: 2)), ("A\u{202E}nn\n", .unreadable(line: 1)),
      ("Ann\nB\u{FFFD}b\n", .notUTF8(line: 2)), ("id,email\n1,a@b.example\n", .noNames(line: 1)),
      ("Ann\n" + String(repeating: "b", count: 81), .unreadable(line: 2)),
      ("sourcedId,givenName\n1,\"Ann\n", .openQuote(line: 2)),
      ((0...2_000).map { "Guest \($0)\n" }.joined(), .tooMany),
    ])
  func mistakes(text: String, expected: Roster.Mistake) {
    #expect(mistake(text) == expected)
  }
}
