import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Cases 1, 2, 15 and 16 as programs meet them.
@Suite("Attachments over the API") struct AttachmentsOverAPITests {
    private static func path(_ entry: ID<Entry>) -> String { "/api/v1/ledgers/proposals/entries/\(entry)/attachments" }

    private static func program(
        _ office: Office, at home: Organisation, for scopes: [TokenScope] = Office.everyScope
    ) async throws -> TestSite {
        let account = try await office.account(Office.newLogin(), at: home, .officer)
        return office.program(try await office.token(of: account, for: scopes))
    }

    /// Sends a file under a name that is percent-encoded.
    private static func attach(
        _ bytes: [UInt8], _ name: String, to path: String, _ program: TestSite, key: String? = nil
    ) async throws -> TestAnswer {
        var heads: HTTPFields = [:]
        heads[try #require(HTTPField.Name("File-Name"))] = name
        heads[try #require(HTTPField.Name("Idempotency-Key"))] = key
        return try await program.ask(Example(path: path, file: bytes, headers: heads), .post)
    }

    @Test("A file is attached, listed, read whole and in part, put aside and put back", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.program(office, at: office.tree.city)
            let path = Self.path(try await office.entry(of: try office.ledger("proposals")))
            let bytes = Array("三月五日会议记录".utf8)
            let made = try await Self.attach(bytes, "%E8%AE%B0%E5%BD%95.txt", to: path, program, key: "3")
            #expect(made.status == 201)
            let again = try await Self.attach(bytes, "%E8%AE%B0%E5%BD%95.txt", to: path, program, key: "3")
            #expect(again.text == made.text, "one key, one answer")
            let attachment = try made.json
            #expect(attachment["name"]?.string == "记录.txt")
            #expect(attachment["size"]?.integer == bytes.count)
            let one = try #require(made.headers[.location])
            #expect(one == "\(path)/\(try #require(attachment["id"]?.string))")
            let got = try await program.get(one)
            #expect(got.bytes == bytes)
            #expect(got.headers[.contentType] == "text/plain")
            #expect(got.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let part = try await program.ask(Example(path: one, headers: [.range: "bytes=0-2"]), .get)
            #expect(part.status == 206)
            #expect(part.bytes == Array(bytes.prefix(3)))
            let removed = try await program.ask(Example(path: one), .delete)
            #expect(removed.status == 200)
            #expect(try removed.json["removed_at"]?.string != nil)
            let restored = try await program.ask(Example(path: one + "/restoration"), .post)
            #expect(try restored.json["removed_at"] == .null)
            let listed = try await program.get(path).json["attachments"]?.items ?? []
            #expect(listed == [try restored.json])
            #expect(try await office.journalFindings() == [])
        }
    }

    @Test("What is foreign is absent, and a token for reading attaches nothing", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let ledger = try office.ledger("proposals")
            let (entry, other) = (try await office.entry(of: ledger), try await office.entry(of: ledger))
            let document = try await office.attachment(to: entry, of: ledger)
            let path = Self.path(entry)
            let stranger = try await Self.program(office, at: office.tree.otherCity)
            let reader = try await Self.program(
                office, at: office.tree.city, for: [TokenScope("proposals", .read)])
            let deeds = try await office.deeds()
            let answers = [
                try await stranger.get(path), try await stranger.get("\(path)/\(document)"),
                try await Self.attach([0x61], "a.txt", to: path, stranger),
                try await stranger.ask(Example(path: "\(path)/\(document)"), .delete),
                try await stranger.ask(Example(path: "\(path)/\(document)/restoration"), .post),
            ]
            #expect(answers.map(\.status) == [404, 404, 404, 404, 404])
            #expect(try await reader.get("\(path)/\(document)").status == 200)
            #expect(try await reader.get("\(Self.path(other))/\(document)").status == 404, "of another entry")
            #expect(try await Self.attach([0x61], "a.txt", to: path, reader).status == 403)
            #expect(try await reader.ask(Example(path: "\(path)/\(document)"), .delete).status == 403)
            let opened = try await office.deeds() - deeds
            #expect(opened <= 2, "nothing but what was read leaves a line")
        }
    }

    @Test("What may act, is empty or wrongly named is refused with its reason", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.program(office, at: office.tree.city)
            let path = Self.path(try await office.entry(of: try office.ledger("proposals")))
            let deeds = try await office.deeds()
            for text in ["", "<!DOCTYPE html><script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%!PS-Adobe"] {
                let answer = try await Self.attach(Array(text.utf8), "a.pdf", to: path, program)
                #expect(answer.status == 422, "\(text)")
                #expect(try answer.json["errors"]?.items.first?["pointer"]?.string == "")
            }
            for name in ["a/b", "a b", "%4", "会"] {
                #expect(try await Self.attach([0x61], name, to: path, program).status == 400, "\(name)")
            }
            #expect(try await office.deeds() == deeds)
            let inert = try await Self.attach([0x61], "..%2F..%2Fetc%2Fpasswd", to: path, program)
            #expect(try inert.json["name"]?.string == "passwd.txt")
        }
    }

    @Test("What a handler may do, her token for reading may not, within the command too", arguments: Stage.engines)
    func handler(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let ledger = try office.ledger("proposals")
            let (entry, book) = (try await office.entry(of: ledger), office.installation.book)
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            try await office.platform.perform(
                AssignEntry(entry, of: ledger.id, to: account, book: book), as: .operator)
            _ = try await office.token(of: account, for: [TokenScope("proposals", .read)])
            let tokens = try await office.platform.database.read { try AccessToken.all(of: account, on: $0) }
            let token = try #require(tokens.first).id
            let note = AddNote("已电话联系", to: entry, of: ledger.id, book: book)
            await #expect(throws: Refusal.notPermitted(ledger.write)) {
                try await office.platform.perform(note, as: .token(token, of: account))
            }
            try await office.platform.perform(note, as: .account(account))
        }
    }
}
