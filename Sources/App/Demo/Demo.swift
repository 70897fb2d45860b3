import Bulletins
import Foundation
import Kernel
import Store

/// What `gonghui demo` puts into an empty folder: Guangdong's federations, sample bulletins, an account for each role.
struct DemoContent {
    let installation: Installation
    private var platform: Platform { installation.platform }

    /// Fills an empty installation; leaves one that has accounts as it is.
    ///
    /// - Returns: whether anything was filled in.
    func fill(progress: (Text) -> Void) async throws -> Bool {
        guard try await platform.database.read({ try SetUp.isOpen(on: $0) }) else { return false }
        progress(
            Text("建立广东省、21 个地市、122 个县区的工会", en: "Founding the federations of Guangdong, its 21 cities and 122 counties")
        )
        let passwords = DemoAccount.passwords()
        try await makeAdministrators(passwords)
        var accounts: [String: ID<Account>] = [:]
        for account in DemoAccount.working { accounts[account.login] = try await make(account, passwords) }
        try DemoAccount.write(passwords, into: installation.settings.data)
        progress(Text("导入示例工会信息", en: "Importing the sample bulletins"))
        try await importSamples()
        progress(Text("登记虚构的示例事项", en: "Entering invented matters"))
        try await DemoLedgers(installation: installation, accounts: accounts, today: platform.clock.now().day).fill()
        return true
    }

    private func makeAdministrators(_ passwords: [String: String]) async throws {
        let people = DemoAccount.administrators.map { SetUp.Administrator(login: $0.login, name: $0.name) }
        let links = try await platform.perform(
            SetUp(divisions: try .guangdong(), system: people[0], security: people[1], audit: people[2]), as: .anonymous
        )
        for (account, link) in zip(DemoAccount.administrators, [links.system, links.security, links.audit]) {
            try await setPassword(passwords[account.login] ?? "", by: link)
        }
    }

    private func make(_ account: DemoAccount, _ passwords: [String: String]) async throws -> ID<Account> {
        let home = try await installation.organisation(named: account.organisation)
        let made = try await platform.perform(
            CreateAccount(login: account.login, name: account.name, at: home.id), as: .operator)
        try await platform.perform(GrantRole(account.role, to: made.account, at: home.id), as: .operator)
        try await setPassword(passwords[account.login] ?? "", by: made.link)
        return made.account
    }

    private func setPassword(_ password: String, by link: Secret) async throws {
        let hash = try await PasswordHash.make(password)
        try await platform.perform(AcceptInvitation(link, passwordHash: hash), as: .anonymous)
    }

    private func importSamples() async throws {
        let folder = Bundle.module.bundleURL.appending(path: "Samples")
        let province = try await installation.organisation(named: "广东省总工会")
        for file in try InputFiles.list([folder.path]) {
            let work = FileImport(
                platform: platform, identity: .operator, issuer: nil, fallback: province.id, year: nil)
            _ = try await work.run(try file.bytes(), name: file.name)
        }
        if let day = Day(year: 2025, month: 4, day: 28) {
            let directive = RegisterDirective(
                owner: province.id, name: "庆祝中华全国总工会成立100周年大会重要讲话", day: day,
                words: "习近平总书记在庆祝中华全国总工会成立100周年暨全国劳动模范和先进工作者表彰大会上的重要讲话精神")
            _ = try await platform.perform(directive, as: .operator)
        }
    }
}
