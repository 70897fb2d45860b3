import HTTPTypes
import Kernel
import Stage
import Store
import Testing

/// Case 19: what leads elsewhere is named before anybody goes there, and nothing else than a web address is named.
@Suite("Leaving the platform by a link") struct AwayPageTests {
    @Test("The page shows the whole address and its host, and sends nobody there by itself", arguments: Stage.engines)
    func shown(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            let page = try await office.open("/away?to=https%3A%2F%2Fexample.cn%2Fa%3Fb%3D1", as: she)
            #expect(page.status == 200)
            #expect(
                page.text.contains("<code>example.cn</code>")
                    && page.text.contains("<code>https://example.cn/a?b=1</code>"))
            #expect(page.text.contains("rel=\"noopener noreferrer nofollow\""))
            #expect(page.headers[.location] == nil && !page.text.contains("http-equiv"))
        }
    }

    @Test("What is no web address of another site has no such page", arguments: Stage.engines.prefix(1))
    func refused(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let she = try await office.visitor(.officer, at: .own)
            for address in [
                "", "/ledgers", "//example.cn", "http://example.cn", "javascript:alert(1)", "data:text/html,x",
                "https://a@example.cn", "https://example.cn/\"onclick=x", "https:/\\example.cn",
            ] {
                let page = try await office.open("/away?to=\(Example.escaped(address))", as: she)
                #expect(page.status == 404, "\(address)")
            }
            let outside = try await office.open("/away?to=https://example.cn", as: .anonymous)
            #expect(outside.status == 303 && outside.headers[.location]?.hasPrefix("/sign-in") == true)
        }
    }
}
