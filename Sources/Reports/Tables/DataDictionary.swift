/// What every column of every table says, as a table of its own.
package func dataDictionary() -> String {
  let head = csvLine(["table", "column", "type", "meaning"].map { .text($0) })
  var text = head
  for table in CSVTable.allCases {
    for column in table.columns {
      let cells = [
        table.rawValue, column.name, column.type.withoutCode, column.meaning.withoutCode,
      ]
      text += csvLine(cells.map { .text($0) })
    }
  }
  return text
}

extension String {
  /// Without the marks that set words as code on a page.
  fileprivate var withoutCode: String { filter { $0 != "`" } }
}
