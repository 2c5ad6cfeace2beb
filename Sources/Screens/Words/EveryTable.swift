package import Scenarios

/// The words of the tables that belong to one screen each, by table and name; what depends on a number
/// or a name is left out.
///
/// For tests that hold every word to the same rules.
package func fixedWords(_ language: Language) -> [(name: String, text: String)] {
  let tables: [any InBothLanguages] = [
    ClassWords.of(language), FarewellWords.of(language), FormWords.of(language),
    GlossaryWords.of(language),
    HostWords.of(language),
    LibraryWords.of(language), ProgressLabels.of(language), SearchWords.of(language),
    SettingsWords.of(language), SheetWords.of(language),
    TodayWords.of(language),
  ]
  return tables.flatMap { table in
    Mirror(reflecting: table).children.flatMap { child -> [(name: String, text: String)] in
      let name = "\(type(of: table)).\(child.label ?? "")"
      let texts = (child.value as? [String]) ?? (child.value as? String).map { [$0] } ?? []
      return texts.map { (name, $0) }
    }
  }
}
