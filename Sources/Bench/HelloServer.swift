import Hummingbird
import Logging

/// The limit for any page of the same server library: no session, no database, no frame.
func serveHello(port: Int) async throws {
    let router = Router()
    router.get("/") { _, _ in "hello" }
    var log = Logger(label: "hello")
    log.logLevel = .error
    let application = Application(
        router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
        logger: log)
    try await application.runService()
}
