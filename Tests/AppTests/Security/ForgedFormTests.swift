import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

/// Case 20: nothing changes but by a form of this site, freshly opened in this browser.
@Suite("Forms that are not ours") struct ForgedFormTests {
    /// For each route somebody who may use it.
    private func visitors(_ office: Office) async throws -> [Visitor] {
        var visitors: [Visitor] = []
        for role in Role.allCases { visitors.append(try await office.visitor(role, at: .own)) }
        return visitors
    }

    private func visitor(for route: Route, among visitors: [Visitor]) -> Visitor {
        guard case .holding(let permission, _) = route.audience else { return visitors[0] }
        return visitors.first { $0.role.map(permission.roles.contains) ?? false } ?? visitors[0]
    }

    @Test("Without its token, with a made-up one or with another person's, a form is refused", arguments: Stage.engines)
    func tokens(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let visitors = try await visitors(office)
            let stranger = try await office.browser(of: office.visitor(.officer, at: .own)).formToken()
            for (number, route) in office.site.routes.enumerated()
            where route.method == .post && !route.isForTokens && !(engine == .postgres && route.isLikeAnother) {
                let visitor = visitor(for: route, among: visitors)
                for make in MatrixExamples.all[route.name] ?? [] {
                    let example = try await make(office, visitor)
                    let deeds = try await office.deeds()
                    // The forms of all ledgers are one code.
                    let tokens = [stranger, nil, "", String(repeating: "0", count: 64)]
                    for token in tokens.prefix(route.isLikeAnother ? 1 : tokens.count) {
                        let body = example.body(token: token)
                        let browser = try office.browser(of: visitor)
                        // So many requests from one address would be refused for their number.
                        browser.peer = "192.0.2.\(number % 250)"
                        let answer = try await browser.send(.post, example.path, type: body.type, body: body.bytes)
                        #expect(answer.status == 403, "\(route.name) with \(token ?? "none")")
                    }
                    #expect(try await office.deeds() == deeds, "\(route.name)")
                }
            }
        }
    }

    @Test("A form sent by a page of another site is refused, its token notwithstanding", arguments: Stage.engines)
    func otherSites(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let visitors = try await visitors(office)
            let senders: [HTTPFields] = [
                [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"], [HTTPField.Name("Sec-Fetch-Site")!: "same-site"],
                [.origin: "https://evil.example"], [.origin: "null"],
            ]
            for (number, route) in office.site.routes.enumerated()
            where route.method == .post && !route.isForTokens && !(engine == .postgres && route.isLikeAnother) {
                let visitor = visitor(for: route, among: visitors)
                guard let make = MatrixExamples.all[route.name]?.first else { continue }
                let example = try await make(office, visitor)
                for sender in senders.prefix(route.isLikeAnother ? 1 : senders.count) {
                    let browser = try office.browser(of: visitor)
                    browser.peer = "192.0.2.\(number % 250)"
                    let body = example.body(token: try await browser.formToken())
                    for field in sender { browser.headers[field.name] = field.value }
                    let answer = try await browser.send(.post, example.path, type: body.type, body: body.bytes)
                    #expect(answer.status == 403, "\(route.name) from \(sender)")
                }
            }
        }
    }

    @Test("A form cannot be sent by a link", arguments: Stage.engines)
    func links(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let visitors = try await visitors(office)
            let readable = Set(office.site.routes.filter { $0.method == .get }.map(\.path))
            for route in office.site.routes
            where route.method == .post && !route.isForTokens && !readable.contains(route.path) {
                let visitor = visitor(for: route, among: visitors)
                guard let make = MatrixExamples.all[route.name]?.first else { continue }
                let answer = try await office.browser(of: visitor).get(try await make(office, visitor).path)
                #expect([404, 405].contains(answer.status), "\(route.name)")
            }
        }
    }

    @Test("Reading changes nothing", arguments: Stage.engines)
    func reading(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            let visitors = try await visitors(office)
            for (number, route) in office.site.routes.enumerated()
            where route.method == .get && !(engine == .postgres && route.isLikeAnother) {
                let visitor = visitor(for: route, among: visitors)
                for make in MatrixExamples.all[route.name] ?? [] {
                    let example = try await make(office, visitor)
                    let reader = route.isForTokens ? office.program(of: visitor) : try office.browser(of: visitor)
                    // So many requests from one address would be refused for their number.
                    reader.peer = "192.0.2.\(number % 250)"
                    // On which day a token was last used is written down once a day.
                    if route.isForTokens { _ = try await reader.get("/api/v1/token") }
                    let before = try await office.contents()
                    let answer = try await reader.get(example.path)
                    #expect(
                        answer.status < 400 || example.answers?.contains(answer.status) == true,
                        "\(route.name): \(answer.status)")
                    #expect(try await office.contents() == before, "\(route.name)")
                }
            }
        }
    }
}

extension Office {
    /// How many rows each table has, and what stands in those that a click could change.
    func contents() async throws -> [String] {
        try await platform.database.read { connection in
            let tables: [SQL] = [
                "organisation", "organisation_alias", "organisation_post", "account", "role_grant", "session",
                "invitation",
                "bulletin", "article", "bulletin_batch", "bulletin_batch_file", "search_document", "entry",
                "entry_draft", "entry_note", "entry_link", "saved_view", "contribution", "tally", "rule_pack",
                "absence", "access_token", "asked_correction", "built_draft", "built_ledger", "closed_period",
                "directive", "document", "employer", "entry_following", "entry_import", "entry_message", "entry_press",
                "entry_sealed", "export_job", "fact_correction", "hand_over_item", "identity", "import_job",
                "membership",
                "membership_application", "membership_transfer", "notice_hook", "organisation_state", "person",
                "person_notice", "seal_opening", "survey_count", "webhook", "year_notice",
            ]
            // A refusal is told of by a line of its own, and so is a file that was opened; they change nothing else.
            let deeds: Int =
                try connection.value(
                    """
                    SELECT COUNT(*) FROM journal_line
                    WHERE action NOT LIKE 'access.refused:%' AND action <> 'document.opened'
                    """) ?? -1
            let counts = try tables.map { try connection.value("SELECT COUNT(*) FROM \($0)", as: Int.self) ?? -1 }
            let accounts = try connection.all("SELECT status, language, password FROM account ORDER BY id") {
                "\(try $0[0] as String) \(try $0[1] as String) \(try $0[2] as String? ?? "")"
            }
            return (counts + [deeds]).map(String.init) + accounts
        }
    }
}
