// swift-tools-version: 6.2
import PackageDescription

/// The measured targets are links to the product's own sources, compiled here as one package with the
/// benchmark: so it reaches what `package` guards, and the product never builds it.
let package = Package(
  name: "scamdrill-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
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
    .executableTarget(
      name: "scamdrill-bench", dependencies: ["Engine", "ScenarioFiles", "Scenarios"]),
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
