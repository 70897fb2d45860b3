import Hummingbird
import Logging

/// The limit for any page of the same server library: no session, no database, no frame.
func serveHello(port: Int) async throws {
    let router = Router()
    router.get("/") { _, _ in "hello" }
    try await serve(router, port: port)
}

/// Serves on this machine only, without a line of log for each request, until it is ended.
func serve(_ router: Router<BasicRequestContext>, port: Int) async throws {
    var log = Logger(label: "bench")
    log.logLevel = .error
    let application = Application(
        router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
        logger: log)
    try await application.runService()
}
