import Administration
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Kernel
import Logging
import NIOCore
import Organising
import Outgoing
import ServiceLifecycle
import Store
import UnixSignals
import Web
import Workplace

/// The server: the site, and what runs beside it until the process is told to stop.
struct Server {
    let installation: Installation
    let guests: [EntranceSettings.Guest]

    /// Serves until SIGTERM or SIGINT; requests under way are finished first.
    ///
    /// - Parameter ready: called with the address once it listens.
    func run(ready: @escaping @Sendable (_ address: String, _ setUpCode: String?) -> Void) async throws {
        // A database older than what was anchored is not served as if nothing had happened.
        try await installation.anchor.advance(to: installation.platform.database)
        let code = Crockford.text(Secret().digest.prefix(5))
        let isNew = try await installation.platform.database.read { try SetUp.isOpen(on: $0) }
        let site = try SiteComposition(installation: installation, guests: guests, setUpCode: code).site()
        let settings = installation.settings
        let application = Application(
            responder: try site.responder(),
            server: try channels,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil),
            services: services,
            onServerRunning: { _ in
                ProgramPages.letGo()
                ready(settings.address.absoluteString, isNew ? code : nil)
            },
            logger: installation.log)
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        try await installation.close()
    }

    /// A connection on which nothing arrives for a minute is closed, in the middle of an upload too.
    private var channels: HTTPServerBuilder {
        get throws {
            let plain: HTTPServerBuilder = .http1(configuration: .init(idleTimeout: .seconds(60)))
            guard let tls = installation.settings.tls else { return plain }
            return try .tls(plain, tlsConfiguration: tls.configuration)
        }
    }

    private var services: [any Service] {
        let anchor = Companion { [installation] in
            await installation.anchor.follow(installation.platform.database, log: installation.log)
        }
        let overdue = OverdueClock(platform: installation.platform, log: installation.log)
        let retention = RetentionClock(
            platform: installation.platform, book: installation.book, log: installation.log)
        let exports = ExportClock(
            platform: installation.platform, book: installation.book,
            registers: [MemberRegister.id: MemberPages.list(in: installation.book)], log: installation.log)
        let imports = ImportClock(
            platform: installation.platform, book: installation.book, underWay: installation.importing,
            log: installation.log)
        let notices = NoticeClock(
            platform: installation.platform, book: installation.book, log: installation.log)
        let delivery = installation.delivery
        let outbox = OutboxClock(
            platform: installation.platform, book: installation.book, ways: delivery.ways, log: installation.log
        ) { await delivery.send($0) }
        let webhooks = installation.webhooks
        let telling = WebhookClock(platform: installation.platform, book: installation.book, log: installation.log) {
            await webhooks.send($0)
        }
        let clocks: [any Service] = [
            Companion { await overdue.run() }, Companion { await retention.run() }, Companion { await notices.run() },
            Companion { await outbox.run() }, Companion { await telling.run() }, Companion { await exports.run() },
            Companion { await imports.run() },
        ]
        guard let sequencer = installation.sequencer else { return clocks + [anchor] }
        return clocks + [Companion { await sequencer.run() }, anchor]
    }
}

/// Work that goes on beside the server until it shuts down.
private struct Companion: Service {
    let work: @Sendable () async -> Void

    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }
}
