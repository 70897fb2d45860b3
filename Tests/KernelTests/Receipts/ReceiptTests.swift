import Stage
import Store
import Testing

@testable import Kernel

/// Something is received under a number, among other lines.
private struct Receive: Command {
    static let requires: Permission? = nil
    let number: String
    let words: ReceiptWords

    func perform(at desk: Desk) throws -> ReceiptKey {
        try desk.giveReceipt(number, for: words, about: desk.ids.next(WrittenNote.self), of: nil)
    }
}

private enum WrittenNote {}

@Suite("Receipts") struct ReceiptTests {
    private static let words = ReceiptWords(saying: "三个月没发工资")

    private func receive(_ room: JournalRoom, _ number: String = "诉〔2026〕441700-000001") async throws -> ReceiptKey {
        try await room.platform.perform(Receive(number: number, words: Self.words), as: .anonymous)
    }

    private func receipt(_ key: ReceiptKey, _ room: JournalRoom) async throws -> Receipt {
        let text = try await room.database.read { try room.journal.receipt(key, on: $0) }.description
        return try #require(Receipt(text))
    }

    /// A receipt among nineteen other lines, with heads before and after it.
    private func withReceipt(_ engine: Engine, _ body: (JournalRoom, Receipt) async throws -> Void) async throws {
        try await JournalRoom.with(engine) { room in
            for count in [4, 6] { try await room.write(count) }
            let key = try await receive(room)
            try await room.sequencer.settleNow()
            for count in [3, 7] { try await room.write(count) }
            try await body(room, try await receipt(key, room))
        }
    }

    private func standing(
        of receipt: Receipt, in room: JournalRoom, after deed: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> ReceiptStanding {
        let now = room.clock.now()
        try await room.database.write { connection in
            try JournalRoom.dropGuards(on: connection)
            try deed(connection)
        }
        return try await room.database.read { try room.journal.standing(of: receipt, at: now, on: $0) }
    }

    @Test("A receipt is genuine by the published keys alone, and so are the words she kept", arguments: Stage.engines)
    func genuine(_ engine: Engine) async throws {
        try await withReceipt(engine) { room, receipt async throws in
            let keys = try #require(PublishedKeys(room.journal.publishedKeys.description)).keys
            let head = try #require(receipt.head)
            let now = room.clock.now()
            #expect(receipt.check(by: keys, at: now, words: Self.words) == .proven(seq: 11, head))
            let kept = try #require(ReceiptWords(Self.words.description))
            #expect(receipt.check(by: keys, at: now, words: kept).isGood)
            let softened = ReceiptWords(saying: "工资发得晚了些", salt: Self.words.salt)
            #expect(receipt.check(by: keys, at: now, words: softened) == .otherWords)
            let strangers = KeyFile(created: now).published
            #expect(receipt.check(by: strangers, at: now) == .keyUnknown(head.key))
            #expect(!receipt.description.contains("工资"))
        }
    }

    @Test("Kept words answer for the files that came with them, for all and in their order") func enclosed() throws {
        let files = [Array("照片".utf8), Array("录音".utf8)]
        let words = ReceiptWords(saying: "三个月\n\n没发工资", enclosing: files.map { DocumentFile.digest($0) })
        let kept = try #require(ReceiptWords(words.description))
        #expect(kept == words && kept.digest == words.digest)
        #expect(kept.holds(files[1]) && !kept.holds(Array("别的照片".utf8)))
        let fewer = ReceiptWords(saying: words.words, enclosing: [words.files[0]], salt: words.salt)
        let turned = ReceiptWords(saying: words.words, enclosing: words.files.reversed(), salt: words.salt)
        let none = ReceiptWords(saying: words.words, salt: words.salt)
        #expect(Set([words.digest, fewer.digest, turned.digest, none.digest]).count == 4)
        #expect(ReceiptWords(words.description.replacing("words 2", with: "words 3")) == nil)
    }

    @Test("Whatever is changed in a receipt is found by the receipt alone", arguments: Stage.engines)
    func changed(_ engine: Engine) async throws {
        try await withReceipt(engine) { room, receipt async throws in
            let keys = room.keys.published
            let text = receipt.description
            let moment = receipt.received.microseconds
            let changes = [
                (receipt.number, "诉〔2026〕441700-000002"), ("\(moment)", "\(moment - 86_400_000_000)"),
                (Hexadecimal.text(receipt.statement.words), Hexadecimal.text(receipt.salt)),
                ("\"subject\":\(receipt.line.subject)", "\"subject\":7"), ("\"anonymous\"", "\"account\""),
                ("\"seq\":11", "\"seq\":10"),
            ]
            for (old, new) in changes {
                let changed = try #require(Receipt(text.replacing(old, with: new)))
                #expect(changed != receipt, "\(old)")
                #expect(changed.check(by: keys, at: room.clock.now()) == .notContained, "\(old)")
            }
            let head = try #require(receipt.head)
            let dated = text.replacing("at \(head.at.microseconds)", with: "at \(head.at.microseconds - 1)")
            #expect(Receipt(dated)?.check(by: keys, at: room.clock.now()) == .forged)
            #expect(Receipt(String(text.dropLast(9))) == nil)
        }
    }

    @Test("A line deleted, altered, moved or back-dated behind a receipt is found", arguments: Stage.engines)
    func tampered(_ engine: Engine) async throws {
        typealias Deed = @Sendable (any Connection, Int64) throws -> Void
        let deeds: [(ReceiptStanding, Deed)] = [
            (.lineGone, { try $0.run("DELETE FROM journal_line WHERE id = \($1)") }),
            (.lineGone, { try $0.run("UPDATE journal_line SET commitment = NULL WHERE id = \($1)") }),
            (.lineGone, { try $0.run("UPDATE journal_line SET at = at - 1 WHERE id = \($1)") }),
            (.rewritten, { try $0.run("UPDATE journal_leaf SET hash = \(TreeHash.empty) WHERE line = \($1)") }),
            (
                .rewritten,
                { connection, _ in
                    try connection.run("UPDATE journal_leaf SET seq = 99 WHERE seq = 11")
                    try connection.run("UPDATE journal_leaf SET seq = 11 WHERE seq = 10")
                    try connection.run("UPDATE journal_leaf SET seq = 10 WHERE seq = 99")
                }
            ),
        ]
        for (finding, deed) in deeds {
            try await withReceipt(engine) { room, receipt async throws in
                let before = try await standing(of: receipt, in: room) { _ in }
                #expect(before == .stands(receipt))
                let after = try await standing(of: receipt, in: room) { try deed($0, receipt.line.id) }
                #expect(after == finding)
            }
        }
    }

    @Test(
        "While its line waits a receipt is a promise, then a proof; a broken promise is evidence",
        arguments: Stage.engines)
    func promise(_ engine: Engine) async throws {
        try await JournalRoom.with(engine, settling: false) { room async throws in
            let promised = try await receipt(try await receive(room), room)
            let broken = try await receipt(try await receive(room, "诉〔2026〕441700-000002"), room)
            let keys = room.keys.published
            let late = promised.received.adding(seconds: 2 * 86_400)
            #expect(promised.head == nil)
            #expect(promised.check(by: keys, at: promised.received).isGood)
            #expect(!promised.check(by: keys, at: late).isGood)
            let waits = try await standing(of: promised, in: room) { _ in }
            #expect(waits == .waits)
            try await room.database.write { connection in
                try connection.run("DELETE FROM journal_unsettled WHERE line = \(broken.line.id)")
                try JournalRoom.dropGuards(on: connection)
                try connection.run("DELETE FROM journal_line WHERE id = \(broken.line.id)")
                try room.journal.settle(on: connection, at: room.clock.now())
            }
            let kept = try await room.database.read { try room.journal.standing(of: promised, at: late, on: $0) }
            let gone = try await room.database.read { try room.journal.standing(of: broken, at: late, on: $0) }
            guard case .stands(let proven) = kept else { throw Refusal.notFound }
            #expect(proven.check(by: keys, at: late).isGood && proven.head != nil)
            #expect(gone == .promiseBroken)
            let forged = broken.description.replacing("000002", with: "000003")
            #expect(Receipt(forged)?.check(by: keys, at: broken.received) == .forged)
        }
    }

    @Test("A chain leads from a receipt to today; a forked or rewritten journal has none", arguments: Stage.engines)
    func chain(_ engine: Engine) async throws {
        try await withReceipt(engine) { room, receipt async throws in
            let head = try #require(receipt.head)
            let keys = room.keys.published
            let chain = try await room.database.read { try room.journal.chain(from: head, on: $0) }
            let kept = try #require(HeadChain(chain.description))
            #expect(kept.check(by: keys, against: [head]) == .grew(from: 11, to: 21))
            let last = try #require(try await room.head())
            let other = try SignedHead(size: 21, previous: 14, root: .empty, at: last.at, by: room.keys)
            #expect(kept.check(by: keys, against: [head, other]) == .forked(size: 21))
            let crossed = HeadChain(heads: [head, other], proofs: Array(chain.proofs.suffix(1)))
            #expect(crossed.check(by: keys, against: [head]) == .rewritten(after: 11, before: 21))
            let today = head.at.day
            let daily = try await room.database.read { try room.journal.head(of: today, on: $0) }
            #expect(daily == last || daily == nil)
            let before = try await room.database.read { try room.journal.head(of: today.adding(days: -1), on: $0) }
            #expect(before == nil || before?.at.day == today.adding(days: -1))
        }
    }
}
