import Hummingbird
import NIOCore

/// What is known of a request beside itself.
struct ClassContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Where it came from; empty where that is not known.
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// Bodies are small: a vote, a name.
  var maxUploadSize: Int { 2_048 }
}
