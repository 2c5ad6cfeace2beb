import Hummingbird
import Scenarios

/// The page itself, whose files are in the program.
extension ClassRoutes {
  func addPages(to router: Router<ClassContext>) {
    // A QR code is smaller in capitals.
    for path in ["/", "j/:code", "J/:code"] {
      router.get(RouterPath(path)) { request, _ in
        PageFile.page(asksSlip: door.slips != nil).response(to: request)
      }
    }
    router.get("page/:file") { request, context in
      guard let name = context.parameters.get("file"), let file = PageFile.named[name] else {
        throw Problem(.notFound)
      }
      return file.response(to: request)
    }
    router.get("api/v1/words") { request, _ in
      PageFile.words(request.language).response(to: request)
    }
    router.get("healthz") { _, _ in "ok \(version)\n" }
  }
}
