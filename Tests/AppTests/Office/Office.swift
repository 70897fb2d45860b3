import Administration
import Bulletins
import Foundation
import Kernel
import Logging
import Stage
import Store
import Testing
import Web

@testable import App

/// An installation with a small tree, its site and one bulletin at each of its offices; no network.
struct Office: Sendable {
    let installation: Installation
    let site: Site
    let door: SiteDoor
    let tree: OfficeTree
    /// The issue that was filed under each organisation.
    let issues: [ID<Organisation>: ID<Bulletin>]

    var platform: Platform { installation.platform }

    static let guest = EntranceSettings.Guest(
        login: "guest", password: Visitor.password, name: "麦知秋", role: Role.officer.label, place: "阳江市总工会",
        tryFirst: Text("搜索", en: "Search"))

    /// Hands over an office on a database of its own, and removes it afterwards.
    ///
    /// - Parameter mostRequests: of one address or token in ten seconds; more for a test that asks everything.
    static func with(
        _ engine: Engine, mostRequests: Int = RequestLimit.usual, _ body: (Office) async throws -> Void
    ) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { place async throws in
            let settings = try settings([.data: folder.path, .database: engine == .sqlite ? "sqlite" : place.address])
            let installation = try await Installation.open(settings, log: quiet)
            do {
                try await body(try await fill(installation, mostRequests))
                try await installation.close()
            } catch {
                try? await installation.close()
                throw error
            }
        }
    }

    /// Settings of which only these are said.
    static func settings(_ said: [Setting: String]) throws -> Settings {
        try Settings { said[$0] ?? $0.fallback }
    }

    static let quiet: Logger = {
        var logger = Logger(label: "office") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }()

    private static func fill(_ installation: Installation, _ mostRequests: Int) async throws -> Office {
        let tree = try await OfficeTree.found(on: installation.platform)
        let site = try SiteComposition(
            installation: installation, guests: [guest], setUpCode: "ABCDEFGH", mostRequests: mostRequests
        ).site()
        var issues: [ID<Organisation>: ID<Bulletin>] = [:]
        let offices = [tree.province, tree.city, tree.county, tree.otherCity, tree.otherCounty]
        let door = try SiteDoor(site)
        let bare = Office(installation: installation, site: site, door: door, tree: tree, issues: [:])
        for office in offices { issues[office.id] = try await bare.issue(by: office) }
        let full = Office(installation: installation, site: site, door: door, tree: tree, issues: issues)
        _ = try await full.account("guest", at: tree.city, .officer)
        return full
    }

    /// Imports a bulletin that no other call imports.
    func issue(by issuer: Organisation, word: String = "驿站") async throws -> ID<Bulletin> {
        let work = FileImport(platform: platform, identity: .operator, issuer: issuer.id, year: nil)
        let outcome = try await work.run(Array(Paper.text(by: issuer, word: word).utf8), name: "简报.txt")
        guard case .imported(let id, let articles, _) = outcome else { throw Failure(what: "\(outcome)") }
        #expect(articles == 2)
        return id
    }

    func issue(of organisation: Organisation) throws -> ID<Bulletin> { try #require(issues[organisation.id]) }

    struct Failure: Error { let what: String }
}

/// The text of a bulletin with two articles.
enum Paper {
    static func text(by issuer: Organisation, word: String = "驿站") -> String {
        let place = issuer.name.replacing("总工会", with: "")
        let mark = UUID().uuidString
        return """
            \(place)工会信息

            〔2026〕第3期

            \(issuer.name)办公室　　　　　　　2026年1月15日

            【工作动态】

            \(issuer.name)召开职工代表座谈会

            1月8日，\(issuer.name)召开职工代表座谈会，三十名职工当面说了自己的难处。会议决定先办热水和休息两件事，\
            由办公室逐月核对（\(mark)）。

            （\(issuer.name)办公室）

            新建户外\(word)送上门

            1月9日，\(issuer.name)在老车站旁新建一处户外\(word)，环卫工人和骑手可以进来喝水、充电、歇脚。当天有\
            八十多人进门，有人说冬天终于有个避风的地方。

            （\(issuer.name)办公室）
            """
    }
}
