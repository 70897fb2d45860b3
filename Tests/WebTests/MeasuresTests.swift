import HTTPTypes
import Kernel
import Stage
import Testing

@testable import Web

@Suite("Health and measures") struct MeasuresTests {
    @Test("Health is ok while the database answers") func health() async throws {
        #expect(try await Sites.browser().get("/healthz").text == "ok\n")
        let broken = try Sites.browser { _, seams in seams.ping = { throw Sites.Collapse() } }
        #expect(try await broken.get("/healthz").status == 503)
    }

    @Test("Measures are absent for others than this machine") func readers() async throws {
        let browser = try Sites.browser { settings, _ in settings.measuresToken = "s3cret" }
        #expect(try await browser.get("/metrics").status == 404)
        browser.headers[.authorization] = "Bearer s3cret"
        #expect(try await browser.get("/metrics").status == 200)
        browser.headers[.authorization] = "Bearer s3creT"
        #expect(try await browser.get("/metrics").status == 404)
    }

    @Test("A proxy on this machine does not open them to its visitors") func proxy() async throws {
        let browser = try Sites.browser()
        browser.peer = "127.0.0.1"
        #expect(try await browser.get("/metrics").status == 200)
        browser.headers[.forwardedFor] = "203.0.113.9"
        #expect(try await browser.get("/metrics").status == 404)
    }

    @Test("An empty token opens nothing") func emptyToken() async throws {
        let browser = try Sites.browser { settings, _ in settings.measuresToken = "" }
        browser.headers[.authorization] = "Bearer "
        #expect(try await browser.get("/metrics").status == 404)
    }

    @Test("Requests are counted by route and class, and figures of others are added") func counts() async throws {
        let browser = try Sites.browser { _, seams in
            seams.figures = { [Figure(name: "gonghui_group_size", help: "Commands in the last commit.", value: 4)] }
        }
        browser.peer = "::1"
        _ = try await browser.get("/")
        _ = try await browser.get("/")
        _ = try await browser.get("/nothing?name=li")
        let text = try await browser.get("/metrics").text
        #expect(text.contains("gonghui_requests_total{route=\"home.show\",class=\"2xx\"} 2\n"))
        #expect(text.contains("gonghui_requests_total{route=\"nowhere\",class=\"4xx\"} 1\n"))
        #expect(text.contains("gonghui_request_seconds_bucket{route=\"home.show\",le=\"+Inf\"} 2\n"))
        #expect(text.contains("gonghui_group_size 4.0\n"))
        #expect(text.contains("process_resident_memory_bytes"))
        #expect(!text.contains("li"))
    }
}
