import Kernel
import Testing

@testable import Web

@Suite("Rich text on a page") struct RichTests {
    @Test(
        "It is written as it is kept",
        arguments: [
            "<p>一<br>二 &lt;script&gt; &amp;lt;</p>", "<h3>题</h3><h4><em>小</em>题</h4>",
            "<ul><li>一<ol><li>甲</li></ol></li></ul>",
            "<blockquote><p><strong><em><u>重</u></em></strong></p></blockquote>",
            "<p><a href=\"/a?b=c&amp;d=e\" rel=\"noopener\">看</a></p>",
        ])
    func written(_ markup: String) {
        let html = HTML(language: .zh)
        html.rich(RichText(html: markup))
        #expect(html.string == "<div class=\"rich\" lang=\"zh-Hans\">\(markup)</div>")
    }

    /// Case 19: nobody is taken to another site without having read which.
    @Test("A link that leads elsewhere names the host, and leads to a page that says where") func elsewhere() {
        let html = HTML(language: .zh)
        html.rich(RichText(html: "<p><a href=\"https://X.cn:8443/a?b\"><u>它</u></a></p>"))
        #expect(
            html.string.contains(
                """
                <a href="/away?to=https%3A%2F%2FX.cn%3A8443%2Fa%3Fb" rel="noopener"><u>它</u></a>\
                <span class="host" lang="en"> (x.cn:8443)</span>
                """))
        #expect(!html.string.contains("href=\"https:"))
    }

    @Test("Hostile markup writes no element of its own", arguments: InertTextTests.payloads)
    func inert(_ payload: String) {
        let html = HTML(language: .zh)
        html.rich(RichText(html: "<p>" + payload))
        let tags = html.string.split(separator: "<").compactMap { $0.split(separator: ">").first }
        let strange = tags.filter {
            !["div class=\"rich\" lang=\"zh-Hans\"", "/div", "p", "/p", "strong", "/strong"].contains($0)
        }
        #expect(strange.isEmpty, "\(html.string)")
    }
}
