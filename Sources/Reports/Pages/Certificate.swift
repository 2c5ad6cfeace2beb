import Mustache
package import Scenarios
package import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// That somebody took part, on a sheet of its own; never that they could not be deceived.
package struct Certificate: Equatable, Sendable {
  /// Empty for a line to write a name on.
  package var name: String
  /// Finished plays, practice among them, with a scammer and with somebody genuine.
  package var scams: Int
  package var genuine: Int
  /// The days of the first and the last of them, as the reader's calendar shows them.
  package var first: String
  package var last: String

  /// nil for somebody who has not finished a story.
  ///
  /// - Parameter day: of a moment in milliseconds since 1970 UTC.
  package init?(_ name: String, _ plays: [PlayRecord], day: (Int) -> String) {
    let finished = plays.filter { !$0.quit }
    guard let first = finished.map(\.startedAt).min(), let last = finished.map(\.endedAt).max()
    else { return nil }
    self.name = name
    scams = finished.count(where: \.isScam)
    genuine = finished.count - scams
    self.first = day(first)
    self.last = day(last)
  }

  /// All of them as one file, each on paper of its own.
  package static func html(_ certificates: [Certificate], _ language: Language) -> String {
    guard let template = try? MustacheTemplate(string: source) else {
      preconditionFailure("the certificate's own template does not compile")
    }
    let words = CertificateWords.of(language)
    return template.render([
      "language": language == .zh ? "zh-CN" : "en", "page": words.heading,
      "certificates": certificates.map { one in
        [
          "heading": words.heading, "before": words.before, "name": one.name.withoutTurns,
          "what": words.what(one), "note": words.note, "date": words.date,
          "signature": words.signature,
        ]
      },
    ])
  }

  private static let source = String(
    decoding: PackageResources.certificate_mustache, as: UTF8.self)
}

/// The sentences of a certificate.
private struct CertificateWords: Sendable {
  let heading: String
  let before: String
  let what: @Sendable (Certificate) -> String
  let note: String
  let date: String
  let signature: String

  static func of(_ language: Language) -> CertificateWords { language == .zh ? chinese : english }

  private static let chinese = CertificateWords(
    heading: "参加证明", before: "兹证明",
    what: { one in
      let days = one.first == one.last ? "于 \(one.first)" : "从 \(one.first) 到 \(one.last)"
      return "\(days) 参加了分辨真假的防诈骗练习，完成 \(one.scams + one.genuine) 个故事，"
        + "其中骗局 \(one.scams) 个、真事 \(one.genuine) 个。"
    },
    note: "这张纸说的是参加过练习，不是从此不会受骗：这样的保证对谁都给不出。觉得不对，先停下来，用自己找到的号码问一问。",
    date: "日期", signature: "签名")

  private static let english = CertificateWords(
    heading: "Certificate of participation", before: "This is to say that",
    what: { one in
      let days = one.first == one.last ? "on \(one.first)" : "from \(one.first) to \(one.last)"
      let stories = one.scams + one.genuine
      return "took part in practice at telling scams from the genuine thing, \(days): "
        + "\(stories) stor\(stories == 1 ? "y" : "ies") finished, \(one.scams) of them "
        + "\(one.scams == 1 ? "a scam" : "scams") and \(one.genuine) genuine."
    },
    note:
      "It says that somebody took part. It does not say that they cannot be deceived: that can be "
      + "said of nobody. When something feels wrong, stop, and ask by a number you found yourself.",
    date: "Date", signature: "Signed")
}
