import Foundation
import HTTPTypes
import Stage
import Testing

@testable import Web

@Suite("Style sheets and scripts") struct AssetTests {
    private func theme(_ browser: TestSite) async throws -> String {
        let page = try await browser.get("/").text
        let start = try #require(page.range(of: "/assets/theme."))
        return String(page[start.lowerBound...].prefix { $0 != "\"" })
    }

    @Test("A page names them by their digest, and browsers may keep them for ever") func cached() async throws {
        let browser = try Sites.browser()
        let path = try await theme(browser)
        let answer = try await browser.get(path)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(answer.headers[.contentEncoding] == nil)
        browser.headers[.ifNoneMatch] = answer.headers[.eTag]
        #expect(try await browser.get(path).status == 304)
    }

    @Test("They are sent compressed to whoever takes it") func compressed() async throws {
        let browser = try Sites.browser()
        let path = try await theme(browser)
        let plain = try await browser.get(path)
        browser.headers[.acceptEncoding] = "br, gzip;q=0.5"
        let gzip = try await browser.get(path)
        #expect(gzip.headers[.contentEncoding] == "gzip")
        #expect(gzip.bytes.count < plain.bytes.count / 2)
        #expect(gzip.bytes.prefix(2) == [0x1F, 0x8B])
        browser.headers[.acceptEncoding] = "gzip;q=0"
        #expect(try await browser.get(path).headers[.contentEncoding] == nil)
    }

    @Test("Nothing else can be fetched", arguments: ["theme.css", "..%2FPackage.swift", "%2e%2e", "x"])
    func others(_ name: String) async throws {
        #expect(try await Sites.browser().get("/assets/" + name).status == 404)
    }

    @Test("Without Bootstrap the site does not start and says what to install") func missing() throws {
        let nowhere = URL(filePath: "/nowhere", directoryHint: .isDirectory)
        do {
            _ = try Assets.load(bootstrap: nowhere)
            Issue.record("it started")
        } catch let error as AssetError {
            #expect(error == .bootstrapMissing("/nowhere/css/bootstrap.min.css"))
            #expect(error.description.contains("apt install libjs-bootstrap5"))
        }
    }

    @Test("Every style sheet and script that pages name exists") func complete() throws {
        let assets = try Assets.load()
        for name in Assets.styles + ["keys.js", "upload.js", "seal.svg"] { #expect(assets.file(named: name) != nil) }
    }
}
