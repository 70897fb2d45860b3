import HTTPTypes
import Kernel
import Stage
import Testing

@testable import Web

/// Security case 20.
@Suite("Changing something through a form") struct FormGuardTests {
    private static let type = "application/x-www-form-urlencoded"

    @Test("The form of a page is taken, and what it did is said once") func taken() async throws {
        let browser = try Sites.browser()
        let page = try await browser.get("/")
        let answer = try await browser.submit("/things", on: page, ["name": "<b>夏送清凉"])
        #expect(answer.status == 303)
        let next = try await browser.get("/")
        #expect(next.text.contains("已添加：&lt;b&gt;夏送清凉"))
        #expect(next.text.contains("action=\"/undo\""))
        #expect(!(try await browser.get("/").text.contains("已添加")))
    }

    @Test("Without a token, with another's or a changed one, nothing is done") func refused() async throws {
        let browser = try Sites.browser()
        let stranger = try Sites.browser()
        let token = try await stranger.get("/").hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        _ = try await browser.get("/")
        for body in ["", "_form=", "_form=\(token)", "_form=\(String(repeating: "0", count: 64))"] {
            let answer = try await browser.send(.post, "/things", type: Self.type, body: Array(body.utf8))
            #expect(answer.status == 403)
            #expect(answer.text.contains("这一页已经过期"))
        }
    }

    @Test("A form of somebody signed in is bound to her session") func session() async throws {
        let browser = try await Sites.signedInBrowser()
        let page = try await browser.get("/papers")
        #expect(try await browser.submit("/papers", on: page).text == "saved")
        let visitToken = try await Sites.browser().get("/").hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        let answer = try await browser.send(.post, "/papers", type: Self.type, body: Array("_form=\(visitToken)".utf8))
        #expect(answer.status == 403)
    }

    @Test("A form drawn before signing in does not reach what needs a session") func drawnBefore() async throws {
        let browser = try Sites.browser()
        let page = try await browser.get("/")
        let token = page.hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        _ = try await browser.send(.post, "/sign-in", type: Self.type, body: Array("_form=\(token)".utf8))
        #expect(try await browser.submit("/things", on: page).status == 303)
        #expect(
            try await browser.send(.post, "/papers", type: Self.type, body: Array("_form=\(token)".utf8)).status == 403)
    }

    @Test("A right token sent by another site is refused", arguments: ["cross-site", "same-site", "what"])
    func fetchSite(_ site: String) async throws {
        let browser = try Sites.browser()
        let page = try await browser.get("/")
        browser.headers[.fetchSite] = site
        #expect(try await browser.submit("/things", on: page).status == 403)
        browser.headers[.fetchSite] = "same-origin"
        #expect(try await browser.submit("/things", on: page).status == 303)
    }

    @Test("Without Sec-Fetch-Site the origin decides") func origin() async throws {
        let browser = try Sites.browser { settings, _ in settings.publicAddress = "http://gonghui.example" }
        let page = try await browser.get("/")
        for (origin, status) in [
            ("http://localhost", 303), ("http://gonghui.example", 303), ("http://evil.example", 403), ("null", 403),
            ("http://localhost.evil.example", 403), ("http://localhost:81", 403),
        ] {
            browser.headers[.origin] = origin
            #expect(try await browser.submit("/things", on: page).status == status, "\(origin)")
        }
    }

    @Test("Cookies are HttpOnly and for this host alone; secure where the address is") func cookies() async throws {
        let plain = try await Sites.browser().get("/").headers[.setCookie] ?? ""
        #expect(plain.hasPrefix("gonghui-visit="))
        #expect(plain.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
        let secure = try Sites.browser { settings, _ in settings.publicAddress = "https://gonghui.example" }
        let page = try await secure.get("/")
        #expect(page.headers[.setCookie]?.hasPrefix("__Host-gonghui-visit=") == true)
        #expect(page.headers[.setCookie]?.hasSuffix("; Secure") == true)
        #expect(page.headers[.strictTransportSecurity] != nil)
        let token = page.hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        let answer = try await secure.send(.post, "/sign-in", type: Self.type, body: Array("_form=\(token)".utf8))
        #expect(
            answer.headers[.setCookie] == "__Host-gonghui-session=token-of-li; Path=/; HttpOnly; SameSite=Lax; Secure")
    }

    @Test("Signing out removes the session's cookie") func signOut() async throws {
        let browser = try await Sites.signedInBrowser()
        let page = try await browser.get("/papers")
        #expect(try await browser.submit("/sign-out", on: page).status == 303)
        #expect(browser.cookies["gonghui-session"] == nil)
        #expect(try await browser.get("/papers").status == 303)
    }

    @Test("A notice that was not written here is not shown") func forgedNotice() async throws {
        let seal = FormSeal(key: Array(repeating: 1, count: 32))
        let packed = try #require(NoticeCookie(seal: seal).pack(Notice(.done, Text(same: "forged"))))
        let browser = try Sites.browser()
        browser.headers[.cookie] = "gonghui-notice=\(packed)"
        #expect(!(try await browser.get("/").text.contains("forged")))
        #expect(NoticeCookie(seal: seal).unpack(packed)?.words.zh == "forged")
        #expect(NoticeCookie(seal: seal).unpack("x." + packed) == nil)
    }

    @Test("A body that is no form, or comes with files where none are taken, is refused") func kinds() async throws {
        let browser = try Sites.browser()
        _ = try await browser.get("/")
        #expect(try await browser.send(.post, "/things", type: "application/json", body: [0x7B, 0x7D]).status == 400)
        #expect(try await browser.send(.post, "/things").status == 400)
        let file = "--b\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nx\r\n--b--"
        let answer = try await browser.send(
            .post, "/things", type: "multipart/form-data; boundary=b", body: Array(file.utf8))
        #expect(answer.status == 400)
    }

    @Test("A body above the route's limit gets 413, whether it says so or not") func tooLarge() async throws {
        let browser = try Sites.browser()
        let body = Array("name=".utf8) + Array(repeating: UInt8(0x61), count: 5000)
        #expect(try await browser.send(.post, "/things", type: Self.type, body: body, piece: 100).status == 413)
        browser.headers[.contentLength] = "5000"
        #expect(try await browser.send(.post, "/things", type: Self.type).status == 413)
    }
}
