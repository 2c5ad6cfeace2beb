// swift-tools-version: 6.2
import PackageDescription

/// The measured targets are links to the product's own sources, compiled here as one package with the
/// benchmark: so it reaches what `package` guards, and the product never builds it.
let package = Package(
  name: "scamdrill-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Scenarios"),
    .target(name: "Engine", dependencies: ["Scenarios"]),
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "Scenarios",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Journal"),
    .target(
      name: "SQLiteFiles",
      dependencies: [
        "Journal", "ScenarioFiles", "Scenarios", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "Scoring", dependencies: ["Engine", "Scenarios"]),
    .target(name: "Curriculum", dependencies: ["Engine", "Scenarios", "Scoring"]),
    .executableTarget(
      name: "scamdrill-bench",
      dependencies: ["Curriculum", "Engine", "SQLiteFiles", "ScenarioFiles", "Scenarios"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
