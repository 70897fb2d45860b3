import Stage
import Store
import Testing

@testable import Kernel

/// What somebody suffers at a firm: the ledger of these tests.
struct Grievance: LedgerEntry {
    var title = ""
    var firm = ""
    var who = ""
    var what = ""
    var status: Status = .heard

    enum Status: String, LedgerStatus {
        case heard, settled

        var label: Text { Text(same: rawValue) }
        var term: Term { self == .heard ? .openEnded : .final }
    }

    static let ledger = Ledger<Grievance>(
        "grievances", Text("诉求", en: "Grievances"), mark: "诉", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("事由", en: "Matter")).required(),
            .line("firm", \.firm, Text("单位", en: "Employer")).required(),
            .person("who", \.who, Text("本人", en: "Who")).required(),
            .line("what", \.what, Text("经过", en: "What")).required().classed(.sealed),
        ],
        steps: [Step("settle", Text("了结", en: "Settle"), from: .heard, to: .settled)], counts: [])
}

@Suite("What is said outside") struct OutgoingWordsTests {
    @Test("Kind, ledger, number and link, and nothing that stands in the matter", arguments: Stage.engines)
    func words(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            stage.clock.advance(days: 2)
            let book = LedgerBook(
                [AnyLedger(Grievance.ledger)], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))
            let holder = try await stage.account("holder", at: tree.east, .officer)
            try await stage.perform(SetNoticeHook(tree.east, to: "https://chat.example.cn/", host: "chat.example.cn"))
            let values: [String: FieldValue] = [
                "title": .text("欠薪三个月"), "firm": .text("东江织造厂"), "who": .text("欧阳听蝉"), "what": .text("被锁在宿舍"),
            ]
            let entry = try await stage.perform(
                OpenEntry(in: "grievances", of: tree.east, values, handler: holder.id, book: book))
            let claimed = try await stage.perform(ClaimNotices(ways: [.hook], urgent: [], book: book))
            let notice = try #require(claimed.first)
            let number = try #require(try await stage.read { try Entry.find(entry, on: $0) }).number
            let words = notice.words(in: book, at: "https://gonghui.example.cn")
            let link = "https://gonghui.example.cn/ledgers/grievances/\(entry)"
            #expect(words.zh == "【工会平台】交办给您：诉求 \(number)\n\(link)")
            #expect(words.en == "[Gonghui] Put into your hands: Grievances \(number)\n\(link)")
            for secret in ["欠薪", "织造", "欧阳", "宿舍", "测试"] { #expect(!words.zh.contains(secret)) }
        }
    }

    @Test("The day on which it is due is said, and what is about several leads to the list", arguments: Stage.engines)
    func dueDay(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            let entry = try await room.inbox.errand("甲", at: room.inbox.tree.east, due: 3, in: room.holder)
            let notice = try #require(try await room.claim().first)
            let words = notice.words(in: room.inbox.book, at: "https://gonghui.example.cn")
            #expect(words.zh.contains("，时限 2026-11-26\nhttps://gonghui.example.cn/ledgers/errands/\(entry)"))
            let elsewhere = notice.words(in: LedgerBook([], terms: room.inbox.book.terms), at: "")
            #expect(elsewhere.zh == "【工会平台】交办给您，时限 2026-11-26\n/notices")
        }
    }
}
