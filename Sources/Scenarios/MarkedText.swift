/// A text in one language: words, numbers of the play, and the stretches that carry a flag or signal.
package struct MarkedText: Equatable, Sendable {
  package struct Piece: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
      case words(String)
      /// The value of a counter, by its index in ``Program/counters``.
      case counter(Int)
    }

    package var content: Content
    /// The id of the flag or signal this piece belongs to.
    package var mark: String?

    package init(_ content: Content, mark: String? = nil) {
      self.content = content
      self.mark = mark
    }
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// The words as they are read, with the counters' values filled in.
  ///
  /// - Parameter counters: values in the order of ``Program/counters``.
  package func words(_ counters: [Int]) -> String {
    pieces.map { piece in
      switch piece.content {
      case .words(let words): words
      case .counter(let index): counters.indices.contains(index) ? String(counters[index]) : ""
      }
    }.joined()
  }
}
