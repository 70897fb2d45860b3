import Testing

@testable import Kernel
@testable import Stage

/// Security case 18: what is no part of the list is removed, however it is written.
@Suite("Rich text") struct RichTextTests {
    @Test(
        "What may stand is kept in its one form",
        arguments: [
            ("<P CLASS=x>一<B>二</B><br/>三</P>", "<p>一<strong>二</strong><br>三</p>"),
            ("一<div>二</div>三", "<p>一</p><p>二</p><p>三</p>"),
            ("<h1>题</h1><h5>小题</h5>", "<h3>题</h3><h4>小题</h4>"),
            (
                "<ul><li>一<ol><li>甲</li></ol></li><li><p>二</p></li></ul>",
                "<ul><li>一<ol><li>甲</li></ol></li><li>二</li></ul>"
            ),
            ("<blockquote>引<p>文</blockquote>", "<blockquote><p>引</p><p>文</p></blockquote>"),
            (
                "<a href='/bulletins/1?a=b&amp;c=d' target=_blank>看</a>",
                "<p><a href=\"/bulletins/1?a=b&amp;c=d\" rel=\"noopener\">看</a></p>"
            ),
            (
                "<a href=https://www.example.cn/公告>看</a>",
                "<p><a href=\"https://www.example.cn/%E5%85%AC%E5%91%8A\" rel=\"noopener\">看</a></p>"
            ),
            ("a &lt; b &amp;amp; c &#x4E2D;", "<p>a &lt; b &amp;amp; c 中</p>"), ("1 < 2 <", "<p>1 &lt; 2 &lt;</p>"),
            ("<p> 一 \n\n 二 </p><p>&nbsp;</p><p></p>", "<p>一 二</p>"),
            ("<b><i>重</b></i>", "<p><strong><em>重</em></strong></p>"),
            ("<li>散</li><ul>项<ul><li>深</ul></ul>", "<p>散</p><ul><li>项<ul><li>深</li></ul></li></ul>"),
        ])
    func keeps(_ typed: String, _ kept: String) {
        #expect(RichText(html: typed).html == kept)
    }

    @Test(
        "Scripts, handlers, styles, drawings and other schemes leave nothing behind",
        arguments: [
            ("<p onclick=alert(1) style='background:url(javascript:1)'>字</p>", "<p>字</p>"),
            ("前<script>alert(1)</script>后", "<p>前后</p>"), ("前<SCRIPT SRC=//x>后", "<p>前</p>"),
            ("前<svg><script>1</script><a xlink:href='javascript:1'>x</a></svg>后", "<p>前后</p>"),
            ("<style>p{}</style><math><mi xlink:href=data:x>1</mi></math>字", "<p>字</p>"),
            ("<a href=\"javascript:alert(1)\">字</a>", "<p>字</p>"), ("<a href=' jAva\tscript:1'>字</a>", "<p>字</p>"),
            ("<a href='java&#115;cript&colon;1'>字</a>", "<p>字</p>"), ("<a href=data:text/html,x>字</a>", "<p>字</p>"),
            ("<a href=//evil.example>字</a>", "<p>字</p>"), ("<a href='/\\evil.example'>字</a>", "<p>字</p>"),
            ("<a href='https://a@evil.example/'>字</a>", "<p>字</p>"), ("<a href='http://x.cn'>字</a>", "<p>字</p>"),
            ("<a href='https://x.cn/\"onmouseover=1'>字</a>", "<p>字</p>"), ("<img src=x onerror=alert(1)>字", "<p>字</p>"),
            ("<!--<p>x--><!DOCTYPE x><?php 1 ?>字<!-- ", "<p>字</p>"),
            ("<scr<script>ipt>字</scr</script>ipt>", "<p>ipt&gt;字ipt&gt;</p>"),
            ("<p title=\"><script>1</script>\">字", "<p>字</p>"),
            ("&lt;script&gt;1&lt;/script&gt;", "<p>&lt;script&gt;1&lt;/script&gt;</p>"),
            ("字<p onclick=\"", "<p>字</p>"), ("字\u{202E}\u{0}\u{7}\u{FEFF}", "<p>字</p>"),
            ("<iframe srcdoc='<script>1</script>'>x</iframe><form action=//x><input>字</form>", "<p>字</p>"),
            (
                "<textarea><p>x</textarea><noscript><p title='</noscript><img src=x>'>字",
                "<p>&#39;&gt;字</p>".replacing("&#39;", with: "'")
            ),
        ])
    func removes(_ typed: String, _ kept: String) {
        #expect(RichText(html: typed).html == kept)
    }

    @Test("Whatever is read holds only what may stand, and reading it again changes nothing") func anything() throws {
        var random = SeededGenerator(seed: 18)
        for _ in 0..<2_000 {
            let typed = Self.heap(&random)
            let read = RichText(html: typed)
            #expect(Self.stranger(in: read.html) == nil, "\(typed)")
            #expect(RichText(html: read.html) == read, "\(typed)")
            let inForm = RichText(typed: typed)
            #expect(Self.stranger(in: inForm.html) == nil, "\(typed)")
            #expect(RichText(typed: inForm.typed) == inForm, "\(typed)")
            #expect(RichText(html: inForm.html) == inForm, "\(typed)")
        }
    }

    @Test("However deep and long it is, it is read to the end") func deep() {
        for piece in ["<ul>", "<ul><li>", "<blockquote>", "<b>", "<a href=/x>", "<li>", "</", "<!--", "&", "<p title="]
        {
            let read = RichText(html: String(repeating: piece, count: 20_000) + "字" + "<p>字")
            #expect(RichText(html: read.html) == read, "\(piece)")
        }
    }

    @Test(
        "What is typed plainly becomes paragraphs and lists, and the field shows it as it was typed",
        arguments: [
            ("一\n二\n\n三", "<p>一<br>二</p><p>三</p>"), ("- 一\n- 二", "<ul><li>一</li><li>二</li></ul>"),
            ("如下：\n\n1. 甲\n2. 乙", "<p>如下：</p><ol><li>甲</li><li>乙</li></ol>"), ("3. 丙", "<p>3. 丙</p>"),
            ("若 a<b 且 c>d", "<p>若 a&lt;b 且 c&gt;d</p>"), ("　　段首", "<p>　　段首</p>"), ("<姓名>", "<p>&lt;姓名&gt;</p>"),
        ])
    func plain(_ typed: String, _ html: String) {
        let read = RichText(typed: typed)
        #expect(read.html == html)
        #expect(read.typed == typed)
    }

    @Test("What plain lines cannot say is shown as markup, and its words are found") func marked() {
        let read = RichText(typed: "\r\n <p><strong>重</strong>点</p>\r\n<ul><li>一<ul><li>二</li></ul></li></ul> ")
        #expect(read.typed == "<p><strong>重</strong>点</p><ul><li>一<ul><li>二</li></ul></li></ul>")
        #expect(read.words == "重点\n一\n二")
        #expect(RichText(typed: " \r\n ").isEmpty)
        #expect(RichText(typed: "<p> </p><script>1</script>").isEmpty)
    }

    @Test("An entry's body is cleaned when it is read, and too many words are refused") func body() throws {
        let fields = Drill.any.description.filled
        let stored = try JSONValue(text: ##"{"report": "<p onclick=\"x\">字<script>1</script></p>"}"##)
        #expect(EntryJSON.values(stored, fields) == ["report": .rich(RichText(html: "<p>字</p>"))])
        let field = try #require(Drill.any.description.field("report"))
        let long = RichText(typed: String(repeating: "字", count: 501))
        #expect(field.problem(with: .rich(long)) != nil)
        #expect(field.problem(with: .text("字")) != nil)
    }
}

extension RichTextTests {
    private static let pieces = [
        "<p>", "</p>", "<br>", "<b>", "</b>", "<em>", "</em>", "<u>", "</u >", "<ul>", "</ul>", "<ol>", "</ol>", "<li>",
        "</li>",
        "<blockquote>", "</blockquote>", "<h3>", "</h3>", "<H4>", "</H4>", "<a href=\"https://x.cn/a?b&amp;c\">",
        "<a href='/own'>",
        "<a href=javascript:1>", "</a>", "<script>", "</script>", "<svg onload=1>", "</svg>", "<!--", "-->", "<", ">",
        "&", ";",
        "\"", "'", "=", "/", " ", "\n", "\r\n", "- ", "1. ", "2. ", "字", "一二", "a", "&lt;", "&amp;", "&#60;", "&#x3c;",
        "&nbsp;",
        "\u{0}", "\u{202E}", "\u{338}", "\u{301}", "\u{3000}", "\u{2028}", "𠮷", "<div style=x>", "</div>", "<scr",
        "ipt>",
    ]

    private static func heap(_ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...24, using: &random)
        return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    }

    private static let allowed: Set<String> = Set(
        ["p", "strong", "em", "u", "ul", "ol", "li", "blockquote", "h3", "h4"].flatMap { [$0, "/" + $0] } + [
            "br", "/a",
        ])

    /// The first tag, or stray bracket, that is not on the list; read without the reader.
    private static func stranger(in html: String) -> String? {
        var isInTag = false
        var tag = ""
        for scalar in html.unicodeScalars {
            switch (scalar, isInTag) {
            case ("<", false): (isInTag, tag) = (true, "")
            case ("<", true), (">", false): return tag + String(scalar)
            case (">", true):
                isInTag = false
                let isLink =
                    tag == "a href=\"/own\" rel=\"noopener\""
                    || tag == "a href=\"https://x.cn/a?b&amp;c\" rel=\"noopener\""
                if !allowed.contains(tag), !isLink { return tag }
            case (_, true): tag.unicodeScalars.append(scalar)
            case (_, false): continue
            }
        }
        return isInTag ? tag : nil
    }
}
