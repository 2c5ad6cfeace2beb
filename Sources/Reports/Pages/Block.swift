/// One part of a page for people; how it looks is up to what writes it.
///
/// All texts are plain: whoever writes them out escapes them, so that no name or title can become markup.
enum Block: Equatable {
  /// Whose page it is; begins a new part.
  case title(String)
  case heading(String)
  case subheading(String)
  case paragraph(Words)
  case list([Words])
  case table(columns: [String], rows: [[String]])

  static func words(_ text: String) -> Block { .paragraph(Words(text)) }
}

/// Words of which some may stand out.
struct Words: Equatable {
  struct Run: Equatable {
    var text: String
    var isStrong = false
  }

  var runs: [Run]

  init(_ text: String) { runs = [Run(text: text)] }

  /// Begins with words that stand out.
  init(strong: String, _ rest: String = "") {
    runs = [Run(text: strong, isStrong: true)] + (rest.isEmpty ? [] : [Run(text: rest)])
  }
}
