import Classroom
import Hummingbird
import Rooms
import Scenarios

/// The page itself, whose files are in the program.
extension ClassRoutes {
  func addPages(to router: Router<ClassContext>) {
    // A QR code is smaller in capitals.
    for path in ["/", "j/:code", "J/:code"] {
      router.get(RouterPath(path)) { request, _ in
        PageFile.page(for: audience).response(to: request)
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

  private var audience: PageFile.Audience {
    guard door.slips == nil else { return .listed }
    return live.standing.room.created.isForOne ? .one : .anybody
  }
}
