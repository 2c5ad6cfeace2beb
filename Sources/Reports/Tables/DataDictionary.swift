/// What every column of every table says, as a table of its own.
package func dataDictionary() -> String {
  let head = csvLine(["table", "column", "type", "meaning"].map { .text($0) })
  var text = head
  // The last two are named by the options that give them.
  let tables =
    CSVTable.allCases.map { ($0.rawValue, $0.columns) }
    + ClassTable.allCases.map { ($0.rawValue, $0.columns) }
    + [("classes", programmeColumns), ("forms", formsColumns)]
  for (table, columns) in tables {
    for column in columns {
      let cells = [table, column.name, column.type.withoutCode, column.meaning.withoutCode]
      text += csvLine(cells.map { .text($0) })
    }
  }
  return text
}

extension String {
  /// Without the marks that set words as code on a page.
  fileprivate var withoutCode: String { filter { $0 != "`" } }
}
