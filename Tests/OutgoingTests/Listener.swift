import HTTPTypes
import Hummingbird
import Logging
import ServiceLifecycle

/// A real HTTP server on this machine that writes down what it is sent.
actor Listener {
    struct Received: Sendable {
        let path: String
        let host: String?
        let signature: String?
        let delivery: String?
        let timestamp: String?
        let body: String
    }

    private(set) var received: [Received] = []
    private(set) var port = 0

    private var status: HTTPResponse.Status = .ok

    /// Writes down what it takes; what it refuses it has not got.
    private func take(_ one: Received) -> HTTPResponse.Status {
        if status == .ok { received.append(one) }
        return status
    }

    fileprivate func answer(_ status: HTTPResponse.Status) { self.status = status }
    private func listens(on port: Int) { self.port = port }

    /// Runs it for as long as the body takes.
    static func run(_ body: @escaping @Sendable (Handle) async throws -> Void) async throws {
        let listener = Listener()
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let router = Router()
        router.post("hook") { request, _ in
            let content = try await request.body.collect(upTo: 1 << 20)
            return await listener.take(
                Received(
                    path: request.uri.string, host: request.head.authority,
                    signature: request.headers[.init("X-Gonghui-Signature")!],
                    delivery: request.headers[.init("X-Gonghui-Delivery")!],
                    timestamp: request.headers[.init("X-Gonghui-Timestamp")!], body: String(buffer: content)))
        }
        // A group robot answers 200 for what it refuses too.
        router.post("robot/:code") { _, context in
            let code = context.parameters.get("code") ?? "0"
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: .init(string: "{\"errcode\":\(code),\"errmsg\":\"…\"}")))
        }
        // Says that it takes it, and then never ends.
        router.post("endless") { _, _ in
            Response(
                status: .ok,
                body: .init { writer in
                    while !Task.isCancelled {
                        try await writer.write(.init(string: " "))
                        try await Task.sleep(for: .milliseconds(50))
                    }
                })
        }
        router.post("redirect") { _, _ in Response(status: .found, headers: [.location: "/hook"]) }
        router.post("broken") { _, _ in HTTPResponse.Status.internalServerError }
        router.post("slow") { _, _ in
            try await Task.sleep(for: .seconds(20))
            return HTTPResponse.Status.ok
        }
        var logger = Logger(label: "listener")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: .init(address: .hostname("localhost", port: 0)),
            onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? 0) }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await port in ports.prefix(1) {
                await listener.listens(on: port)
                try await body(Handle(listener: listener, port: port))
            }
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
    }

    struct Handle: Sendable {
        fileprivate let listener: Listener
        let port: Int

        var received: [Received] { get async { await listener.received } }

        /// What it answers at `/hook` from now on.
        func answer(_ status: HTTPResponse.Status) async { await listener.answer(status) }
    }
}
