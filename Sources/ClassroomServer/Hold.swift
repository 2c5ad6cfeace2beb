import Hummingbird

extension ClassRoutes {
  func addPages(to router: Router<ClassContext>) {
    router.get("healthz") { _, _ in "ok \(version)\n" }
  }
}
