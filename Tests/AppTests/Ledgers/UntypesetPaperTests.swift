import Files
import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import Workplace

@Suite("Papers where nothing typesets them") struct UntypesetPaperTests {
    /// A ledger of which one paper is made.
    private struct Slip: LedgerEntry {
        var title = ""
        var status: Status = .written

        enum Status: String, LedgerStatus {
            case written

            var label: Text { Text("已写", en: "Written") }
            var term: Term { .final }
        }

        static let ledger = Ledger<Slip>(
            "slips", Text("条子", en: "Slips"), mark: "条", catalogue: [], name: \.title,
            fields: [.line("title", \.title, Text("名称", en: "Title")).required()], steps: [], counts: [],
            papers: [
                LedgerPaper("slip", Text("便函", en: "Slip"), at: [.written]) { slip, setting in
                    var paper = OfficialPaper("关于\(slip.title)的便函", by: setting.owner)
                    paper.parts = [.paragraph("此复。")]
                    return paper
                }
            ])
    }

    /// The pages of its papers, with a program that is not there.
    private static func browser(_ stage: KernelStage, _ book: LedgerBook) throws -> TestSite {
        let platform = stage.platform
        var seams = SiteSeams { _ in
            SignedIn(actor: try await platform.read(as: .operator) { $1 }, language: .zh)
        }
        seams.clock = platform.clock
        let pages = PaperPages(
            platform: platform, book: book, ledger: try book.ledger("slips"),
            typesetter: PaperTypesetter(python: "/nowhere/python3"))
        let browser = try TestSite(
            Site(
                routes: pages.routes,
                frame: Frame(name: Text("工会平台", en: "Gonghui"), navigation: [], search: "/search"),
                settings: SiteSettings(formKey: Array(repeating: 7, count: 32)), seams: seams, assets: try Assets.load()
            ))
        browser.headers[.cookie] = "gonghui-session=somebody"
        return browser
    }

    @Test(
        "The page comes in place of the file (503), says what to install, and can be printed", arguments: Stage.engines)
    func missing(_ engine: Engine) async throws {
        let ledgers = [AnyLedger(Slip.ledger)]
        try await Stage.withLedgers(engine, ledgers) { walk async throws in
            var slip = Slip()
            slip.title = "经费"
            let id = try await walk.open(slip, of: walk.tree.bridge)
            let browser = try Self.browser(walk.stage, walk.book)
            let path = "/ledgers/slips/\(id)/papers/slip"
            let shown = try await browser.get(path)
            #expect(shown.status == 200 && shown.text.contains("关于经费的便函"))
            let instead = try await browser.submit(path, on: shown)
            #expect(instead.status == 503)
            #expect(instead.text.contains("apt install weasyprint") && instead.text.contains("关于经费的便函"))
        }
    }
}
