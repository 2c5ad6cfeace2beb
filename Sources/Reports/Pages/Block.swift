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
  /// Says nothing that words around it do not; left out where pages are nothing but words.
  case chart(Chart)
  /// Many small ones, each with a caption, and how to read them; in words each says what is in it.
  case gallery(how: String, [Captioned])

  struct Captioned: Equatable {
    var caption: String
    var chart: Chart
  }

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
