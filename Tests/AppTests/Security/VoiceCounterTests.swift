import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Voices
import Web

@testable import App

/// Cases 12 and 13 at the counter for workers: she is heard and can prove it; who she is and what she said reach nobody but those who
/// handle it, and what colleagues note among themselves never reaches her.
@Suite("The counter for workers") struct VoiceCounterTests {
    private static let words = "包工头卷款跑了，工友都在传"
    private static let secrets = [words, "欧阳听蝉", "13912345678"]
    private static let note = "先别惊动老板"

    private struct Spoken {
        let code, receipt: String
        let browser: TestSite
        let log: KeptLog
    }

    private func speak(
        _ office: Office, files: [(name: String, bytes: [UInt8])] = []
    ) async throws -> Spoken {
        let log = KeptLog()
        let browser = TestSite(office.door)
        (browser.log, browser.peer) = (log.logger, "203.0.113.77")
        let answer = try await browser.submit(
            "/speak", on: try await browser.get("/speak"),
            [
                "kind": "arrears", "place": office.tree.city.id.description, "words": Self.words,
                "employer": "远山建设集团", "name": "欧阳听蝉", "phone": "13912345678",
            ], files: files)
        #expect(answer.status == 200)
        #expect(answer.headers[.cacheControl]?.contains("no-store") == true)
        try await office.installation.sequencer?.settleNow()
        let code = try #require(answer.text.firstMatch(of: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/))
        let receipt = try #require(answer.text.firstMatch(of: /\/receipts\/[0-9A-Z]{29}/))
        return Spoken(code: String(code.0), receipt: String(receipt.0), browser: browser, log: log)
    }

    @Test("What she is given proves itself, and says nothing", arguments: Stage.engines)
    func receipt(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let spoken = try await speak(office)
            let page = try await spoken.browser.get(spoken.receipt)
            let file = try await spoken.browser.get(spoken.receipt + "/file")
            let receipt = try #require(Receipt(file.text))
            let keys = try #require(PublishedKeys(try await spoken.browser.get("/public-keys").text)).keys
            let chain = try #require(HeadChain(try await spoken.browser.get(spoken.receipt + "/chain").text))
            let head = try #require(receipt.head)
            let opened = try await spoken.browser.submit(
                "/follow", on: try await spoken.browser.get("/follow"), ["code": spoken.code.lowercased()])
            let kept = try await spoken.browser.submit("/follow/words", on: opened)
            let words = try #require(ReceiptWords(kept.text))
            #expect(receipt.check(by: keys, at: office.platform.clock.now(), words: words).isGood)
            #expect(words.words == Self.words)
            #expect(chain.check(by: keys, against: [head]).isGood)
            for secret in Self.secrets + [spoken.code, "远山建设"] {
                #expect(!page.text.contains(secret) && !file.text.contains(secret))
            }
            let checked = try await spoken.browser.submit(
                "/receipts", on: try await spoken.browser.get("/receipts"), ["receipt": file.text])
            #expect(checked.text.contains("与签名相符"))
            let altered = file.text.replacing(receipt.number, with: "声〔2026〕000000-000009")
            let refused = try await spoken.browser.submit(
                "/receipts", on: try await spoken.browser.get("/receipts"), ["receipt": altered])
            #expect(refused.text.contains("被改过") && !refused.text.contains("与签名相符"))
        }
    }

    @Test(
        "Whoever reports from a workplace says for which union; her code tells standing and term, and does nothing",
        arguments: Stage.engines)
    func reported(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account("both", at: office.tree.county, .officer)
            _ = try await office.platform.perform(
                GrantRole(.officer, to: account, at: office.tree.neighbour.id), as: .operator)
            let browser = TestSite(office.door)
            _ = try await office.signIn("both", with: browser)
            let form = try await browser.get("/workplace-reports")
            #expect(form.text.contains("阳春市总工会，由阳江市总工会办理") && form.text.contains("阳西县总工会，由阳江市总工会办理"))
            let said = ["kind": "complaint", "words": "夜班没有热水"]
            let unsaid = try await browser.submit("/workplace-reports", on: form, said)
            let union = ["union": office.tree.neighbour.id.description]
            let sent = try await browser.submit("/workplace-reports", on: form, said.merging(union) { $1 })
            #expect([unsaid.status, sent.status] == [422, 200])
            let code = try #require(sent.text.firstMatch(of: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/))
            let (book, id) = (office.installation.book, try await entry(office))
            let accepted: [String: FieldValue] = [
                "kind": .choice("complaint"), "cause": .choice("other"), "right": .choice("economic"),
                "told": .text("后天到厂里查看"),
            ]
            _ = try await office.platform.perform(
                TakeStep("accept", on: id, of: "voices", version: 1, accepted, book: book), as: .operator)
            let anyone = TestSite(office.door)
            let door = try await anyone.get("/follow")
            let page = try await anyone.submit("/follow", on: door, ["code": String(code.0)])
            #expect(page.text.contains("由阳江市总工会办理") && page.text.contains("办理中"))
            for words in ["夜班没有热水", "阳西县", "后天到厂里查看", "撤回"] { #expect(!page.text.contains(words), "\(words)") }
            // As a form that is there would send it.
            let known = door.hiddenFields(ofFormTo: "/follow").merging(["code": String(code.0)]) { $1 }
            for path in ["/follow/steps/withdraw", "/follow/words"] {
                #expect(try await anyone.submit(path, on: door, known).status == 404)
            }
            let added = try await anyone.submit(
                "/follow/messages", on: door, known.merging(["message": "还没有热水"]) { $1 }, files: [])
            #expect(added.status == 404)
            let own = try office.browser(of: try await office.visitor(.officer, at: .own))
            let matter = try await own.get("/ledgers/voices/\(id)")
            #expect(matter.text.contains("写在这里没有人看得到") && !matter.text.contains("写给诉求人"))
            let written = try await own.submit(
                "/ledgers/voices/\(id)/messages", on: matter,
                matter.hiddenFields(ofFormTo: "/ledgers/voices/\(id)/notes").merging(["message": "周五再来一趟"]) { $1 })
            #expect(written.status == 422)
            #expect(try await !own.get("/ledgers/voices/\(id)").text.contains("周五再来一趟"))
            // Whoever calls gets a code that opens her matter whole, so this is no way of theirs.
            let call = try await own.get("/calls")
            let called = try await own.submit(
                "/calls", on: call,
                ["words": "夜班没有热水", "kind": "complaint", "place": office.tree.city.name, "channel": "workplace"])
            #expect(!call.text.contains("value=\"workplace\"") && called.status == 422)
            let top = try office.browser(of: try await office.visitor(.officer, at: .above))
            #expect(try await top.get("/workplace-reports").text.contains("之上没有受理"))
        }
    }

    @Test("A form that is sent twice is one voice", arguments: Stage.engines.prefix(1))
    func twice(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let browser = TestSite(office.door)
            let page = try await browser.get("/speak")
            let fields = [
                "kind": "consultation", "place": office.tree.city.id.description, "words": "食堂晚半小时关门",
            ]
            let missing = try await browser.submit(
                "/speak", on: page, fields.merging(["words": ""]) { $1 }, files: [])
            let first = try await browser.submit("/speak", on: page, fields, files: [])
            let second = try await browser.submit("/speak", on: page, fields, files: [])
            #expect([missing.status, first.status, second.status] == [422, 200, 422])
            #expect(second.text.contains("已经提交过"))
        }
    }

    @Test("She follows it by her code alone, and colleagues’ notes do not reach her", arguments: Stage.engines)
    func follows(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let spoken = try await speak(office)
            let officer = try await office.visitor(.officer, at: .own)
            let browser = try office.browser(of: officer)
            let id = try await entry(office)
            let address = "/ledgers/voices/\(id)"
            var own = try await browser.get(address)
            #expect(own.text.contains(Self.words) && !own.text.contains("欧阳听蝉"))
            _ = try await browser.submit("\(address)/notes", on: own, ["words": Self.note])
            _ = try await browser.submit("\(address)/messages", on: own, ["message": "请说说工地在哪里"])
            own = try await browser.get(address)
            let unsealed = try await browser.submit(
                "\(address)/seals/name", on: own, ["reason": "电话核对欠薪数额"])
            #expect(unsealed.text.contains("欧阳听蝉"))
            let book = office.installation.book
            let accepted: [String: FieldValue] = [
                "kind": .choice("arrears"), "cause": .choice("wages"), "right": .choice("economic"),
                "told": .text("由我会办理"),
            ]
            _ = try await office.platform.perform(
                TakeStep("accept", on: id, of: "voices", version: 1, accepted, book: book), as: .operator)
            _ = try await office.platform.perform(
                ExtendTerm(id, of: "voices", by: 20, because: "要到工地核对考勤", in: book), as: .operator)
            let door = try await spoken.browser.get("/follow")
            let wrong = try await spoken.browser.submit("/follow", on: door, ["code": "0000-0000-0000-0000"])
            #expect(wrong.status == 422)
            let page = try await spoken.browser.submit("/follow", on: door, ["code": spoken.code])
            for words in ["请说说工地在哪里", "电话核对欠薪数额", "阳江市总工会", Self.words, "延长了 20 天", "要到工地核对考勤"] {
                #expect(page.text.contains(words))
            }
            #expect(!page.text.contains(Self.note) && !page.text.contains("测试员"))
            let added = try await spoken.browser.submit(
                "/follow/messages", on: page, ["message": "在跨江大桥下面"], files: [])
            #expect(added.text.contains("在跨江大桥下面"))
            #expect(try await browser.get(address).text.contains("在跨江大桥下面"))
            let done = try await spoken.browser.submit("/follow/steps/withdraw", on: added)
            #expect(done.status == 200 && done.text.contains("已撤回"))
        }
    }

    @Test(
        "Her words, her name and her address are in no list, file, search, notice, journal or log",
        arguments: Stage.engines)
    func hidden(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let spoken = try await speak(office)
            _ = try await spoken.browser.submit(
                "/follow", on: try await spoken.browser.get("/follow"), ["code": spoken.code])
            let officer = try await office.visitor(.officer, at: .own)
            let id = try await entry(office)
            _ = try await office.platform.perform(
                AssignEntry(id, of: "voices", to: officer.account, book: office.installation.book), as: .operator)
            let browser = try office.browser(of: officer)
            for path in [
                "/", "/inbox", "/notices", "/inbox/organisation", "/ledgers/voices", "/ledgers/voices?format=csv",
                "/ledgers/voices?col=kind&f.words=x", "/indicators/voices.received", "/ledgers/voices/report?by=kind",
            ] {
                let answer = try await browser.get(path)
                for secret in Self.secrets { #expect(!answer.text.contains(secret), "\(path)") }
                // A file that the office takes away names the employer; nothing that is told or listed does.
                #expect(path.contains("format") || !answer.text.contains("远山建设"), "\(path)")
            }
            for secret in Self.secrets {
                let found = try await browser.get("/search?q=\(Example.escaped(secret))").text
                #expect(!found.contains("/ledgers/voices/\(id)"), "\(secret)")
            }
            let program = try await office.program(of: officer).get("/api/v1/ledgers/voices/entries")
            #expect(program.status == 200)
            for secret in Self.secrets { #expect(!program.text.contains(secret)) }
            let auditor = try await office.visitor(.auditAdministrator, at: .own)
            let journal = try await office.browser(of: auditor).get("/journal").text
            for secret in Self.secrets { #expect(!journal.contains(secret)) }
            #expect(spoken.log.text.contains("voices-counter.speak"), "the log tells of the request")
            for secret in Self.secrets + [spoken.code, "203.0.113.77", "远山建设"] {
                #expect(!spoken.log.text.contains(secret))
            }
            let beside = try await office.visitor(.officer, at: .beside)
            #expect(try await office.browser(of: beside).get("/ledgers/voices/\(id)").status == 404)
        }
    }

    @Test(
        "What she encloses is without its place, hers by her code, the office’s on the page of the matter, and answered for",
        arguments: Stage.engines)
    func encloses(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let spoken = try await speak(office, files: [("张三工资条.jpg", SamplePicture.jpeg)])
            let door = try await spoken.browser.get("/follow")
            let page = try await spoken.browser.submit("/follow", on: door, ["code": spoken.code])
            let added = try await spoken.browser.submit(
                "/follow/messages", on: page, ["message": "再听听这个"], files: [("a.wav", SampleSound.wav)])
            #expect(added.text.contains("照片1.jpg") && added.text.contains("录音2.wav"))
            let files = added.text.matches(of: /name="file" value="([0-9A-Z]{13})"/).map { String($0.1) }
            let picture = try await spoken.browser.submit(
                "/follow/files", on: added, ["file": try #require(files.last)])
            #expect(
                picture.bytes.starts(with: [0xFF, 0xD8]) && picture.bytes.firstRange(of: Array("SECRET".utf8)) == nil)
            #expect(picture.headers[.cacheControl] == "no-store")
            let words = try #require(
                ReceiptWords(try await spoken.browser.submit("/follow/words", on: page, ["message": ""]).text))
            let receipt = try #require(Receipt(try await spoken.browser.get(spoken.receipt + "/file").text))
            let keys = office.platform.journal.publishedKeys.keys
            let now = office.platform.clock.now()
            #expect(receipt.check(by: keys, at: now, words: words, files: [picture.bytes]).isGood)
            #expect(receipt.check(by: keys, at: now, words: words, files: [SamplePicture.png]) == .otherFile)
            try await office.installation.sequencer?.settleNow()
            let later = try #require(added.text.matches(of: /\/receipts\/[0-9A-Z]{29}/).first)
            #expect(String(later.0) != spoken.receipt)
            let message = try #require(added.text.firstMatch(of: /name="message" value="([0-9A-Z]{13})"/))
            let heard = try #require(
                ReceiptWords(
                    try await spoken.browser.submit(
                        "/follow/words", on: added, ["message": String(message.1)]
                    ).text))
            let proof = try #require(Receipt(try await spoken.browser.get(String(later.0) + "/file").text))
            #expect(proof.check(by: keys, at: now, words: heard).isGood && heard.words == "再听听这个")

            let stranger = try await speak(office)
            let other = try await stranger.browser.submit(
                "/follow", on: try await stranger.browser.get("/follow"), ["code": stranger.code])
            let hers = other.hiddenFields(ofFormTo: "/follow/messages")
            let stolen = try await stranger.browser.submit(
                "/follow/files", on: other, hers.merging(["file": files[0]]) { $1 })
            #expect(stolen.status == 404)
            let officer = try await office.visitor(.officer, at: .own)
            let id = try await matter(office, holding: files[0])
            let own = try await office.browser(of: officer).get("/ledgers/voices/\(id)")
            #expect(own.text.contains("照片1.jpg") && own.text.contains("录音2.wav") && own.text.contains("诉求人"))
            #expect(!(try await office.browser(of: officer).get("/ledgers/voices").text.contains("照片")))
            let address = "/ledgers/voices/\(id)/documents/\(files[0])"
            for _ in 0..<2 { #expect(try await office.browser(of: officer).get(address).status == 200) }
            let small = "/ledgers/voices/\(id)/documents/\(try #require(files.last))/preview"
            #expect(
                try await office.browser(of: officer).get(small).status == 404, "nobody looks without being told of")
            #expect(!own.text.contains("/preview"))
            let opened = try await spoken.browser.submit("/follow", on: door, ["code": spoken.code]).text
            #expect(opened.matches(of: /打开了录音2/).count == 1, "she sees which office opened it, once")
            let beside = try office.browser(of: try await office.visitor(.officer, at: .beside))
            #expect(try await beside.get(address).status == 404)
            #expect(try await beside.get(address + "/preview").status == 404)
        }
    }

    @Test("A document is refused in her form, where what she wrote still stands", arguments: Stage.engines.prefix(1))
    func noDocuments(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let browser = TestSite(office.door)
            let page = try await browser.get("/speak")
            let fields = ["kind": "consultation", "place": office.tree.city.id.description, "words": "食堂晚半小时关门"]
            let refused = try await browser.submit(
                "/speak", on: page, fields, files: [("合同.pdf", Array("%PDF-1.7\n".utf8))])
            #expect(refused.status == 422 && refused.text.contains("会带出作者") && refused.text.contains("晚半小时关门"))
            let spoken = try await browser.submit(
                "/speak", on: page, fields.merging(["words": ""]) { $1 }, files: [("a.m4a", SampleSound.m4a)])
            #expect(spoken.status == 200, "a recording says it in place of words")
        }
    }

    /// The matter to which a document belongs.
    private func matter(_ office: Office, holding document: String) async throws -> ID<Entry> {
        let id = try #require(ID<Document>(document))
        let found: ID<Entry>? = try await office.platform.database.read {
            try $0.value("SELECT subject FROM document WHERE id = \(id)")
        }
        return try #require(found)
    }

    /// The one that was opened last.
    private func entry(_ office: Office) async throws -> ID<Entry> {
        let ledger = try office.installation.book.ledger("voices")
        let today = office.platform.clock.now().day
        let lines = try await office.platform.database.read {
            try EntrySelection(ledger, EntryFilter(), for: .operator, on: today).page(limit: 1, on: $0)
        }
        return try #require(lines.first).entry.id
    }
}
