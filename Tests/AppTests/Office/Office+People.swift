import Foundation
import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

/// Somebody before a browser: nobody, or an account with one role at one place.
struct Visitor: Sendable {
    let role: Role?
    let position: Position?
    let account: ID<Account>?
    /// Where her requests seem to come from: another address for each, because attempts are counted by address.
    let peer: String
    /// The session cookie.
    let session: String?
    /// For everything, to ask the API with.
    let token: String?

    /// Of every account of an ``Office``, and what is stored for it: cheap, because tests sign in often.
    static let password = "红荔枝和蓝雨伞"
    static let hash = "scrypt$10$8$1$AAECAwQFBgcICQoLDA0ODw==$tTWDJwD8VqBiIY0fDknS8xtHF84GJMCPGk22L0mkwEY="

    static let anonymous = Visitor(
        role: nil, position: nil, account: nil, peer: "198.51.100.1", session: nil, token: nil)

    var identity: Actor.Identity { account.map { .account($0) } ?? .anonymous }
    var label: String { role.map { "\($0.rawValue) \(position?.rawValue ?? "")" } ?? "anonymous" }
}

extension Office {
    /// An account that may sign in, with a role at an organisation.
    func account(_ login: String, at home: Organisation, _ role: Role?) async throws -> ID<Account> {
        let made = try await platform.perform(
            CreateAccount(login: login, name: "测试员", at: home.id), as: .operator)
        try await platform.perform(
            AcceptInvitation(made.link, passwordHash: Visitor.hash), as: .anonymous)
        if let role { try await platform.perform(GrantRole(role, to: made.account, at: home.id), as: .operator) }
        return made.account
    }

    /// A new account, signed in through the sign-in page.
    func visitor(_ role: Role?, at position: Position) async throws -> Visitor {
        let login = Self.newLogin()
        let account = try await account(login, at: tree.organisation(at: position), role)
        let peer = "2001:db8::\(login.prefix(4)):\(login.dropFirst(4).prefix(4))"
        let browser = TestSite(door)
        browser.peer = peer
        let answer = try await signIn(login, with: browser)
        #expect(answer.status == 303)
        return Visitor(
            role: role, position: position, account: account, peer: peer,
            session: browser.cookies["gonghui-session"], token: try await token(of: account))
    }

    /// Fills in the sign-in form.
    func signIn(
        _ login: String, password: String = Visitor.password, with browser: TestSite
    ) async throws -> TestAnswer {
        let page = try await browser.get("/sign-in")
        return try await browser.submit("/sign-in", on: page, ["login": login, "password": password])
    }

    /// A window of somebody's browser.
    func browser(of visitor: Visitor) throws -> TestSite {
        let browser = TestSite(door)
        browser.peer = visitor.peer
        browser.headers[.cookie] = visitor.session.map { "gonghui-session=\($0)" }
        return browser
    }

    /// Eight hexadecimal digits.
    static func newLogin() -> String { String(UUID().uuidString.lowercased().prefix(8)) }
}

extension TestSite {
    /// The token that the forms of this browser's pages carry.
    func formToken() async throws -> String {
        let page = try await get("/sign-in")
        let drawn = page.status == 303 ? try await get("/help") : page
        return try #require(drawn.hiddenFields(ofFormTo: "/language")["_form"])
    }
}
