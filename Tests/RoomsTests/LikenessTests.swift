import Rooms
import Testing

/// Two names that look the same are the same, whatever signs they are written with.
struct LikenessTests {
  @Test(
    arguments: [
      ("Anna", "ANNA"), ("Anna", "Аnnа"), ("Anna", "A n-n_a"), ("Anna", "Ａｎｎａ"), ("Anna", "@nn4"),
      ("Zoë", "zoe"), ("Weiß", "WEISS"), ("oﬃce", "Office"), ("Bill", "B1l|"), ("小 明", "小明"),
    ])
  func `look-alikes are one`(one: String, other: String) {
    #expect(Likeness(of: one) == Likeness(of: other))
  }

  @Test(arguments: [("Anna", "Hanna"), ("小明", "小朋"), ("Bob", "Dob"), ("奇", "崎")])
  func `others are two`(one: String, other: String) {
    #expect(Likeness(of: one) != Likeness(of: other))
  }

  @Test(arguments: ["𝐭𝐞𝐚𝐜𝐡𝐞𝐫", "ⓣeacher", "⽼师", "ª", "½", "㈱", "ﻻ", "Ⅷ", "ｱnnａ２℡"])
  func `letters in disguise are known`(name: String) {
    #expect(Likeness(of: name).isDisguised)
  }

  @Test(
    arguments: [
      "小明", "ЁЛКА", "Zoë", "Weiß", "oﬃce", "น้ำ", "ㅋㅋ", "ｱﾝﾅ", "Ａｎｎａ", "한글", "عائشة", "Anna 2", "かな",
    ])
  func `everyday writing is no disguise`(name: String) {
    #expect(!Likeness(of: name).isDisguised)
  }
}
