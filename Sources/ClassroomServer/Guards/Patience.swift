import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets go of connections that are too slow, so that they cost those who are not nothing.
///
/// Sits at the socket: a request has to be there whole, and be answered, within ten seconds from its first
/// byte; what is sent has to be taken within ten seconds, too. The kernel keeps little for a phone that
/// stopped reading.
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  private var request: Scheduled<Void>?
  private var sending: Scheduled<Void>?

  private static let limit = TimeAmount.seconds(10)

  func handlerAdded(context: ChannelHandlerContext) {
    guard let options = context.channel.syncOptions else { return }
    // Linux doubles the size for its own bookkeeping.
    try? options.setOption(.socketOption(.so_sndbuf), value: 16_384)
    try? options.setOption(.writeBufferWaterMark, value: .init(low: 1_024, high: 4_096))
    // What a phone asks is a few hundred bytes, and thousands of phones each keep their buffers.
    try? options.setOption(
      .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1_024))
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if request == nil { request = close(context) }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    request?.cancel()
    request = nil
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    sending?.cancel()
    sending = context.channel.isWritable ? nil : close(context)
    context.fireChannelWritabilityChanged()
  }

  private func close(_ context: ChannelHandlerContext) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: Self.limit) {
      // What is not taken by now is thrown away with the connection, not kept by the kernel.
      _ = (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      channel.close(promise: nil)
    }
  }

  private func stop() {
    request?.cancel()
    sending?.cancel()
    (request, sending) = (nil, nil)
  }
}

/// Puts ``Patience`` before everything else of a connection.
final class PatienceFirst: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  func handlerAdded(context: ChannelHandlerContext) {
    try? context.pipeline.syncOperations.addHandler(Patience(), position: .first)
  }
}
