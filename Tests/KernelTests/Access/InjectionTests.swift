import Stage
import Store
import Testing

@testable import Kernel

/// Case 21 of the security cases: what a person types is never a part of a statement.
@Suite("Texts that look like statements") struct InjectionTests {
    static let texts = [
        "' OR '1'='1", "'; DROP TABLE account; --", "\" OR 1=1 --", "a'/**/UNION/**/SELECT 1", "\\'; SELECT 1; --",
        "$1", "?1", ":name", "$$; SELECT 1; $$", "100%_!", "{\"$.a\": 1}", "＇ OR １＝１", "x' AND SUBSTR('a',1,1)='a",
        "0x27", "e'\\047", "名\u{202E}称",
    ]

    @Test("As a name or alias it is kept as it stands, and found by it", arguments: Stage.engines)
    func names(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for text in Self.texts {
                let id = try await stage.found(text, .town, below: tree.eastCity)
                #expect(try await stage.organisation(id).name == text)
                try await stage.perform(AddAlias("别" + text, to: tree.mill))
                let (found, resolved) = try await stage.read { (connection: any Connection) throws in
                    (
                        try Organisation.search(text, for: .operator, on: connection).map(\.id),
                        try OrganisationResolver(issuer: nil, on: connection).resolve("别" + text)?.id
                    )
                }
                #expect(found.contains(id), "\(text)")
                #expect(resolved == tree.mill, "\(text)")
                try await stage.perform(RemoveAlias("别" + text, from: tree.mill))
            }
            let aliases = try await stage.read { try OrganisationAlias.all(of: tree.mill, on: $0).filter(\.given) }
            #expect(aliases.isEmpty)
        }
    }

    @Test("As words of a search, a printed name or a page's key it finds nothing more", arguments: Stage.engines)
    func words(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let audit = try await stage.account("audit", at: tree.east, .auditAdministrator)
            for text in Self.texts {
                let (found, resolved) = try await stage.platform.read(as: officer) { connection, actor in
                    let issuer = try Organisation.find(tree.east, for: actor, on: connection)
                    return (
                        try Organisation.search(text, for: actor, on: connection).count,
                        try OrganisationResolver(issuer: issuer, on: connection).resolve(text)
                    )
                }
                #expect(found == 0)
                #expect(resolved == nil)
                let logins = try await stage.platform.read(as: audit) { connection, actor in
                    try Account.page(for: actor, after: text, on: connection).map(\.account.login)
                }
                #expect(logins == ["audit", "officer"].filter { text.utf8.lexicographicallyPrecedes($0.utf8) })
            }
        }
    }

    @Test("As a login, password or address it opens nothing; as a person's name it is a name", arguments: Stage.engines)
    func access(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            for (index, text) in Self.texts.enumerated() {
                await #expect(throws: SignIn.wrong) {
                    _ = try await stage.signIn("officer" + text, from: text)
                }
                await #expect(throws: Refusal.self) {
                    _ = try await stage.signIn("officer", password: text, from: text)
                }
                let made = try await stage.perform(CreateAccount(login: "user\(index)", name: text, at: tree.east))
                #expect(try await stage.read { try Account.find(made.account, on: $0)?.name } == text)
                await #expect(throws: Refusal.self) {
                    _ = try await stage.perform(CreateAccount(login: "u " + text, name: "测试", at: tree.east))
                }
            }
            let accounts = try await stage.read { try $0.value("SELECT COUNT(*) FROM account", as: Int.self) }
            #expect(accounts == Self.texts.count + 1)
        }
    }
}
