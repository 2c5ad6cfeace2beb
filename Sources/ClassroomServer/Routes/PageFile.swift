import Digests
import Hummingbird
import Scenarios

/// A file of the phone page, out of the program itself.
struct PageFile: Sendable {
  private let type: String
  private let bytes: ByteBuffer
  private let tag: String

  private init(_ type: String, _ bytes: [UInt8]) {
    self.type = type
    self.bytes = ByteBuffer(bytes: bytes)
    tag = "\"\(hex(Array(sha256(bytes).prefix(8))))\""
  }

  /// Whom the page is for.
  enum Audience {
    case anybody
    /// The host has a list: the page asks for the code on a slip.
    case listed
    /// One learner at home, who reads it in larger type.
    case one
  }

  static func page(for audience: Audience) -> PageFile { pages[audience] ?? plainPage }

  private static let plainPage = PageFile("text/html; charset=utf-8", PackageResources.page_html)
  private static let pages: [Audience: PageFile] = {
    let text = String(decoding: PackageResources.page_html, as: UTF8.self)
    let marked = { (tag: String, mark: String) in
      let parts = text.split(separator: tag, maxSplits: 1)
      return PageFile("text/html; charset=utf-8", Array(parts.joined(separator: tag + mark).utf8))
    }
    return [
      .listed: marked("<body ", "data-slips "), .one: marked("<html ", "data-large "),
    ]
  }()

  /// By the last part of their address.
  static let named: [String: PageFile] = {
    var files = ["page.css": PageFile("text/css; charset=utf-8", PackageResources.page_css)]
    for (name, script) in scripts {
      files["\(name).js"] = PageFile("text/javascript; charset=utf-8", script)
    }
    return files
  }()

  private static let scripts: [String: [UInt8]] = [
    "main": PackageResources.main_js,
    "api": PackageResources.api_js,
    "bars": PackageResources.bars_js,
    "debrief": PackageResources.debrief_js,
    "dom": PackageResources.dom_js,
    "join": PackageResources.join_js,
    "keep": PackageResources.keep_js,
    "message": PackageResources.message_js,
    "now": PackageResources.now_js,
    "own": PackageResources.own_js,
    "stream": PackageResources.stream_js,
    "vote": PackageResources.vote_js,
    "words": PackageResources.words_js,
  ]

  static func words(_ language: Language) -> PageFile { language == .zh ? chinese : english }

  private static let chinese = PageFile(
    "application/json", Array(JSON.words(PhoneWords.chinese).readableBytesView))
  private static let english = PageFile(
    "application/json", Array(JSON.words(PhoneWords.english).readableBytesView))

  /// The file, or word that the browser has it already.
  func response(to request: Request) -> Response {
    var headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache"]
    guard request.headers[.ifNoneMatch] != tag else {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentType] = type
    headers[.contentLength] = "\(bytes.readableBytes)"
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
  }
}
