import Foundation
import HTTPTypes
import Kernel
import Skills
import Stage
import Store
import Testing
import Web

@testable import App

/// Cases 15 and 16 over the pages: every way to an attachment asks anew who may have it, and what is sent is inert or refused.
@Suite("Attachments in the browser", .serialized) struct AttachmentTests {
    private struct Desk {
        let office: Office
        let officer: Visitor
        let entry: ID<Entry>

        var path: String { "/ledgers/proposals/\(entry)" }

        func browser() throws -> TestSite { try office.browser(of: officer) }

        /// Sends files as the form on the page does.
        func send(_ files: [(name: String, bytes: [UInt8])], by visitor: Visitor? = nil) async throws -> TestAnswer {
            let browser = try office.browser(of: visitor ?? officer)
            let token = try await browser.formToken()
            var body = Array("--b\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n\(token)\r\n".utf8)
            for file in files {
                let head = "Content-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n"
                body += Array("--b\r\n\(head)".utf8) + file.bytes + Array("\r\n".utf8)
            }
            body += Array("--b--\r\n".utf8)
            return try await browser.send(
                .post, path + "/documents", type: "multipart/form-data; boundary=b", body: body)
        }

        /// The addresses of the attachments, the oldest first.
        func links() async throws -> [String] {
            let page = try await browser().get(path + "/documents").text
            let parts = page.components(separatedBy: "href=\"\(path)/documents/").dropFirst()
            var seen: [String] = []
            for part in parts {
                let link = "\(path)/documents/\(part.prefix(13))"
                if !seen.contains(link) { seen.append(link) }
            }
            return seen
        }
    }

    private func withDesk(_ engine: Engine, _ body: (Desk) async throws -> Void) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let values = EntrySample.values(of: AnyLedger(Proposal.ledger), on: office.platform.clock.now().day)
            let entry = try await office.platform.perform(
                OpenEntry(in: "proposals", of: office.tree.city.id, values, book: office.installation.book),
                as: .operator)
            try await body(Desk(office: office, officer: officer, entry: entry))
        }
    }

    @Test("What is sent is handed out inert, and a picture without what it carried", arguments: Stage.engines)
    func handedOut(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let script = Array("%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>".utf8)
            let sent = try await desk.send([("合同.pdf", script), ("现场.jpg", SamplePicture.jpeg)])
            #expect(sent.status == 303)
            let page = try await desk.browser().get(desk.path)
            #expect(page.text.contains("合同.pdf") && page.text.contains("现场.jpg"))
            let links = try await desk.links()
            try #require(links.count == 2)
            let paper = try await desk.browser().get(links[0])
            #expect(paper.bytes == script)
            #expect(paper.headers[.contentType] == "application/pdf")
            #expect(paper.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(paper.headers[.xContentTypeOptions] == "nosniff")
            #expect(paper.headers[.cacheControl] == "no-store")
            let picture = try await desk.browser().get(links[1])
            #expect(picture.headers[.contentType] == "image/jpeg")
            #expect(picture.headers[.contentDisposition] == "inline")
            #expect(Data(picture.bytes).range(of: Data("SECRET".utf8)) == nil)
            let preview = try await desk.browser().get(links[1] + "/preview")
            #expect(preview.status == 200 && preview.headers[.contentType] == "image/jpeg")
            #expect(try await desk.browser().get(links[0] + "/preview").status == 404)
        }
    }

    @Test("A range is a part of it, and a range of nothing is said to be none", arguments: Stage.engines.prefix(1))
    func ranges(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            _ = try await desk.send([("记录.txt", Array("0123456789".utf8))])
            let link = try #require(try await desk.links().first)
            let browser = try desk.browser()
            browser.headers[.range] = "bytes=2-4"
            let part = try await browser.get(link)
            #expect(part.status == 206 && part.text == "234")
            #expect(part.headers[.contentRange] == "bytes 2-4/10")
            let tag = part.headers[.eTag]
            browser.headers[.ifRange] = tag
            #expect(try await browser.get(link).status == 206)
            browser.headers[.ifRange] = "\"another\""
            #expect(try await browser.get(link).text == "0123456789")
            browser.headers[.ifRange] = nil
            browser.headers[.range] = "bytes=10-"
            let nothing = try await browser.get(link)
            #expect(nothing.status == 416 && nothing.headers[.contentRange] == "bytes */10")
        }
    }

    @Test("Page, file, preview, part and archive are absent for a foreign office", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            _ = try await desk.send([("名单.txt", Array("麦晓岚".utf8)), ("现场.png", SamplePicture.png)])
            let links = try await desk.links()
            try #require(links.count == 2)
            let foreign = try await desk.office.visitor(.officer, at: .beside)
            let browser = try desk.office.browser(of: foreign)
            let ways = links + [links[1] + "/preview", desk.path + "/documents", desk.path + "/documents.zip"]
            for way in ways {
                #expect(try await desk.browser().get(way).status == 200, "\(way)")
                #expect(try await browser.get(way).status == 404, "\(way)")
                browser.headers[.range] = "bytes=0-1"
                #expect(try await browser.get(way).status == 404, "\(way)")
                browser.headers[.range] = nil
            }
            #expect(try await desk.send([("别处.txt", Array("x".utf8))], by: foreign).status == 404)
            // Under an entry of her own it does not open either.
            let values = EntrySample.values(of: AnyLedger(Proposal.ledger), on: desk.office.platform.clock.now().day)
            let place = desk.office.tree.organisation(at: .beside).id
            let own = try await desk.office.platform.perform(
                OpenEntry(in: "proposals", of: place, values, book: desk.office.installation.book), as: .operator)
            let through = links[0].replacing(desk.entry.description, with: own.description)
            #expect(try await browser.get(through).status == 404)
            #expect(try await TestSite(desk.office.door).get(links[0]).status == 303)
        }
    }

    @Test("Of several files the good ones are taken and the others named with their reason", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let page = "<html><script>alert(1)</script>"
            let long = String(repeating: "长", count: 300) + ".txt"
            let answer = try await desk.send([
                ("图.svg", Array("<svg onload=alert(1)>".utf8)), ("..\\..//etc/<b>页<b>.html", Array(page.utf8)),
                ("空.txt", []), (long, Array("好的".utf8)), ("脚本.pdf", Array("%!PS\n".utf8)),
            ])
            #expect(answer.status == 422)
            #expect(answer.text.contains("图.svg") && answer.text.contains("脚本.pdf") && answer.text.contains("空.txt"))
            #expect(answer.text.contains("&lt;b"))
            #expect(!answer.text.contains("<b>页"))
            let links = try await desk.links()
            #expect(links.count == 1)
            let kept = try await desk.browser().get(try #require(links.first))
            #expect(kept.text == "好的")
            let name = try #require(kept.headers[.contentDisposition])
            #expect(name.count < 2_000 && !name.contains("/"))
        }
    }

    @Test("What is removed leaves the list and the archive, and is put back by its button", arguments: Stage.engines)
    func removing(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            _ = try await desk.send([("一.txt", Array("一".utf8)), ("二.txt", Array("二".utf8))])
            let link = try #require(try await desk.links().first)
            let page = try await desk.browser().get(desk.path + "/documents")
            #expect(try await desk.browser().submit(link + "/removal", on: page).status == 303)
            #expect(try await !desk.browser().get(desk.path).text.contains("一.txt"))
            let archive = try await desk.browser().get(desk.path + "/documents.zip")
            #expect(archive.headers[.contentType] == "application/zip")
            #expect(Data(archive.bytes).range(of: Data("二.txt".utf8)) != nil)
            #expect(Data(archive.bytes).range(of: Data("一.txt".utf8)) == nil)
            let again = try await desk.browser().get(desk.path + "/documents")
            #expect(try await desk.browser().submit(link + "/restoration", on: again).status == 303)
            #expect(try await desk.browser().get(desk.path).text.contains("一.txt"))
        }
    }

    @Test("Without the token of a form, nothing is attached", arguments: Stage.engines.prefix(1))
    func forged(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"x.txt\"\r\n\r\nx\r\n--b--"
            let answer = try await desk.browser().send(
                .post, desk.path + "/documents", type: "multipart/form-data; boundary=b", body: Array(head.utf8))
            #expect([400, 403].contains(answer.status))
            #expect(try await desk.links().isEmpty)
        }
    }
}
