import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the body of a request piece by piece and stops at a limit, before anything is read where the head already
/// says too much.
struct BodyReader {
    private var pieces: RequestBody.AsyncIterator
    private let limit: Int
    private var count = 0

    init(_ request: Request, limit: Int) throws(Fault) {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw .tooLarge(limit: limit)
        }
        pieces = request.body.makeAsyncIterator()
        self.limit = limit
    }

    mutating func next() async throws -> ByteBuffer? {
        guard let piece = try await pieces.next() else { return nil }
        count += piece.readableBytes
        guard count <= limit else { throw Fault.tooLarge(limit: limit) }
        return piece
    }

    mutating func all() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try await next() { bytes.append(contentsOf: piece.readableBytesView) }
        return bytes
    }
}
