import Bulletins
import Kernel
import Stage
import Store
import Testing

/// Case 18: of a web page handed in as a bulletin, only its text is kept and shown.
@Suite("Of a bulletin in HTML only text survives") struct BulletinMarkupTests {
    static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><style>p{background:url(javascript:alert(2))}</style>
        <script>document.cookie='stolen=1'</script></head><body onload="alert(3)">
        <h1>阳江工会信息</h1><p>〔2026〕第4期</p><p>阳江市总工会办公室　　2026年1月20日</p>
        <h2 onclick="alert(4)">【工作动态】</h2>
        <h3>市总工会为骑手送上<a href="javascript:alert(5)">热姜茶</a></h3>
        <p style="expression(alert(6))">1月18日，阳江市总工会在老车站为骑手送上热姜茶，三十名骑手坐下来说了自己的难处。\
        <svg onload="alert(7)"><desc>图</desc></svg><iframe src="data:text/html,<script>alert(8)</script>"></iframe></p>
        <p><scr<script>ipt>alert(9)</scr</script>ipt><img src=x onerror=alert(10)>会议决定先办热水和休息两件事。</p>
        <p>（阳江市总工会办公室）</p></body></html>
        """

    @Test("Scripts, handlers, styles and addresses are gone; the sentences are there", arguments: Stage.engines)
    func onlyText(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let work = FileImport(
                platform: office.platform, identity: .operator, issuer: office.tree.city.id, year: nil)
            let outcome = try await work.run(Array(Self.page.utf8), name: "网页.html")
            guard case .imported(let id, _, _) = outcome else { throw Office.Failure(what: "\(outcome)") }
            let content: String? = try await office.platform.database.read {
                try $0.value("SELECT content FROM bulletin_text WHERE bulletin = \(id)")
            }
            let kept = try #require(content)
            for mark in ["<h1", "<p", "onload", "onclick", "javascript:", "expression(", "stolen", "data:text"] {
                #expect(!kept.contains(mark), "\(mark)")
            }
            #expect(kept.contains("三十名骑手坐下来说了自己的难处"))
            let editor = try await office.visitor(.editor, at: .own)
            for article in try await office.articles(of: id) {
                let shown = try await office.browser(of: editor).get("/articles/\(article)")
                #expect(shown.status == 200)
                #expect(OpenedTags(shown.text).dangers == [])
            }
        }
    }
}
