import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

/// Case 21: whatever stands in the address is a value and nothing else.
@Suite("Statements in the address", .serialized) struct InjectionTests {
    static let parameters = [
        "q", "order", "organisation", "from", "to", "after", "before", "day", "action", "name", "owner", "section",
        "sort",
        "return", "login", "correct", "add", "what", "unit", "status", "directive", "words",
    ]

    /// Percent-encoded.
    static let texts = [
        "%27%20OR%20%271%27%3D%271", "%27%3B%20DROP%20TABLE%20article%3B--", "%22%20OR%201%3D1%20--", "%25", "_%5F%21",
        "%00", "a%00b", "%FF%FE%C0%80", "%F0%9F%80%84%E2%80%AE", "99999999999999999999999", "-9223372036854775808",
        "9223372036854775807-9223372036854775807", "0-0", "9999-12-31", "0001-01-01", "9999-12-31.7ZZZZZZZZZZZZ",
        "7ZZZZZZZZZZZZ", "%24.a%5B0%5D", "NEAR%28a%20b%29%20AND%20%2A", "%5C%27%20--", "%EF%BC%87%20or%20%EF%BC%87",
    ]

    /// They name every place to everybody.
    private static let counters: Set<String> = ["voices-counter.ask", "joining.ask", "calls.ask"]

    @Test("No text in any parameter of any page breaks it or shows more than before", arguments: Stage.engines)
    func parameters(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            // Leaders and editors open hardly anything that officers do not.
            for role in Role.allCases where ![.leader, .editor].contains(role) {
                let visitor = try await office.visitor(role, at: .below)
                for route in office.site.routes where route.method == .get && !route.isLikeAnother {
                    guard let path = try await path(of: route, office, visitor) else { continue }
                    let before = try await office.articleCount()
                    for text in Self.texts {
                        let together = Self.parameters.map { "\($0)=\(text)" }.joined(separator: "&")
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

    @Test("Each parameter of each list alone, too", arguments: Stage.engines)
    func lists(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            let lists: [(Role, String)] = [
                (.officer, "/bulletins"), (.officer, "/bulletins/issues"), (.officer, "/search"),
                (.officer, "/organisations"), (.systemAdministrator, "/accounts"), (.auditAdministrator, "/journal"),
            ]
            for (role, path) in lists {
                let visitor = try await office.visitor(role, at: .below)
                for parameter in Self.parameters {
                    for text in Self.texts {
                        let words = path == "/search" && parameter != "q" ? "q=%E5%B7%A5%E4%BC%9A&" : ""
                        try await expectHarmless("\(path)?\(words)\(parameter)=\(text)", office, visitor)
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
