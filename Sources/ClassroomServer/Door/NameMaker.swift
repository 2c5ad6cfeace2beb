import Scenarios

/// Friendly names for those who give none, and for rooms.
enum NameMaker {
  /// A name that nobody has yet.
  ///
  /// - Parameter isTaken: whether somebody has a name already.
  static func name(
    _ language: Language, using generator: inout some RandomNumberGenerator,
    isTaken: (String) -> Bool
  ) -> String {
    for attempt in 0... {
      let name = pair(language, using: &generator)
      let numbered = attempt < 8 ? name : numbered(name, attempt, language)
      if !isTaken(numbered) { return numbered }
    }
    return ""
  }

  /// Two words that a projector and a phone show alike, so that each can see it is in the right room;
  /// the same for the same seed.
  static func roomWord(_ language: Language, seed: UInt64) -> String {
    let colors = language == .zh ? chineseColors : englishColors
    let animals = language == .zh ? chineseAnimals : englishAnimals
    let color = colors[Int(seed % UInt64(colors.count))]
    let animal = animals[Int((seed >> 16) % UInt64(animals.count))]
    return language == .zh ? color + animal : "\(color) \(animal)".uppercased()
  }

  private static func pair(
    _ language: Language, using generator: inout some RandomNumberGenerator
  ) -> String {
    switch language {
    case .zh: pick(chineseManners, &generator) + pick(chineseAnimals, &generator)
    case .en: "\(pick(englishManners, &generator)) \(pick(englishAnimals, &generator))"
    }
  }

  private static func numbered(_ name: String, _ number: Int, _ language: Language) -> String {
    language == .zh ? "\(name)\(number)" : "\(name) \(number)"
  }

  private static func pick(
    _ words: [String], _ generator: inout some RandomNumberGenerator
  ) -> String {
    words[Int.random(in: words.indices, using: &generator)]
  }

  private static let chineseManners = [
    "和气的", "爱笑的", "早起的", "细心的", "慢性子的", "热心的", "会唱歌的", "爱读书的", "大方的", "安静的",
    "勤快的", "机灵的", "稳当的", "好奇的", "爱散步的", "会做饭的", "爱画画的", "晒太阳的", "暖和的", "轻快的",
    "认路的", "记性好的", "爱干净的", "有耐心的",
  ]
  private static let englishManners = [
    "Kind", "Cheerful", "Early", "Careful", "Calm", "Warm", "Singing", "Reading", "Generous",
    "Quiet",
    "Busy", "Bright", "Steady", "Curious", "Strolling", "Cooking", "Painting", "Sunny", "Gentle",
    "Brisk", "Merry", "Patient", "Tidy", "Humming",
  ]
  private static let chineseColors = [
    "青", "红", "白", "金", "紫", "蓝", "绿", "银", "橙", "粉", "灰", "棕",
  ]
  private static let englishColors = [
    "teal", "red", "white", "gold", "violet", "blue", "green", "silver", "orange", "pink", "gray",
    "brown",
  ]
  private static let chineseAnimals = [
    "水獭", "松鼠", "燕子", "骆驼", "海豚", "刺猬", "喜鹊", "山羊", "熊猫", "鲤鱼", "大雁", "小鹿", "企鹅",
    "布谷鸟", "绵羊", "海龟", "仙鹤", "兔子", "金鱼", "蜜蜂", "蝴蝶", "鸽子", "驯鹿", "河狸", "羊驼", "白鹭",
    "云雀", "海星", "梅花鹿", "鹦鹉", "考拉", "猫头鹰",
  ]
  private static let englishAnimals = [
    "otter", "squirrel", "swallow", "camel", "dolphin", "hedgehog", "magpie", "goat", "panda",
    "carp",
    "goose", "deer", "penguin", "cuckoo", "sheep", "turtle", "crane", "rabbit", "goldfish", "bee",
    "butterfly", "dove", "reindeer", "beaver", "alpaca", "egret", "lark", "starfish", "fawn",
    "parrot",
    "koala", "owl",
  ]
}
