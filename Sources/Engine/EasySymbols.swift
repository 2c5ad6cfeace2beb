/// Symbols for codes that people type and read out: none that is mistaken for another.
package enum EasySymbols {
  /// Digits and capitals without 0, O, 1, I and L.
  package static let all = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
}
