import HTTPTypes
import Hummingbird
import Scenarios

/// Takes requests from the page itself only, and sends nothing that a browser could be made to misuse.
struct RequestGuard: RouterMiddleware {
  typealias Context = ClassContext

  /// The hosts, with ports, by which this server may be called.
  let hosts: Hosts

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      try check(request)
      response = try await next(request, context)
    } catch let problem as Problem {
      response = problem.response(request.language)
    } catch let error as any HTTPResponseError {
      response = Self.problem(error.status).response(request.language)
    }
    for (name, value) in Self.headers {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    // One connection of a phone stays, that of its stream: a second one that waits for what is asked next
    // would cost a large room as much memory again. Files of the page come many at a time, and keep theirs.
    if request.uri.path.hasPrefix("/api/"), response.headers[.contentType] != "text/event-stream" {
      response.headers[.connection] = "close"
    }
    // Also a refusal has no body then.
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// What the framework itself refuses.
  private static func problem(_ status: HTTPResponse.Status) -> Problem {
    switch status {
    case .notFound, .methodNotAllowed: Problem(.notFound)
    default: Problem(.badBody)
    }
  }

  /// Against DNS rebinding and requests from other pages.
  private func check(_ request: Request) throws(Problem) {
    guard let host = request.head.authority, hosts.contains(host) else {
      throw Problem(.badHost)
    }
    guard request.method != .get, request.method != .head else { return }
    if let origin = request.headers[.origin], origin != "http://\(host)" {
      throw Problem(.badOrigin)
    }
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    guard site == nil || site == "same-origin" else {
      throw Problem(.badOrigin)
    }
    guard ![.post, .put, .patch].contains(request.method) || request.isJSON else {
      throw Problem(.badType)
    }
  }

  private static let headers: [(String, String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}

extension Request {
  fileprivate var isJSON: Bool {
    let type = headers[.contentType]?.split(separator: ";").first
    return type?.trimmingPrefix { $0 == " " }.lowercased() == "application/json"
  }

  /// The language of the page, or of the browser.
  var language: Language {
    if let named = uri.queryParameters["lang"].flatMap({ Language(rawValue: String($0)) }) {
      return named
    }
    return headers[.acceptLanguage]?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }
}
