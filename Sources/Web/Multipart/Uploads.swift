import HTTPTypes
import Hummingbird

/// The files of one request, read one by one from the network.
public struct Uploads {
    private var body: BodyReader
    private var parser: MultipartParser
    private let limit: UploadLimit
    private var pairs: [(name: String, value: String)] = []
    private var pending: PartHead?
    private var files = 0
    private var fieldBytes = 0
    /// Bytes of all fields together.
    private static let mostInFields = 1 << 20

    init(_ request: Request, limit: UploadLimit) throws(Fault) {
        guard let boundary = FormKind(request.headers[.contentType]).boundary else { throw .unknownForm }
        body = try BodyReader(request, limit: limit.total)
        parser = MultipartParser(boundary: Array(boundary.utf8))
        self.limit = limit
    }

    /// The fields read so far; all of them once ``next()`` has returned `nil`.
    public var fields: Fields { Fields(pairs) }

    /// The next file, whole in memory; a field of files in which none was chosen is passed over.
    ///
    /// - Returns: `nil` after the last one.
    /// - Throws: a fault that the site answers with 413 for a file, a number of files or a body above the limit, and
    ///   with 400 for a body that breaks off.
    public mutating func next() async throws -> Upload? {
        while let head = try await nextFileHead() {
            pending = nil
            if limit.files == 0, head.fileName?.isEmpty == false { throw Fault.unknownForm }
            let bytes = try await partBytes(upTo: limit.perFile)
            if head.fileName?.isEmpty ?? true, bytes.isEmpty { continue }
            files += 1
            guard files <= limit.files else { throw Fault.tooManyFiles(limit: limit.files) }
            return Upload(
                field: head.name, name: FileName.clean(head.fileName ?? ""), type: head.type, bytes: bytes)
        }
        return nil
    }

    /// Reads fields until a file begins.
    mutating func readFields() async throws { _ = try await nextFileHead() }

    private mutating func nextFileHead() async throws -> PartHead? {
        if let pending { return pending }
        while let event = try await nextEvent() {
            guard case .head(let head) = event else { continue }
            if head.fileName != nil {
                pending = head
                return head
            }
            guard pairs.count < URLEncoding.limit else { throw Fault.malformed(Fault.tooManyFields) }
            let value = try await partBytes(upTo: Self.mostInFields - fieldBytes, of: Self.mostInFields)
            fieldBytes += value.count
            pairs.append((head.name, String(decoding: value, as: UTF8.self)))
        }
        return nil
    }

    /// - Parameter whole: what may come in all, where that is more.
    private mutating func partBytes(upTo limit: Int, of whole: Int? = nil) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let event = try await nextEvent(), case .bytes(let slice) = event {
            guard bytes.count + slice.count <= limit else { throw Fault.tooLarge(limit: whole ?? limit) }
            bytes.append(contentsOf: slice)
        }
        return bytes
    }

    private mutating func nextEvent() async throws -> MultipartParser.Event? {
        while true {
            if let event = try parser.next() { return event }
            if parser.isAtEnd { return nil }
            guard let chunk = try await body.next() else { throw Fault.malformed(MultipartParser.broken) }
            parser.append(chunk.readableBytesView)
        }
    }
}
