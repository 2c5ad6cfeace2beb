/// Web and mail addresses in the text, each as the offsets of its scalars.
///
/// A learner has to read an address whole, so a line is not broken inside one that fits on a line.
func findLinks(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
  var links: [Range<Int>] = []
  var start = 0
  while start < scalars.count {
    guard scalars[start].isASCIIWord else {
      start += 1
      continue
    }
    let end = scalars[start...].firstIndex { !$0.isLinkSign } ?? scalars.count
    if isLink(scalars[start..<end]) { links.append(start..<end) }
    start = end
  }
  return links
}

/// After these an address that is longer than a line may be broken.
func mayBreakLink(after scalar: Unicode.Scalar) -> Bool {
  "/?&-.".unicodeScalars.contains(scalar)
}

/// Whether there is a scheme, or a dot between a letter or digit and a letter.
private func isLink(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
  for index in word.indices.dropFirst().dropLast() {
    if word[index] == ".", word[index - 1].isASCIIWord, word[index + 1].isASCIILetter {
      return true
    }
    if word[index] == "/", word[index - 1] == ":", word[index + 1] == "/" { return true }
  }
  return false
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  fileprivate var isASCIIWord: Bool { isASCIILetter || ("0"..."9").contains(self) }

  fileprivate var isLinkSign: Bool {
    isASCIIWord || "-._~:/?#@!$&'*+,;=%".unicodeScalars.contains(self)
  }
}
