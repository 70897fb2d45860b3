import Files
import Stage
import Testing

@testable import Bulletins

@Suite("Reading a web page") struct HTMLTextTests {
    private func read(_ page: String, name: String = "a.html") async throws -> String {
        let read = try await SourceFile.text(of: Array(page.utf8), name: name)
        #expect(read.format == .html)
        return read.text
    }

    @Test("Blocks and line breaks become lines, headings become headings of Markdown")
    func blocks() async throws {
        let text = try await read(
            "<!DOCTYPE html><title>站点</title><body><h1>市总动态</h1><div><p>甲<br>乙</p><p>丙</p></div><h4>小标题</h4>丁")
        #expect(text == "# 市总动态\n甲\n乙\n丙\n小标题\n丁")
    }

    @Test("Scripts, styles, navigation and what is hidden are not read")
    func skipped() async throws {
        let text = try await read(
            "<html><style>p{}</style><nav>首页<br>新闻</nav><p>正文</p><script>alert('<p>假</p>')</script>"
                + "<p hidden>藏</p><footer>版权<div>所有</div></footer><p>完")
        #expect(text == "正文\n完")
    }

    @Test("Cells are divided by tabulators, and a paragraph in a cell breaks no row")
    func cells() async throws {
        let text = try await read(
            "<html><table><tr><th>市</th><th>建会</th></tr><tr><td><p>广州</p></td><td><p>12</p></td></tr></table>共1行")
        #expect(text == "市\t建会\n广州\t12\n共1行")
    }

    @Test("A line end in the source divides English words and joins Chinese ones")
    func flowing() async throws {
        #expect(try await read("<html><p>  工会\n   工作 2026\n  in\n  English  </p>") == "工会工作 2026 in English")
    }

    @Test("Entities are decoded, once")
    func entities() async throws {
        #expect(
            try await read("<html><p>A&amp;B &lt;p&gt; &#24037;&#x4F1A;&nbsp;&hellip; &amp;lt;") == "A&B <p> 工会 … &lt;")
    }

    @Test("Text in <pre> keeps its line ends and indents")
    func preformatted() async throws {
        #expect(try await read("<html><pre>　　甲\n\n  乙</pre>丙") == "　　甲\n\n  乙\n丙")
    }

    @Test("The declared encoding is honoured", arguments: ["charset=gb2312", "charset=\"GBK\"", "charset='gb18030'"])
    func declared(_ declaration: String) async throws {
        let page = "<html><head><meta \(declaration)></head><body><p>没路毛</p></body></html>"
        let read = try await SourceFile.text(of: encoded(page, as: "GB18030"), name: "a.htm")
        #expect(read.text == "没路毛")
        #expect(read.encoding == .gb18030)
    }

    @Test("A page in UTF-8 that claims to be GB 2312 is read as what it is")
    func wronglyDeclared() async throws {
        #expect(try await read("<html><meta charset=gb2312><p>云岭市总工会召开会议</p>") == "云岭市总工会召开会议")
    }

    @Test("A page is known by its beginning, whatever its name")
    func byContent() async throws {
        #expect(try await read("\n <!doctype HTML><p>正文", name: "简报.txt") == "正文")
        #expect(try await read("<?xml version='1.0'?><html xmlns='x'><p>正文</p></html>", name: "简报.doc") == "正文")
    }

    @Test("A text that only mentions tags is no page")
    func mentioned() async throws {
        let read = try await SourceFile.text(of: Array("网页用 <html> 开头".utf8), name: "a.txt")
        #expect(read.format == .plain)
        #expect(read.text == "网页用 <html> 开头")
    }

    @Test("An external entity reads no file")
    func externalEntity() async throws {
        let text = try await read(
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>甲&x;乙</p>"
                + "<iframe src='file:///etc/passwd'></iframe><link rel=import href='/etc/passwd'>")
        #expect(!text.contains("root:"))
        #expect(text.contains("乙"))
    }

    @Test("A hundred thousand open elements are read to the end")
    func deep() async throws {
        let text = try await read("<html>" + String(repeating: "<div><b>", count: 50_000) + "<p>末尾")
        #expect(text == "末尾")
    }

    @Test(
        "Broken markup is read as far as it goes",
        arguments: [
            "<html><p>正文</b></div><", "<html><p>正文<a href=\"", "<html><p>正文&#xFFFFFFFF;&#0;&", "<html><!-- <p>--><p>正文",
        ])
    func broken(_ page: String) async throws { #expect(try await read(page).hasPrefix("正文")) }
}
