import HTTPTypes
import Kernel
import Stage
import Store
import Testing

/// Case 19: a return address leads to a page of this site or nowhere.
@Suite("Where one is sent back to") struct ReturnAddressTests {
    static let foreign = [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
        "/\t/evil.example", "http:evil.example", " /bulletins", "/%0d%0aSet-Cookie: a=b\r\n", "data:text/html,x",
    ]

    @Test("After signing in, only to a path of this site", arguments: Stage.engines)
    func signingIn(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let login = Office.newLogin()
            _ = try await office.account(login, at: office.tree.city, .officer)
            for (number, address) in Self.foreign.enumerated() {
                let browser = try TestSite(office.site)
                browser.peer = "198.51.100.\(number + 10)"
                let page = try await browser.get("/sign-in?return=\(Example.escaped(address))")
                #expect(page.hiddenFields(ofFormTo: "/sign-in")["return"] == nil, "\(address)")
                let answer = try await browser.submit(
                    "/sign-in", on: page, ["login": login, "password": Visitor.password, "return": address])
                #expect(answer.status == 303)
                #expect(answer.headers[.location] == "/", "\(address)")
            }
            let browser = try TestSite(office.site)
            let page = try await browser.get("/sign-in?return=/bulletins%3Fsection%3Dx")
            let answer = try await browser.submit(
                "/sign-in", on: page, ["login": login, "password": Visitor.password])
            #expect(answer.headers[.location] == "/bulletins?section=x")
        }
    }

    @Test("After choosing a language, and for whoever is signed in already", arguments: Stage.engines)
    func elsewhere(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            for address in Self.foreign {
                let example = Example(path: "/language", fields: ["language": "en", "return": address])
                let chosen = try await office.browser(of: officer).send(example, isForm: true)
                #expect(chosen.headers[.location] == "/", "\(address)")
                let asked = try await office.browser(of: officer).get("/sign-in?return=\(Example.escaped(address))")
                #expect(asked.headers[.location] == "/", "\(address)")
            }
        }
    }

    @Test("Whoever must sign in first comes back to the page she asked for", arguments: Stage.engines)
    func kept(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let answer = try await office.browser(of: .anonymous).get("/bulletins?from=2026-01-01")
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/sign-in?return=%2Fbulletins%3Ffrom%3D2026-01-01")
        }
    }
}
