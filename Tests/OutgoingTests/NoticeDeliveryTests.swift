import Foundation
import Testing

@testable import Kernel
@testable import Outgoing

@Suite("Taking notices out") struct NoticeDeliveryTests {
    static let hasMailProgram = FileManager.default.isExecutableFile(atPath: "/usr/bin/msmtp")
    private static let now = Instant(microseconds: 1_795_000_000_000_000)

    private func delivery(hosts: Set<String> = [], mail: MailProgram? = nil) throws -> NoticeDelivery {
        NoticeDelivery(
            allowance: OutgoingAllowance(hosts: hosts), mail: mail,
            book: LedgerBook([], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped())),
            address: try #require(URL(string: "https://gonghui.example.cn/")), clock: Clock { Self.now })
    }

    private func notice(to destination: OutgoingNotice.Destination, in language: Language = .zh) -> OutgoingNotice {
        OutgoingNotice(
            id: ID(77)!, destination: destination, language: language, kind: .offered, entry: nil, ledger: nil,
            number: nil, dueOn: nil, tries: 1)
    }

    private func target(_ address: String) throws -> HookTarget {
        let (keys, id) = (NoticeHook.keys(KeyFile(created: Self.now)), ID<NoticeHook>(5)!)
        return try keys.open(try keys.seal(address, of: id), of: id)
    }

    @Test("A group chat gets the words as JSON, with a signature and a key of their own") func chat() async throws {
        try await Listener.run { listener async throws in
            let delivery = try delivery(hosts: ["localhost:\(listener.port)"])
            let target = try target("http://localhost:\(listener.port)/hook?key=7")
            #expect(await delivery.send(notice(to: .hook(target))) == nil)
            let got = try #require(await listener.received.first)
            let sent = try JSONDecoder().decode(Sent.self, from: Data(got.body.utf8))
            #expect(sent.msgtype == "text")
            #expect(sent.text.content == "【工会平台】请您接手\nhttps://gonghui.example.cn/notices")
            let signature = RequestSignature.headers(for: Array(got.body.utf8), key: target.key, at: Self.now)
            #expect(got.signature == signature.last?.value)
            #expect(got.delivery == ID<OutgoingNotice>(77)?.description)
        }
    }

    @Test("A chat that answers 200 and refuses the message did not get it") func refusedByChat() async throws {
        try await Listener.run { listener async throws in
            let delivery = try delivery(hosts: ["localhost:\(listener.port)"])
            func send(_ path: String) async throws -> OutgoingProblem? {
                await delivery.send(notice(to: .hook(try target("http://localhost:\(listener.port)/\(path)"))))
            }
            #expect(try await send("robot/0") == nil)
            #expect(try await send("robot/93000") == .refused(93000))
            #expect(try await send("robot/45009") == .refused(45009))
            #expect(try await send("robot/-1") == .refused(-1))
        }
        #expect(OutgoingProblem.refused(93000).isFinal)
        #expect(!OutgoingProblem.refused(45009).isFinal)
        for problem in [OutgoingProblem.refused(45009), .refused(-1)] {
            #expect(OutgoingProblem(sqlValue: problem.sqlValue) == problem)
        }
    }

    @Test("An answer without an end is read no further than is wanted") func endless() async throws {
        try await Listener.run { listener async throws in
            let allowance = OutgoingAllowance(hosts: ["localhost:\(listener.port)"])
            let address = try WebAddress("http://localhost:\(listener.port)/endless")
            let request = OutgoingRequest(to: address, json: [])
            let answer = try await request.send(under: allowance, seconds: 60, reading: 4096)
            #expect(answer.status == 200)
            #expect((1..<4096).contains(answer.beginning.count))
        }
    }

    private struct Sent: Decodable {
        struct Content: Decodable { let content: String }
        let msgtype: String
        let text: Content
    }

    @Test("An address that leads inside is refused when it is typed and again when it is written to")
    func inside() async throws {
        let delivery = try delivery()
        for address in ["https://127.0.0.1/x", "https://localhost/x", "https://[::ffff:10.0.0.1]/"] {
            await #expect(throws: OutgoingProblem.closedAddress) { try await delivery.allowance.host(of: address) }
            #expect(await delivery.send(notice(to: .hook(try target(address)))) == .closedAddress)
        }
        await #expect(throws: OutgoingProblem.insecure) { try await delivery.allowance.host(of: "http://8.8.8.8/") }
        #expect(try await delivery.allowance.host(of: "https://8.8.8.8/hook?key=7") == "8.8.8.8")
    }

    @Test("Without mail there is one way, and no mail is said to have gone") func noMail() async throws {
        let delivery = try delivery()
        #expect(delivery.ways == [.hook])
        let address = try #require(MailAddress("limei@example.cn"))
        #expect(await delivery.send(notice(to: .mail(address))) == .noMail)
    }

    @Test("A mail goes through a real program to a real server", .enabled(if: hasMailProgram, "msmtp is not installed"))
    func mail() async throws {
        let server = try MailListener()
        let (program, folder) = try program(for: server.port)
        defer { try? FileManager.default.removeItem(at: folder) }
        let delivery = try delivery(mail: program)
        #expect(delivery.ways == [.hook, .mail])
        let address = try #require(MailAddress("limei@example.cn"))
        let problem = await delivery.send(notice(to: .mail(address), in: .en))
        try #require(problem == nil)
        let mail = try #require(await server.next())
        let head = mail.components(separatedBy: "\r\n\r\n")[0]
        #expect(head.contains("MAIL FROM:<gonghui@example.cn>") && head.contains("RCPT TO:<limei@example.cn>"))
        #expect(head.contains("Message-ID: <\(ID<OutgoingNotice>(77)!)@example.cn>"))
        #expect(head.contains("Date: Wed, 18 Nov 2026 19:06:40 +0800"))
        let body = try #require(mail.components(separatedBy: "\r\n\r\n").last)
        let text = Data(base64Encoded: body, options: .ignoreUnknownCharacters).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(text == "[Gonghui] Offered to you for hand-over\nhttps://gonghui.example.cn/notices")
    }

    @Test("A mail that the server turns away has not gone", .enabled(if: hasMailProgram, "msmtp is not installed"))
    func turnedAway() async throws {
        let server = try MailListener(refuses: true)
        let (program, folder) = try program(for: server.port)
        defer { try? FileManager.default.removeItem(at: folder) }
        let address = try #require(MailAddress("nobody@example.cn"))
        let problem = try await delivery(mail: program).send(notice(to: .mail(address)))
        guard case .mailFailed = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
    }

    @Test("Words of any length make a head of plain lines") func head() throws {
        let to = try #require(MailAddress("limei@example.cn"))
        let subject = String(repeating: "提醒🎈", count: 40) + "\r\nBcc: x@example.cn"
        let message = Mail(to: to, subject: subject, text: "甲", id: "7").message(from: to, at: Self.now)
        let lines = String(decoding: message, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(message.allSatisfy { $0 < 0x80 && $0 != 0x0D })
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(!lines.contains { $0.hasPrefix("Bcc") })
    }

    private func program(for port: Int) throws -> (MailProgram, URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "msmtprc").path
        let settings = "account default\nhost 127.0.0.1\nport \(port)\nauth off\ntls off\n"
        _ = FileManager.default.createFile(
            atPath: file, contents: Data(settings.utf8), attributes: [.posixPermissions: 0o600])
        return (MailProgram(sender: try #require(MailAddress("gonghui@example.cn")), settings: file), folder)
    }
}
