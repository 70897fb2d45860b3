import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

/// Case 21: whatever stands in the address is a value and nothing else.
@Suite("Statements in the address") struct InjectionTests {
    /// Percent-encoded.
    static let texts = [
        "%27%20OR%20%271%27%3D%271", "%27%3B%20DROP%20TABLE%20article%3B--", "%22%20OR%201%3D1%20--", "%25", "_%5F%21",
        "%00", "a%00b", "%FF%FE%C0%80", "%F0%9F%80%84%E2%80%AE", "99999999999999999999999", "-9223372036854775808",
        "9223372036854775807-9223372036854775807", "0-0", "9999-12-31", "0001-01-01", "9999-12-31.7ZZZZZZZZZZZZ",
        "7ZZZZZZZZZZZZ", "%24.a%5B0%5D", "NEAR%28a%20b%29%20AND%20%2A", "%5C%27%20--", "%EF%BC%87%20or%20%EF%BC%87",
    ]

    /// They name every place to everybody.
    private static let counters: Set<String> = ["voices-counter.ask", "joining.ask", "calls.ask"]

    @Test("The parameters that are asked are those that the sources read") func complete() {
        #expect(AddressParameters.all.count > 40)
        let lists = Self.lists.flatMap(\.parameters).map { $0.hasPrefix("f.") ? "f.kind" : $0 }
        #expect(Set(lists).subtracting(AddressParameters.all) == [])
    }

    @Test("No text in any parameter of any page breaks it or shows more than before", arguments: Stage.engines)
    func parameters(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            // Leaders and editors open hardly anything that officers do not.
            for role in Role.allCases where ![.leader, .editor].contains(role) {
                let visitor = try await office.visitor(role, at: .below)
                let pages = office.site.routes.filter { $0.method == .get && !$0.isLikeAnother }
                for (place, route) in pages.enumerated() {
                    guard let path = try await path(of: route, office, visitor) else { continue }
                    let before = try await office.articleCount()
                    for text in Self.texts(of: place, by: role, on: engine) {
                        let together = AddressParameters.all.map { "\($0)=\(text)" }.joined(separator: "&")
                        // Whoever may not open the page is told so before it is asked for anything.
                        let status = try await expectHarmless(
                            "\(path)?\(together)", office, visitor, namesPlaces: Self.counters.contains(route.name))
                        if status == 403 { break }
                    }
                    #expect(try await office.articleCount() == before)
                }
            }
        }
    }

    /// Lists and figures, with what each reads, and what must stand beside it to be read.
    static let lists: [(role: Role, path: String, parameters: [String])] = [
        (.officer, "/bulletins?", ["owner", "section", "from", "to", "before"]),
        (.officer, "/bulletins/issues?", ["before"]),
        (.officer, "/search?", ["q"]),
        (.officer, "/search?q=%E5%B7%A5%E4%BC%9A&", ["order", "organisation", "from", "to", "after"]),
        (.officer, "/organisations?", ["name"]),
        (
            .officer, "/ledgers/proposals?",
            [
                "words", "owner", "in", "employer", "state", "status", "sort", "col", "after", "f.kind", "f.team",
                "f.proposedOn.from", "f.saving.to",
            ]
        ),
        (
            .officer, "/ledgers/proposals?figure=proposals.adopted&",
            ["figure-in", "figure-from", "figure-to", "figure-part"]
        ),
        (.officer, "/ledgers/proposals/report?", ["by"]),
        (.officer, "/indicators/proposals.adopted?", ["in", "owner", "period", "from", "to"]),
        (.officer, "/expiring?", ["after", "days", "ledger"]),
        (.officer, "/inbox?", ["after"]),
        (.officer, "/rules?", ["after", "on", "q", "region"]),
        (.systemAdministrator, "/accounts?", ["after"]),
        (.auditAdministrator, "/journal?", ["action", "before", "day"]),
    ]

    @Test("Each parameter of each list alone, too", arguments: Stage.engines)
    func alone(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            _ = try await office.entry(of: try office.ledger("proposals"))
            for list in Self.lists {
                let visitor = try await office.visitor(list.role, at: .below)
                for parameter in list.parameters {
                    for text in Self.texts {
                        try await expectHarmless("\(list.path)\(parameter)=\(text)", office, visitor)
                    }
                }
            }
        }
    }

    @Test("Keys in the path that are none are absent", arguments: Stage.engines)
    func keys(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            let visitor = try await office.visitor(.editor, at: .own)
            for path in ["/bulletins/", "/articles/", "/organisations/", "/bulletins/imports/"] {
                for key in Self.texts {
                    let answer = try await office.browser(of: visitor).get(path + key)
                    #expect([400, 404].contains(answer.status), "\(path)\(key) gave \(answer.status)")
                }
            }
        }
    }

    /// Officers, who open most, ask SQLite everything; the others and PostgreSQL a third of the texts on each page, others on the
    /// next.
    private static func texts(of place: Int, by role: Role, on engine: Engine) -> [String] {
        guard engine == .postgres || role != .officer else { return texts }
        return texts.indices.filter { ($0 + place) % 3 == 0 }.map { texts[$0] }
    }

    private func path(of route: Route, _ office: Office, _ visitor: Visitor) async throws -> String? {
        guard let make = MatrixExamples.all[route.name]?.first else { return nil }
        return String(try await make(office, visitor).path.prefix { $0 != "?" })
    }

    @discardableResult
    private func expectHarmless(
        _ path: String, _ office: Office, _ visitor: Visitor, namesPlaces: Bool = false
    ) async throws -> Int {
        let browser = try office.browser(of: visitor)
        let answer = try await browser.get(path)
        #expect(answer.status < 500, "\(path) gave \(answer.status)")
        #expect(namesPlaces || !answer.text.contains("云浮"), "\(path) shows what is foreign")
        return answer.status
    }
}

extension Office {
    fileprivate func articleCount() async throws -> Int {
        try await platform.database.read { try $0.value("SELECT COUNT(*) FROM article") ?? 0 }
    }
}
