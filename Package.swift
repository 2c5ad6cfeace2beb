// swift-tools-version: 6.2
import PackageDescription

/// What a release on Linux needs to bring Swift's own libraries with it: it starts ten milliseconds sooner, and
/// runs where there is no Swift.
///
/// Only the linking differs, so that the tests, which cannot be linked so, run on the very same modules.
let standsAlone: [LinkerSetting] =
  [
    LinkerSetting.unsafeFlags(
      ["-static-stdlib"]
        // The runtime inside brings 96,000 addresses to adjust at every start; at a fixed place there are none.
        + ["-Xlinker", "-no-pie", "-Xlinker", "-s"]
        // The archive of `make dist` brings the few C libraries that others may not have.
        + ["-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib/scamdrill"],
      .when(platforms: [.linux], configuration: .release))
  ]
  // What Foundation is made of; without them named here only modules compiled for it would ask for these.
  + [
    "CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections", "stdc++",
    "m",
  ].map {
    .linkedLibrary($0, .when(platforms: [.linux], configuration: .release))
  }

/// One floor knows only the floors below it; docs/ARCHITECTURE.md has the picture and the reasons.
let package = Package(
  name: "scamdrill",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "scamdrill", targets: ["scamdrill"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: values.
    .target(name: "Scenarios"),
    .target(name: "Journal"),
    .target(name: "Cells", dependencies: ["CQRCode", "CText"]),
    .target(name: "Digests", dependencies: ["CDigest"]),

    // Floor 1: files and plays.
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "Digests", "Scenarios",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Engine", dependencies: ["Scenarios"]),

    // Floor 2: measures, and what comes next.
    .target(name: "Scoring", dependencies: ["Engine", "Scenarios"]),
    .target(name: "Curriculum", dependencies: ["Engine", "Scenarios", "Scoring"]),

    // Floor 3: keeping and showing.
    .target(
      name: "SQLiteFiles",
      dependencies: [
        "Digests", "Journal", "ScenarioFiles", "Scenarios",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "Classroom", dependencies: ["Engine", "Journal", "Scenarios"]),
    .target(name: "Rooms", dependencies: ["Classroom", "Engine", "Journal", "Scenarios"]),
    .target(name: "Plays", dependencies: ["Engine", "Journal", "Scenarios", "Scoring"]),
    .target(
      name: "Reports",
      dependencies: [
        "Classroom", "Digests", "Engine", "Journal", "Scenarios", "Scoring",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Templates/cards.mustache"), .embedInCode("Templates/certificate.mustache"),
        .embedInCode("Templates/document.mustache"), .embedInCode("Templates/page.mustache"),
        .embedInCode("Templates/part.mustache"), .embedInCode("Templates/slips.mustache"),
      ]),
    .target(
      name: "Screens",
      dependencies: ["Cells", "Classroom", "Curriculum", "Engine", "Scenarios", "Scoring"]),

    .target(
      name: "ClassroomServer",
      dependencies: [
        "CMemory", "Cells", "Classroom", "Digests", "Engine", "Journal", "Rooms", "Scenarios",
        "Screens",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [
        .embedInCode("Page/page.html"),
        .embedInCode("Page/page.css"),
        .embedInCode("Page/main.js"),
        .embedInCode("Page/api.js"),
        .embedInCode("Page/bars.js"),
        .embedInCode("Page/debrief.js"),
        .embedInCode("Page/dom.js"),
        .embedInCode("Page/join.js"),
        .embedInCode("Page/keep.js"),
        .embedInCode("Page/message.js"),
        .embedInCode("Page/now.js"),
        .embedInCode("Page/own.js"),
        .embedInCode("Page/stream.js"),
        .embedInCode("Page/vote.js"),
        .embedInCode("Page/words.js"),
      ]),

    // Floor 4: the terminal.
    .target(name: "TerminalIO", dependencies: ["Cells", "CTerminal"]),

    // Floor 5 and 6: the program.
    .target(
      name: "Commands",
      dependencies: [
        "Cells", "Classroom", "ClassroomServer", "Curriculum", "Engine", "Journal", "Plays",
        "Reports", "Rooms", "ScenarioFiles", "Scenarios", "Scoring", "Screens", "SQLiteFiles",
        "TerminalIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "scamdrill", dependencies: ["Commands"], linkerSettings: standsAlone),

    // C seams.
    .target(name: "CQRCode", linkerSettings: [.linkedLibrary("qrencode")]),
    .target(
      name: "CDigest",
      // On Apple's systems digests are part of the system.
      linkerSettings: [.linkedLibrary("md", .when(platforms: [.linux]))]),
    .target(name: "CMemory"),
    .target(name: "CText", linkerSettings: [.linkedLibrary("unibreak")]),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"), .define("_XOPEN_SOURCE", to: "700"),
        .define("_DEFAULT_SOURCE"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw")]),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "TestJournals", dependencies: ["Journal"], path: "Tests/TestJournals"),
    .target(name: "Sketches", dependencies: ["Scenarios"], path: "Tests/Sketches"),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios", "TestSupport"]),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: ["Engine", "ScenarioFiles", "Scenarios", "SQLiteFiles", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Engine", "ScenarioFiles", "Scenarios", "Sketches", "TestSupport"]),
    .testTarget(
      name: "ClassroomTests",
      dependencies: ["Classroom", "Engine", "Journal", "Scenarios", "Sketches", "TestSupport"]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Engine", "ScenarioFiles", "Scenarios", "Scoring", "TestSupport"]),
    .testTarget(
      name: "CurriculumTests",
      dependencies: ["Curriculum", "Scenarios", "Scoring", "TestSupport"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "JournalTests", dependencies: ["Journal", "TestSupport"]),
    .testTarget(
      name: "SQLiteFilesTests",
      dependencies: [
        "Journal", "ScenarioFiles", "Scenarios", "SQLiteFiles", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "CellsTests", dependencies: ["Cells", "TestSupport"], exclude: ["ICU"]),
    .testTarget(name: "TerminalIOTests", dependencies: ["Cells", "TerminalIO", "TestSupport"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Cells", "Classroom", "Engine", "ScenarioFiles", "Scenarios", "Scoring", "Screens",
        "TestSupport",
      ],
      exclude: ["Fixtures", "Golden"]),
    .testTarget(
      name: "RoomsTests",
      dependencies: [
        "Classroom", "Engine", "Journal", "Rooms", "Scenarios", "Sketches", "TestJournals",
        "TestSupport",
      ]),
    .testTarget(
      name: "PlaysTests",
      dependencies: ["Engine", "Journal", "Plays", "Scenarios", "TestJournals", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Classroom", "Digests", "Engine", "Reports", "Scenarios", "Scoring", "Sketches",
        "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "ClassroomServerTests", dependencies: ["ClassroomServer"]),
    .testTarget(name: "ProjectTests", dependencies: ["TestSupport"]),
  ]
)

let strictness: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
// Tests run on what is released; only into reports do they look deeper than their users.
for target in package.targets where target.name == "Reports" {
  target.swiftSettings = [.unsafeFlags(["-enable-testing"], .when(configuration: .release))]
}
// They themselves need no optimising, which took minutes.
for target in package.targets where target.type == .test {
  target.swiftSettings = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
}
for target in package.targets
where !["CDigest", "CQRCode", "CText", "CTerminal"].contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strictness
}
