import Kernel
import Testing

@testable import Web

/// Security case 17: whatever stands in a field is inert wherever a page can show it.
@Suite("Hostile text on a page") struct InertTextTests {
    static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title><svg/onload=1>",
        "</textarea><script>", "javascript:alert(1)", "--><script>", "` onload=1 `", "&lt;script&gt;", "]]><b>",
        "\u{0}<script\u{0}>", "<SCRIPT SRC=//x>", "//evil.example/", "\\\\evil.example", "\r\nSet-Cookie: a=b",
        "{{7*7}}${7*7}", "<a href=data:text/html,x>", "\" style=\"position:fixed", "</p><form action=//x>",
    ]

    /// Every place where a page can put a text that somebody wrote.
    static let places: [(name: String, write: @Sendable (HTML, String) -> Void)] = [
        ("text", { $0.p($1) }),
        ("phrase", { $0.p(Text(same: $1)) }),
        ("title attribute", { $0.span("x", .title(Text(same: $1))) }),
        ("class", { $0.span("x", .class($1)) }),
        ("value", { $0.input(.value($1), .placeholder(Text(same: $1))) }),
        ("data", { $0.span("x", .data("name", $1)) }),
        ("link", { $0.a("x", .href("/find/\($1)?q=\($1)")) }),
        ("link parameter", { $0.a("x", .href(Link("/find").with("q", $1))) }),
        ("fragment", { $0.a("x", .href(.fragment($1))) }),
        ("return address", { $0.a("x", .href(Link(returningTo: $1) ?? .home)) }),
        ("field", { $0.field(Field("name", Text(same: $1), value: $1, help: Text(same: $1))) }),
        ("paragraphs", { $0.field(Field("name", Text(same: "x"), .paragraphs(rows: 2), value: $1)) }),
        ("choice", { $0.field(Field("name", Text(same: "x"), .choice([.init($1, Text(same: $1))]), value: $1)) }),
        (
            "select",
            { html, text in
                let options = (0..<9).map { Field.Option(text + String($0), Text(same: text)) }
                html.field(Field("name", Text(same: "x"), .choice(options)))
            }
        ),
        (
            "form error",
            { html, text in
                let errors = FormErrors([(text, Text(same: text)), ("name", Text(same: text))])
                html.form(post: "/x", errors: errors) { html.field(Field("name", Text(same: "x")), errors: errors) }
            }
        ),
        (
            "table",
            { html, text in
                html.table(
                    [text], [Column(Text(same: text), sort: text) { $0.text($1) }], caption: Text(same: text),
                    sorted: Sorting("x"), here: "/x", empty: EmptyState(Text(same: text)))
            }
        ),
        ("notice", { $0.notice(Notice(.done, Text(same: $1), undo: Link(returningTo: $1))) }),
        (
            "tree",
            {
                $0.tree([
                    TreeNode(Text(same: $1), "/x/\($1)", note: Text(same: $1), children: [TreeNode(Text(same: $1))])
                ])
            }
        ),
        ("breadcrumb", { $0.breadcrumb([Crumb(Text(same: $1), "/x/\($1)"), Crumb(Text(same: $1))]) }),
        ("chip", { $0.chip(Text(same: $1)) }),
        ("tabs", { $0.tabs([Tab(Text(same: $1), "/x/\($1)")], label: Text(same: $1)) }),
        ("definition", { html, text in html.definitions { html.definition(Text(same: text), text) } }),
        ("filter", { $0.filters([Field("q", Text(same: $1), value: $1)], to: "/x", clear: "/x/\($1)") }),
        ("sheet", { html, text in html.sheet(Text(same: text), id: text) { html.text(text) } }),
        (
            "page",
            { html, text in
                let page = Page(Text(same: text), trail: [Crumb(Text(same: text))], lead: Text(same: text)) {
                    $0.text(text)
                }
                Layout(frame: Sites.frame, page: page, signedIn: nil, path: text, waiting: nil).write(to: html)
            }
        ),
    ]

    @Test("It begins no element, adds no attribute and points nowhere else", arguments: places.map(\.name))
    func inert(_ name: String) throws {
        let place = try #require(Self.places.first { $0.name == name })
        let expected = Self.skeleton(of: place.write, "harmless")
        for payload in Self.payloads {
            #expect(Self.skeleton(of: place.write, payload) == expected, "\(payload)")
        }
    }

    /// The elements of the output with the names of their attributes, and where their links lead to.
    private static func skeleton(of write: (HTML, String) -> Void, _ text: String) -> [String] {
        let html = HTML(language: .zh)
        write(html, text)
        return Tags(html.string).all
    }
}

/// Reads the tags of a page as strictly as a browser does leniently: it stops only at what really ends a tag.
private struct Tags {
    private(set) var all: [String] = []

    init(_ page: String) {
        var rest = Substring(page)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            all.append(Self.tag(&rest))
        }
    }

    private static func tag(_ rest: inout Substring) -> String {
        var out = String(rest.prefix { !$0.isWhitespace && $0 != ">" })
        rest = rest.dropFirst(out.count)
        while let next = rest.first, next != ">" {
            rest = rest.drop { $0.isWhitespace }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                if !name.isEmpty { out += " \(name)" }
                continue
            }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 1)
            out += " \(name)" + (name == "href" || name == "src" || name == "action" ? leads(value) : "")
        }
        return out
    }

    private static func leads(_ value: Substring) -> String {
        if value.hasPrefix("#") { return "=here" }
        return value.hasPrefix("/") && !value.hasPrefix("//") && !value.hasPrefix("/\\") ? "=local" : "=ELSEWHERE"
    }
}
