#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions that the standard library leaves to the system's mathematics library.
package enum Elementary {
  /// The natural logarithm; not a number below 0.
  package static func log(_ x: Double) -> Double { logarithm(x) }

  /// e to the power of x.
  package static func exp(_ x: Double) -> Double { exponential(x) }

  /// `base` to the power of `exponent`.
  package static func pow(_ base: Double, _ exponent: Double) -> Double { power(base, exponent) }

  /// The angle whose tangent is `x`, in radians.
  package static func atan(_ x: Double) -> Double { arcTangent(x) }

  /// The logistic function 1/(1+e^−x).
  package static func logistic(_ x: Double) -> Double { 1 / (1 + exponential(-x)) }
}

// Free functions, because inside of the enumeration its own names would hide the system's.
private func logarithm(_ x: Double) -> Double { log(x) }
private func exponential(_ x: Double) -> Double { exp(x) }
private func arcTangent(_ x: Double) -> Double { atan(x) }
private func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
