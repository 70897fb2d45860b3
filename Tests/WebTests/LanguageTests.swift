import HTTPTypes
import Kernel
import Stage
import Testing

@testable import Web

@Suite("Choosing a language") struct LanguageTests {
    @Test("The button leads back to the same page in the other language and stays") func button() async throws {
        let browser = try Sites.browser()
        let page = try await browser.get("/?a=1")
        #expect(page.hiddenFields(ofFormTo: "/language")["return"] == "/?a=1")
        let answer = try await browser.submit("/language", on: page)
        #expect(answer.headers[.location] == "/?a=1")
        let english = try await browser.get("/")
        #expect(english.text.contains("<html lang=\"en\">"))
        #expect(english.headers[.contentLanguage] == "en")
        #expect(english.text.contains("中文"))
    }

    @Test("A link cannot change it") func link() async throws {
        #expect(try await Sites.browser().get("/language?language=en").status == 405)
    }

    @Test("The choice of somebody signed in is told to her account") func account() async throws {
        let told = Told()
        let browser = try Sites.browser { _, seams in
            seams.choosesLanguage = { _, language in await told.hear(language.rawValue) }
        }
        let page = try await browser.get("/")
        let token = page.hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        _ = try await browser.send(
            .post, "/sign-in", type: "application/x-www-form-urlencoded", body: Array("_form=\(token)".utf8))
        _ = try await browser.submit("/language", on: try await browser.get("/papers"))
        #expect(await told.words == ["en"])
    }

    @Test(
        "The browser's first known language counts",
        arguments: [
            ("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("fr,en;q=0.5", "en"), ("en;q=0,zh", "zh"), ("de", nil), ("", nil),
            ("en-US;q=0.3, zh-HK;q=0.7", "zh"), ("*", nil), ("en;q=x", "en"),
        ] as [(String, String?)])
    func accepted(_ header: String, _ language: String?) {
        #expect(LanguageChoice.accepted(header)?.rawValue == language)
    }
}
