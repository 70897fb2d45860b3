import HTTPTypes
import Kernel
import Stage
import Testing

@testable import Web

@Suite("Asking the site") struct SiteTests {
    @Test("A page comes with its frame, in Chinese unless the browser asks otherwise") func page() async throws {
        let browser = try Sites.browser()
        let answer = try await browser.get("/")
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.text.hasPrefix("<!DOCTYPE html><html lang=\"zh-Hans\">"))
        #expect(answer.text.contains("<title>首页 · 工会平台</title>"))
    }

    @Test("HEAD answers like GET, without a body") func head() async throws {
        let browser = try Sites.browser()
        let full = try await browser.get("/")
        let head = try await browser.send(.head, "/")
        #expect(head.status == 200)
        #expect(head.bytes.isEmpty)
        #expect(head.headers[.contentLength] == String(full.bytes.count))
    }

    @Test("A method that a path does not know gets 405 and the ones it knows", arguments: ["PUT", "DELETE", "PATCH"])
    func wrongMethod(_ method: String) async throws {
        let answer = try await Sites.browser().send(HTTPRequest.Method(method)!, "/papers")
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == "GET, HEAD, POST")
        let onlyPost = try await Sites.browser().get("/things")
        #expect(onlyPost.status == 405)
        #expect(onlyPost.headers[.allow] == "POST")
    }

    @Test(
        "An address outside the table is a page with ways out", arguments: ["/nothing", "/papers/x/y", "/%00", "//x"])
    func nowhere(_ path: String) async throws {
        let answer = try await Sites.browser().get(path)
        #expect(answer.status == 404)
        #expect(answer.text.contains("没有找到这一页"))
        #expect(answer.text.contains("href=\"/help\""))
        #expect(answer.text.contains("0123456789abcdef"))
    }

    @Test(
        "A key that is none is not found rather than a fault",
        arguments: ["1", "0000000000000", "../x", "%3Cscript%3E"])
    func keys(_ key: String) async throws {
        let browser = try await Sites.signedInBrowser()
        let answer = try await browser.get("/papers/\(key)")
        #expect(answer.status == (key == "0000000000000" ? 200 : 404))
        #expect(!answer.text.contains("<script>"))
    }

    @Test("Whoever is not signed in is led to the sign-in page and back") func signedOut() async throws {
        let answer = try await Sites.browser().get("/papers?q=%E5%B7%A5")
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/sign-in?return=%2Fpapers%3Fq%3D%25E5%25B7%25A5")
    }

    @Test("A permission that is held nowhere is refused, and the page says who does it") func forbidden() async throws {
        let told = Told()
        let browser = try TestSite(
            try Sites.site { _, seams in seams.refused = { refusal, route, _ in await told.hear("\(route)") } })
        try await signIn(browser)
        let answer = try await browser.get("/change")
        #expect(answer.status == 403)
        #expect(answer.text.contains("信息编辑"))
        #expect(await told.words == ["papers.change"])
    }

    @Test("The navigation shows only what the person may enter") func navigation() async throws {
        let answer = try await Sites.signedInBrowser().get("/papers")
        #expect(answer.text.contains("href=\"/papers\" aria-current=\"page\""))
        #expect(!answer.text.contains("href=\"/change\""))
    }

    @Test("A line of work is folded up with what waits in it, and stands open where the page is in it")
    func lines() async throws {
        let browser = try await Sites.signedInBrowser()
        let elsewhere = try await browser.get("/papers").text
        #expect(elsewhere.contains("<details class=\"line\"><summary><span>往来</span><span class=\"count\">3</span>"))
        #expect(!elsewhere.contains("机要"), "a line of which she may enter nothing")
        #expect(try await browser.get("/letters").text.contains("<details class=\"line\" open>"))
    }

    @Test("Return addresses lead nowhere else", arguments: ["//evil.example", "https://evil.example", "/\\evil"])
    func returning(_ address: String) async throws {
        let answer = try await Sites.browser().get("/go?return=\(address)")
        #expect(answer.headers[.location] == "/fallback")
        #expect(try await Sites.browser().get("/go?return=%2Fa%3Fb").headers[.location] == "/a?b")
    }

    @Test("A download is an attachment and is not sniffed") func download() async throws {
        let answer = try await Sites.browser().get("/file?name=..%2Fa%22.html")
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"a_.html\"; filename*=UTF-8''a%22.html")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.contentType] == "application/octet-stream")
    }

    @Test("Every route stands in the table with its audience, the site's own included") func table() throws {
        let site = try Sites.site()
        #expect(Set(site.routes.map(\.name)).count == site.routes.count)
        #expect(site.routes.contains { $0.name == "metrics.show" && $0.audience == .operators })
    }

    @Test("A table in which something stands twice makes no site") func twice() throws {
        var site = try Sites.site()
        site = Site(
            routes: Sites.routes + [.page("/", "home.again", for: .everyone) { _ in Sites.page(Text(same: "x")) }],
            frame: site.frame, settings: site.settings, seams: site.seams, assets: site.assets)
        #expect(throws: SiteError.twice("GET /")) { _ = try site.responder() }
    }

    @Test("A form sent after the session has ended says so and offers signing in") func ended() async throws {
        let browser = try await Sites.signedInBrowser()
        let page = try await browser.get("/papers")
        _ = try await browser.submit("/sign-out", on: page)
        let answer = try await browser.submit("/papers", on: page)
        #expect(answer.status == 401)
        #expect(answer.text.contains("href=\"/sign-in\""))
    }

    @Test("The forwarded address counts only behind a trusted proxy") func addresses() async throws {
        let browser = try Sites.browser()
        browser.headers[.forwardedFor] = "203.0.113.9, 198.51.100.2"
        #expect(try await browser.get("/address").text == "192.0.2.7")
        let trusting = try Sites.browser { settings, _ in settings.trustedProxies = ["192.0.2.7", "198.51.100.2"] }
        trusting.headers[.forwardedFor] = "10.0.0.1, 203.0.113.9, 198.51.100.2"
        #expect(try await trusting.get("/address").text == "203.0.113.9")
    }

    private func signIn(_ browser: TestSite) async throws {
        let page = try await browser.get("/")
        let token = page.hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        _ = try await browser.send(
            .post, "/sign-in", type: "application/x-www-form-urlencoded", body: Array("_form=\(token)".utf8))
    }
}

actor Told {
    var words: [String] = []
    func hear(_ word: String) { words.append(word) }
}
