import Testing

@Suite struct ArrowsTests {
  /// Belong to the language or the system; any target may use them unless it is pure.
  private static let system: Set<String> = [
    "Darwin", "Dispatch", "FoundationEssentials", "Foundation", "Glibc", "Musl", "Synchronization",
  ]
  /// Ours, but each stands for a system library.
  private static let seams: Set<String> = ["CMemory", "CTerminal", "CText"]
  private static let pure = [
    "Cells", "Curriculum", "Engine", "Journal", "Scenarios", "Scoring", "Screens",
  ]

  @Test func `the table of targets in the architecture page is what the package declares`() throws {
    let documented = try Arrows.documented()
    let declared = try Arrows.declared()
    #expect(declared.count > 10)
    #expect(Set(documented.keys) == Set(declared.keys))
    for (target, dependencies) in declared {
      #expect(documented[target] == dependencies, "\(target) in docs/ARCHITECTURE.md")
    }
  }

  @Test func `no arrow leads back`() throws {
    #expect(try Arrows.declared().loops == [])
  }

  @Test func `the check for loops finds one`() {
    #expect((["A": ["B"], "B": ["C"], "C": ["B"]] as Arrows).loops == ["B", "C"])
  }

  @Test func `a source file imports only what the table allows its target`() throws {
    let allowed = try Arrows.documented()
    #expect(Import.all.count > 50)
    let strays = Import.all.filter {
      !Self.system.contains($0.module) && allowed[$0.target]?.contains($0.module) != true
    }
    #expect(strays.map { "\($0.place) imports \($0.module)" } == [])
  }

  @Test func `each outside library is imported by one target`() throws {
    let ours = Set(try Arrows.declared().keys).subtracting(Self.seams).union(Self.system)
    let users = Dictionary(grouping: Import.all.filter { !ours.contains($0.module) }, by: \.module)
      .mapValues { Set($0.map(\.target)).sorted() }
    #expect(users.count > 3)
    for (library, targets) in users {
      #expect(targets.count == 1, "\(library) is imported by \(targets)")
    }
  }

  @Test(arguments: pure)
  func `a pure target knows no Foundation`(target: String) {
    let imports = Import.all.filter { $0.target == target }
    #expect(imports.filter { $0.module.hasPrefix("Foundation") }.map(\.place) == [])
  }
}
