import HTTPTypes
import Kernel
import Stage
import Store
import Testing

@testable import Web

@Suite("When something goes wrong") struct TroubleTests {
    @Test("An error nobody foresaw tells nothing but the number of the request") func collapse() async throws {
        let answer = try await Sites.browser().get("/collapse")
        #expect(answer.status == 500)
        #expect(answer.text.contains("系统出了差错"))
        #expect(answer.text.contains("0123456789abcdef"))
        #expect(!answer.text.contains("hunter2"))
        #expect(!answer.text.contains("Collapse"))
        #expect(answer.headers[.requestID] == "0123456789abcdef")
    }

    @Test("A refusal becomes its status and its own words, in the visitor's language") func refusals() async throws {
        let browser = try Sites.browser()
        browser.headers[.acceptLanguage] = "en-GB,en;q=0.9,zh;q=0.1"
        let answer = try await browser.get("/conflict")
        #expect(answer.status == 409)
        #expect(answer.text.contains("Somebody else did it."))
        #expect(answer.text.contains("<html lang=\"en\">"))
    }

    @Test("Too many attempts say when to come back") func tooMany() async throws {
        let answer = try await Sites.browser().get("/wait")
        #expect(answer.status == 429)
        #expect(answer.headers[.retryAfter] == "91")
    }

    @Test("The rate limit is asked before the route") func admission() async throws {
        let browser = try Sites.browser { _, seams in
            seams.admit = { address, route in
                if address == "192.0.2.7", route == "home.show" {
                    throw Refusal.tooMany(until: Instant(microseconds: 1_795_000_000_000_000))
                }
            }
        }
        #expect(try await browser.get("/").status == 429)
        #expect(try await browser.get("/help").status == 200)
    }

    @Test("When nobody can say who comes, the page is an error and not the stranger's") func noSessions() async throws {
        let browser = try Sites.browser { _, seams in seams.identify = { _ in throw Sites.Collapse() } }
        browser.headers[.cookie] = "gonghui-session=x"
        #expect(try await browser.get("/").status == 500)
    }

    @Test("While the database does not answer, the page says so and when to come back, and the log has why")
    func unreachable() async throws {
        let log = KeptLog()
        let browser = try Sites.browser { _, seams in
            seams.identify = { _ in throw StoreError.unreachable("connection to host db.example failed") }
        }
        browser.log = log.logger
        browser.headers[.cookie] = "gonghui-session=x"
        let answer = try await browser.get("/")
        #expect(answer.status == 503)
        #expect(answer.headers[.retryAfter] == "30")
        #expect(answer.text.contains("数据库连不上") && answer.text.contains("0123456789abcdef"))
        #expect(!answer.text.contains("db.example"))
        #expect(log.text.contains("db.example"))
    }

    @Test("A query that cannot be read gets 400") func malformed() async throws {
        let query = (0...2000).map { "a\($0)" }.joined(separator: "&")
        #expect(try await Sites.browser().get("/?" + query).status == 400)
    }

    @Test("Every trouble says in both languages what is wrong and what to do")
    func words() {
        let troubles: [any Error] = [
            Refusal.notFound, Refusal.notPermitted(Sites.read), Refusal.signedOut,
            Refusal.tooMany(until: Instant(microseconds: 0)), Fault.nowhere, Fault.wrongMethod(allowed: "GET"),
            Fault.tooLarge(limit: 20 << 20), Fault.tooManyFiles(limit: 3), Fault.unknownForm, Fault.notOurForm,
            StoreError.unreachable("x"), Sites.Collapse(),
        ]
        for trouble in troubles {
            let told = Misfortune(trouble)
            #expect(!told.title.zh.isEmpty && !told.title.en.isEmpty)
            #expect(told.words.zh.count > 8 && told.words.en.count > 20)
        }
        #expect(Misfortune(Fault.tooLarge(limit: 20 << 20)).words.zh.contains("20 MB"))
    }

    @Test(
        "Every answer carries the headers that protect it",
        arguments: ["/", "/nothing", "/collapse", "/healthz", "/file"])
    func headers(_ path: String) async throws {
        let headers = try await Sites.browser().get(path).headers
        #expect(
            headers[.contentSecurityPolicy]
                == "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'")
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.referrerPolicy] == "same-origin")
        #expect(headers[.openerPolicy] == "same-origin")
        #expect(headers[.strictTransportSecurity] == nil)
    }

    @Test("What a signed-in person sees is not kept by the browser") func noStore() async throws {
        #expect(try await Sites.signedInBrowser().get("/papers").headers[.cacheControl] == "no-store")
        #expect(try await Sites.signedInBrowser().get("/file").headers[.cacheControl] == "no-store")
    }
}
