import Hummingbird

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON as it goes over the network: one line, members in order, their names in `snake_case`.
enum JSON {
  static func bytes(_ value: some Encodable) -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Plain values of our own: text, numbers and lists of them.
    guard let data = try? encoder.encode(value) else { return ByteBuffer() }
    return ByteBuffer(bytes: data)
  }

  /// A table whose names are kept as they are.
  static func words(_ table: some Encodable) -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(table) else { return ByteBuffer() }
    return ByteBuffer(bytes: data)
  }

  static func read<Body: Decodable>(
    _ type: Body.Type, from buffer: ByteBuffer
  ) throws(Problem) -> Body {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let body = try? decoder.decode(type, from: Data(buffer.readableBytesView)) else {
      throw Problem(.badBody)
    }
    return body
  }
}

extension Response {
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
    json(JSON.bytes(value), status: status)
  }

  static func json(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "application/json", .contentLength: "\(bytes.readableBytes)"],
      body: ResponseBody(byteBuffer: bytes))
  }
}
