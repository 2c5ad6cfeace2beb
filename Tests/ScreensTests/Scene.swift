import Cells
import Engine
import Scenarios
import Screens
import Testing

/// A place in the program that a learner can come to.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  private let reach: @Sendable (inout Stage) throws -> Void

  init(_ name: String, _ reach: @escaping @Sendable (inout Stage) throws -> Void) {
    self.name = name
    self.reach = reach
  }

  var testDescription: String { name }

  /// The program there, with the look it is shown in.
  func stage(_ look: Look = .sample()) throws -> Stage {
    var stage = try Stage(look, .home(Sample.newcomer))
    stage.library = Sample.library
    try reach(&stage)
    return stage
  }

  static let all = lists + talks + closings + others
}

extension Scene {
  fileprivate static let lists = [
    Scene("welcome") { $0 = try Stage($0.app.look, .home(Sample.newcomer), top: WelcomeScreen()) },
    Scene("home-newcomer") { _ in },
    Scene("home-open-plays") { try $0.send(.home(Sample.regular)) },
    Scene("home-nothing-to-play") { stage in
      var home = Sample.newcomer
      home.suggestion = nil
      try stage.send(.home(home))
    },
    Scene("form-start") { try $0.send(.form(FormStart(occasion: .before, count: 8, minutes: 16))) },
    Scene("form-end") { try $0.send(.formEnd(Sample.formEnd)) },
    Scene("home-reading") { try $0.send(.home(Sample.beginning)) },
    Scene("library") { try $0.send(.library(Sample.library)) },
    Scene("library-further-down") { stage in
      try stage.send(.library(Sample.library))
      try stage.press(.pageDown, .pageDown, .down)
    },
    Scene("library-search") { stage in
      try stage.send(.library(Sample.library))
      try stage.press("/short story number 1")
    },
    Scene("library-search-kept") { stage in
      try stage.send(.library(Sample.library))
      try stage.press("/外卖")
      try stage.press(.enter)
    },
    Scene("library-search-nothing") { stage in
      try stage.send(.library(Sample.library))
      try stage.press("/zzz")
      try stage.press(.enter)
    },
    Scene("glossary") { try $0.open(GlossaryScreen()) },
    Scene("glossary-search") { stage in
      try stage.open(GlossaryScreen())
      try stage.press(stage.app.look.language == .zh ? "/付款码" : "/payment code")
    },
    Scene("settings") { try $0.answer(.showSettings) },
    Scene("settings-high-contrast") { stage in
      try stage.answer(.showSettings)
      try stage.press("3335")
    },
    Scene("resume") { stage in
      try stage.send(.library(Sample.library))
      try stage.press("3")
    },
    Scene("resume-old-version") {
      $0 = try Stage(
        $0.app.look, .library(Sample.library), top: ResumeScreen(Sample.regular.openPlays[2]))
    },
    Scene("learners") { try $0.send(.learners(Sample.learners)) },
    Scene("name") { stage in
      try stage.send(.learners(Sample.learners))
      try stage.press("4李明")
    },
  ]

  fileprivate static let talks = [
    Scene("care") { try $0.answer(.start(caseID: "river-room", telling: .scam)) },
    Scene("call-belief") { try $0.hello() },
    Scene("call-choices") { stage in
      try stage.hello()
      try stage.press("3")
    },
    Scene("call-choices-focus") { stage in
      try stage.hello()
      try stage.press("3")
      try stage.press(.down, .down)
    },
    Scene("sms-proceed") { try $0.come("refuse") },
    Scene("app-proceed") { try $0.come("look") },
    Scene("web-proceed") { try $0.come("photos") },
    Scene("chat-judge-belief") { stage in
      try stage.come("photos")
      try stage.press(.enter)
    },
    Scene("chat-judge-choices") { stage in
      try stage.come("photos")
      try stage.press(.enter)
      try stage.press("4")
    },
    Scene("group-proceed") { try $0.come("photos", "group") },
    Scene("group-back-to-chat") { stage in
      try stage.come("photos", "group")
      try stage.press(.enter)
    },
    Scene("long-play-scrolled-up") { stage in
      try stage.come("look", "group")
      try stage.press(.enter, .pageUp)
    },
    Scene("mail-choices") { try $0.come("photos", "pay") },
    Scene("person-next-day") { try $0.come("look", "visit") },
    Scene("chat-days-later") { try $0.come("refuse", "sleep") },
    Scene("ending") { try $0.come("photos", "pay", "wait") },
    Scene("marking") { stage in
      try stage.come("photos", "pay", "wait")
      try stage.press("m")
    },
    Scene("marking-marked") { stage in
      try stage.come("photos", "pay", "wait")
      try stage.press("m")
      try stage.press(.down, .down, .down)
      try stage.press("d")
      try stage.press(.down)
      try stage.press("r")
    },
    Scene("practice-takeout") { stage in
      try stage.begin("takeout", .genuine, isPractice: true)
    },
    Scene("takeout-on-the-phone") { stage in
      try stage.begin("takeout", .scam)
      try stage.choose("fine")
    },
  ]

  fileprivate static let closings =
    debriefs("debrief-lost", .scam, believing: 2, ["photos", "pay", "wait"])
    + [
      Scene("today") { stage in
        try stage.come("photos", "pay", "wait")
        try stage.press(.enter)
        try stage.press("t")
      },
      Scene("today-chosen-and-saved") { stage in
        try stage.come("photos", "pay", "wait")
        try stage.press(.enter)
        try stage.press("t2s")
      },
      Scene("debrief-today-chosen") { stage in
        try stage.come("photos", "pay", "wait")
        try stage.press(.enter)
        try stage.press("t2q")
      },
      Scene("debrief-search") { stage in
        try stage.come("photos", "pay", "wait")
        try stage.press(.enter, .right)
        try stage.press(stage.app.look.language == .zh ? "/房" : "/room")
        try stage.press(.enter)
        try stage.press("n")
      },
    ] + debriefs("debrief-kept", .scam, believing: 6, ["look", "visit"])
    + debriefs("debrief-missed", .genuine, believing: 5, ["refuse", "block"]) + [
      Scene("what-if") { stage in
        try stage.come("photos", "group", "pay", "wait")
        try stage.press(.enter, .right, .right)
        try stage.press("w")
      }
    ]

  private static func debriefs(
    _ name: String, _ telling: Telling, believing level: Int, _ choices: [String]
  ) -> [Scene] {
    (1...DebriefScreen.pages).map { page in
      Scene("\(name)-\(page)") { stage in
        try stage.hello(telling)
        for choice in choices {
          try stage.reachChoices(believing: level)
          try stage.take(.choose(choice))
        }
        try stage.reachChoices()
        try stage.press("m")
        try stage.press(.down, .down, .down)
        try stage.press("d")
        try stage.press(.enter)
        for _ in 1..<page { try stage.press(.right) }
      }
    }
  }

  fileprivate static let others = [
    Scene("progress-nothing") { try $0.send(.progress(Sample.noProgress)) },
    Scene("progress-too-few") { try $0.send(.progress(Sample.progress(each: 2))) },
    Scene("progress-enough") { try $0.send(.progress(Sample.progress(each: 9))) },
    Scene("plays") {
      try $0.send(.progress(Sample.progress(each: 9)))
      try $0.press("e")
    },
    Scene("now") { try $0.press("!") },
    Scene("now-elsewhere") { stage in
      var look = stage.app.look
      look.region = .other
      stage = try Stage(look, .home(Sample.newcomer))
      try stage.press("!")
    },
    Scene("help-home") { try $0.press("?") },
    Scene("help-choices") { stage in
      try stage.hello()
      try stage.press("3?")
    },
    Scene("notice") { try $0.send(.failed(Phrases.of($0.app.look.language).marksUsedUp)) },
  ]
}

extension Stage {
  /// Into the first call, past the line about what the story touches on.
  mutating func hello(_ telling: Telling = .scam) throws {
    try begin("river-room", telling)
  }

  /// From the first call by these choices, up to the next thing to read.
  mutating func come(_ choices: String...) throws {
    try hello()
    for choice in choices { try choose(choice) }
  }
}
