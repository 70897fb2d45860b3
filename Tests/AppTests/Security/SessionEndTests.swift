import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Case 26: sessions, their cookie and their end.
@Suite("Sessions") struct SessionEndTests {
    @Test("The cookie is out of reach of scripts and other sites", arguments: Stage.engines)
    func cookie(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let browser = try TestSite(office.site)
            let answer = try await office.signIn("guest", with: browser)
            let line = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("gonghui-session=") })
            #expect(line.contains("; HttpOnly"))
            #expect(line.contains("; SameSite=Lax"))
            #expect(line.contains("; Path=/"))
            #expect(!line.contains("Domain"))
            let digest = Secret(browser.cookies["gonghui-session"] ?? "")?.digest ?? []
            let stored: Int? = try await office.platform.database.read { connection in
                try connection.value("SELECT COUNT(*) FROM session WHERE digest = \(digest)")
            }
            #expect(stored == 1, "the database keeps the digest of the cookie, not the cookie")
        }
    }

    @Test("Where people come by https, it is bound to the host and to https", arguments: Stage.engines)
    func secureCookie(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let settings = try Office.settings([.address: "https://gonghui.example.cn"])
            let installation = Installation(
                settings: settings, platform: office.platform, book: office.installation.book,
                keys: office.installation.keys,
                anchor: office.installation.anchor, log: Office.quiet)
            let site = try SiteComposition(installation: installation, guests: [], setUpCode: "").site()
            let answer = try await office.signIn("guest", with: TestSite(site))
            let line = try #require(answer.headers[values: .setCookie].first { $0.contains("gonghui-session=") })
            #expect(line.hasPrefix("__Host-gonghui-session="))
            #expect(line.hasSuffix("; Secure"))
        }
    }

    @Test(
        "A new role, a lost role, a new password or being disabled ends every session at once", arguments: Stage.engines
    )
    func ends(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let platform = office.platform
            let deeds: [(String, @Sendable (ID<Account>) async throws -> Void)] = [
                (
                    "a role is granted",
                    { try await platform.perform(GrantRole(.leader, to: $0, at: office.tree.county.id), as: .operator) }
                ),
                ("a role is revoked", { try await Self.revoke(of: $0, platform) }),
                (
                    "the password is changed",
                    { try await platform.perform(ChangePassword(hash: Visitor.hash), as: .account($0)) }
                ),
                (
                    "a link sets a password",
                    { account in
                        let link = try await platform.perform(InviteAgain(account), as: .operator)
                        try await platform.perform(
                            AcceptInvitation(link, passwordHash: Visitor.hash), as: .anonymous)
                    }
                ),
                ("it is disabled", { try await platform.perform(SetAccountEnabled($0, false), as: .operator) }),
            ]
            for (what, deed) in deeds {
                let visitor = try await office.visitor(.officer, at: .own)
                let browser = try office.browser(of: visitor)
                #expect(try await browser.get("/bulletins").status == 200)
                try await deed(try #require(visitor.account))
                let after = try await browser.get("/bulletins")
                #expect(after.status == 303, "after \(what)")
                #expect(!after.text.contains("座谈会"))
            }
        }
    }

    private static func revoke(of account: ID<Account>, _ platform: Platform) async throws {
        let grants = try await platform.database.read { try Account.grants(of: account, on: $0) }
        let grant = try #require(grants.first)
        try await platform.perform(RevokeRole(grant.id, of: account), as: .operator)
    }

    @Test("Signing out ends the session, not only the cookie", arguments: Stage.engines)
    func signingOut(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let visitor = try await office.visitor(.officer, at: .own)
            let browser = try office.browser(of: visitor)
            let page = try await browser.get("/")
            let answer = try await browser.submit("/sign-out", on: page)
            #expect(answer.headers[values: .setCookie].contains { $0.hasPrefix("gonghui-session=;") })
            #expect(try await office.browser(of: visitor).get("/").status == 303)
        }
    }

    @Test(
        "Changing one's password over the web ends this session too, and asks for the old one", arguments: Stage.engines
    )
    func ownPassword(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let visitor = try await office.visitor(.officer, at: .own)
            let fresh = "三条河 两座桥 一棵榕树"
            let browser = try office.browser(of: visitor)
            let page = try await browser.get("/account")
            let fields = ["password": fresh, "again": fresh]
            let wrong = try await browser.submit("/account/password", on: page, fields.merging(["old": "不是"]) { $1 })
            #expect(wrong.status == 422)
            #expect(try await office.browser(of: visitor).get("/").status == 200)
            let right = try await browser.submit(
                "/account/password", on: page, fields.merging(["old": Visitor.password]) { $1 })
            #expect(right.status == 303)
            #expect(try await office.browser(of: visitor).get("/").status == 303)
        }
    }
}
