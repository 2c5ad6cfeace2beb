/// What one person answered on one form: a set of items, half of them scams, without a word about the truth
/// before its end.
package struct FormAnswers: Equatable, Sendable {
  /// Judged beliefs about scammers and about genuine people, as probabilities of scam.
  package var scams: [Double]
  package var genuine: [Double]

  package init(scams: [Double], genuine: [Double]) {
    self.scams = scams
    self.genuine = genuine
  }

  /// D = 2A − 1, signed, −1…1; nil without a scam or without somebody genuine.
  package var discrimination: Double? { Discrimination(scams: scams, genuine: genuine).value }

  /// The share of genuine people who were held for scammers, 0…1; nil without any.
  package var falseAlarms: Double? {
    genuine.isEmpty ? nil : Double(genuine.count { $0 > 0.5 }) / Double(genuine.count)
  }
}
