import HTTPTypes
import Kernel
import Stage
import Store
import Testing

/// Case 27: guessing passwords over the web.
@Suite("Guessing passwords") struct LockoutTests {
    private func guess(_ office: Office, _ login: String, from peer: String, _ password: String = "猜一猜") async throws
        -> TestAnswer
    {
        let browser = try TestSite(office.site)
        browser.peer = peer
        return try await office.signIn(login, password: password, with: browser)
    }

    @Test(
        "The sixth try at an account waits, also with the right password and from elsewhere", arguments: Stage.engines)
    func account(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            _ = try await office.account("target", at: office.tree.city, .officer)
            for number in 1...5 {
                #expect(try await guess(office, "target", from: "198.51.100.\(number)").status == 422)
            }
            for password in ["猜一猜", Visitor.password] {
                let answer = try await guess(office, "target", from: "198.51.100.77", password)
                #expect(answer.status == 429)
                let seconds = try #require(answer.headers[.retryAfter].flatMap { Int($0) })
                #expect((1...901).contains(seconds))
                #expect(answer.headers[values: .setCookie].allSatisfy { !$0.contains("session") })
            }
            #expect(try await guess(office, "guest", from: "198.51.100.77", Visitor.password).status == 303)
        }
    }

    @Test("Unknown logins are answered, counted and stopped like known ones", arguments: Stage.engines)
    func unknown(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let known = try await guess(office, "guest", from: "198.51.100.1")
            let unknown = try await guess(office, "nobody", from: "198.51.100.1")
            #expect(known.status == unknown.status)
            let token = /name="_form" value="[^"]*"/
            #expect(
                known.text.replacing(token, with: "")
                    == unknown.text.replacing(token, with: "").replacing("nobody", with: "guest"))
            for _ in 2...5 { _ = try await guess(office, "nobody", from: "198.51.100.2") }
            #expect(try await guess(office, "nobody", from: "198.51.100.3").status == 429)
        }
    }

    @Test("Guesses made side by side do not pass the limit", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let answers = try await withThrowingTaskGroup(of: Int.self) { group async throws in
                for number in 1...12 {
                    group.addTask { try await guess(office, "guest", from: "198.51.100.\(number)").status }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(answers == [422: 5, 429: 7])
        }
    }

    @Test("One address may try thirty times, whatever the accounts", arguments: Stage.engines)
    func address(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            for number in 0..<30 {
                let login = "person\(number / 4)"
                if number % 4 == 0 { _ = try await office.account(login, at: office.tree.city, .officer) }
                #expect(try await guess(office, login, from: "203.0.113.9").status == 422)
            }
            #expect(try await guess(office, "guest", from: "203.0.113.9", Visitor.password).status == 429)
            #expect(try await guess(office, "guest", from: "203.0.113.10", Visitor.password).status == 303)
        }
    }

    @Test("What the sender says of its own address does not count", arguments: Stage.engines)
    func forwarded(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            for number in 1...6 {
                let browser = try TestSite(office.site)
                browser.headers[.init("X-Forwarded-For")!] = "198.51.100.\(number)"
                browser.headers[.init("X-Remote-User")!] = "guest"
                let answer = try await office.signIn("guest", password: "猜一猜", with: browser)
                #expect(answer.status == (number < 6 ? 422 : 429))
                #expect(try await browser.get("/").status == 303)
            }
        }
    }

    @Test("A link that sets a password works once, and not for a disabled account", arguments: Stage.engines)
    func links(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let password = "三条河 两座桥 一棵榕树"
            let path = "/invitations/\(try await office.invitation())"
            let browser = try TestSite(office.site)
            let page = try await browser.get(path)
            let set = try await browser.submit(path, on: page, ["password": password, "again": password])
            #expect(set.status == 303)
            let again = try await browser.submit(path, on: page, ["password": password, "again": password])
            #expect(again.status == 404)
            let spent = try await browser.get(path)
            #expect(spent.status == 404 && spent.text.contains("href=\"/sign-in"), "it says what to do")
            let made = try await office.platform.perform(
                CreateAccount(login: "leaving", name: "离任", at: office.tree.city.id), as: .operator)
            try await office.platform.perform(SetAccountEnabled(made.account, false), as: .operator)
            #expect(try await browser.get("/invitations/\(made.link.text)").status == 404)
        }
    }
}
