import HTTPTypes
import Kernel
import Stage
import Testing

@testable import Web

@Suite("Parts of a page") struct ComponentTests {
    private func html(_ body: (HTML) -> Void) -> String {
        let html = HTML(language: .en)
        body(html)
        return html.string
    }

    private let columns = [
        Column<Int>(Text("名称", en: "Name"), sort: "name") { $0.text("row \($1)") },
        Column<Int>(Text("人数", en: "Persons"), isNumeric: true) { $0.text($1) },
    ]

    @Test("An empty list says why and what to do next") func empty() {
        let state = EmptyState(Text("还没有信息", en: "Nothing yet"), act: Crumb(Text("上传", en: "Upload"), "/upload"))
        let out = html { $0.table([Int](), columns, caption: Text("表", en: "Table"), empty: state) }
        #expect(out.contains("Nothing yet"))
        #expect(out.contains("href=\"/upload\""))
        #expect(!out.contains("<table"))
    }

    @Test("A sortable head is a link that turns the order round, and says the present one") func sorting() {
        let out = html {
            $0.table(
                [1], columns, caption: Text("表", en: "Table"), sorted: Sorting("name"), here: "/list?q=a",
                empty: EmptyState(Text("", en: "")))
        }
        #expect(out.contains("aria-sort=\"ascending\""))
        #expect(out.contains("href=\"/list?q=a&amp;sort=-name\""))
        #expect(out.contains("<th scope=\"row\""))
        #expect(out.contains("<caption class=\"visually-hidden\">Table</caption>"))
    }

    @Test("An error stands above the form as a link and beside its field for those who listen") func errors() {
        let errors = FormErrors([("login", Text("请填写登录名", en: "Enter a login"))])
        let out = html { html in
            html.form(post: "/x", errors: errors) {
                html.field(Field("login", Text("登录名", en: "Login"), help: Text("小写", en: "lower case")), errors: errors)
            }
        }
        #expect(out.contains("<a href=\"#field-login\">Enter a login</a>"))
        #expect(out.contains("aria-describedby=\"field-login-help field-login-error\""))
        #expect(out.contains("aria-invalid=\"true\""))
        #expect(out.contains("<label for=\"field-login\">"))
    }

    @Test("An error about the whole form is said above it, without asking to change a field") func wholeForm() {
        let errors = FormErrors([("", Text("登录名或密码不对", en: "Login or password is wrong"))])
        let out = html { html in html.form(post: "/x", errors: errors) {} }
        #expect(out.contains("role=\"alert\""))
        #expect(out.contains("<p>Login or password is wrong</p></div>"))
    }

    @Test("A password is never written back") func password() {
        let field = Field("password", Text("密码", en: "Password"), .password, value: "hunter2")
        #expect(!html { $0.field(field) }.contains("hunter2"))
    }

    @Test("Every form that posts carries its token") func token() {
        #expect(html { html in html.form(post: "/x") {} }.contains("name=\"_form\""))
        #expect(!html { html in html.form(get: "/x") {} }.contains("_form"))
    }

    @Test("What calls something off and the way out beside it bear different words") func leaving() {
        let off = html { $0.submit(Text("取消", en: "Cancel"), cancel: "/x") }
        #expect(off.contains(">Cancel</button>") && off.contains(">Back</a>"))
        #expect(html { $0.submit(Text("保存", en: "Save"), cancel: "/x") }.contains(">Cancel</a>"))
    }

    @Test("A refusal about a field goes back to the form, any other to a page of its own") func refusals() {
        #expect(FormErrors(Refusal.invalid(field: "a", why: Text(same: "b")))?["a"] == Text(same: "b"))
        #expect(FormErrors(Refusal.conflict(why: Text(same: "b")))?.status.code == 422)
        #expect(FormErrors(Refusal.notFound) == nil)
    }

    @Test("The help lists the topics and the keys of the navigation") func help() async throws {
        let page = try await Sites.browser().get("/help").text
        #expect(page.contains("<kbd>g</kbd> <kbd>h</kbd>"))
        #expect(page.contains("id=\"keys\""))
    }

    @Test(
        "Sizes are written for people",
        arguments: [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KB"), (20 << 20, "20 MB")])
    func sizes(_ bytes: Int, _ text: String) {
        #expect(ByteCount.text(bytes) == text)
    }
}
