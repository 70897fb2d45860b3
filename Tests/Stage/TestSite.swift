public import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
import NIOEmbedded
public import Web

/// What answers for a site. Making one builds the whole table of routes, so many browsers share it.
public struct SiteDoor: Sendable {
    let respond: @Sendable (Request, SiteContext) async throws -> Response

    public init(_ site: Site) throws {
        let responder = try site.responder()
        respond = { try await responder.respond(to: $0, context: $1) }
    }
}

/// A browser without a network: sends requests to a site's responder, keeps cookies, and sends the forms it finds.
public final class TestSite {
    private let respond: (Request, SiteContext) async throws -> Response
    public private(set) var cookies: [String: String] = [:]
    public var headers: HTTPFields = [:]
    /// Where requests seem to come from.
    public var peer = "192.0.2.7"
    /// Where the site writes what it says of requests.
    public var log: Logger = {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }()

    public convenience init(_ site: Site) throws { self.init(try SiteDoor(site)) }

    public init(_ door: SiteDoor) { respond = door.respond }

    public func get(_ path: String) async throws -> TestAnswer { try await send(.get, path) }

    /// Sends the form on the page whose action is `action`, with its hidden fields, as a browser would.
    public func submit(_ action: String, on page: TestAnswer, _ fields: [String: String] = [:]) async throws
        -> TestAnswer
    {
        let all = page.hiddenFields(ofFormTo: action).merging(fields) { $1 }
        return try await send(
            .post, action, type: "application/x-www-form-urlencoded", body: Array(TestAnswer.encoded(all).utf8))
    }

    /// The same for a form that takes files.
    public func submit(
        _ action: String, on page: TestAnswer, _ fields: [String: String] = [:],
        files: [(name: String, bytes: [UInt8])]
    ) async throws -> TestAnswer {
        var body: [UInt8] = []
        for (name, value) in page.hiddenFields(ofFormTo: action).merging(fields, uniquingKeysWith: { $1 }) {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n"
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        return try await send(
            .post, action, type: "multipart/form-data; boundary=b", body: body + Array("--b--\r\n".utf8))
    }

    /// Any request, its body in pieces of `piece` bytes.
    public func send(
        _ method: HTTPRequest.Method, _ path: String, type: String? = nil, body: [UInt8] = [], piece: Int = 32_768
    ) async throws -> TestAnswer {
        var fields = headers
        fields[.contentType] = type
        let kept = cookies.map { "\($0)=\($1)" }
        let sent = ([headers[.cookie]].compactMap { $0 } + kept).joined(separator: "; ")
        fields[.cookie] = sent.isEmpty ? nil : sent
        let pieces = AsyncStream<ByteBuffer> { stream in
            for start in stride(from: 0, to: body.count, by: piece) {
                stream.yield(ByteBuffer(bytes: body[start..<min(start + piece, body.count)]))
            }
            stream.finish()
        }
        let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields)
        let channel = NIOAsyncTestingChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 4711)
        var logger = log
        logger[metadataKey: "hb.request.id"] = "0123456789abcdef"
        let context = SiteContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
        let response = try await respond(Request(head: head, body: RequestBody(asyncSequence: pieces)), context)
        let written = Written()
        try await response.body.write(written)
        keep(response.headers[values: .setCookie])
        return TestAnswer(status: response.status.code, headers: response.headers, bytes: await written.bytes)
    }

    private func keep(_ lines: [String]) {
        for line in lines {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }
}

private actor Written: ResponseBodyWriter {
    var bytes: [UInt8] = []
    func add(_ buffer: ByteBuffer) { bytes += Array(buffer.readableBytesView) }
    nonisolated func write(_ buffer: ByteBuffer) async throws { await add(buffer) }
    nonisolated func finish(_ trailers: HTTPFields?) async throws {}
}
