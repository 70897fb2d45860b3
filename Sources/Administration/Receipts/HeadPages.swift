import Kernel
import Store
import Web

/// The public keys and the signed heads of the journal, for everyone: kept by others, they make it impossible to rewrite what
/// was.
struct HeadPages {
    let platform: Platform

    private static let days = 30

    var routes: [Route] {
        [
            .page("/heads", "heads.list", for: .everyone) { _ in try await list() },
            .get("/heads/:day", "heads.show", for: .everyone) { visit in
                guard let day = Day(try visit.segment("day")) else { throw Refusal.notFound }
                let journal = platform.journal
                guard let head = try await platform.database.read({ try journal.head(of: day, on: $0) }) else {
                    throw Refusal.notFound
                }
                return .download(Array(head.description.utf8), name: "gonghui-head-\(day).txt", type: "text/plain")
            },
            .get("/heads/:day/chain", "heads.chain", for: .everyone) { visit in
                guard let day = Day(try visit.segment("day")) else { throw Refusal.notFound }
                let journal = platform.journal
                let chain = try await platform.database.read { connection -> HeadChain? in
                    try journal.head(of: day, on: connection).map { try journal.chain(from: $0, on: connection) }
                }
                guard let chain else { throw Refusal.notFound }
                return .download(
                    Array(chain.description.utf8), name: "gonghui-chain-\(day).json", type: "application/json")
            },
            .get("/public-keys", "heads.keys", for: .everyone) { _ in
                .download(
                    Array(platform.journal.publishedKeys.description.utf8), name: "gonghui-keys.txt", type: "text/plain"
                )
            },
        ]
    }

    private func list() async throws -> Page {
        let journal = platform.journal
        let heads = try await platform.database.read { try journal.dailyHeads(Self.days, on: $0) }
        return Page(
            Text("留痕的每日签名", en: "Daily signatures of the journal"), frame: .entrance,
            lead: Text(
                "每天最后一个签名，谁都可以下载保存。以后任何人改写以前的记录，都会与它不符。",
                en:
                    "The last signature of each day, for everyone to keep. Whoever rewrites what was before is contradicted by it."
            )
        ) { html in
            html.sheet(Text("公钥", en: "Public keys")) {
                for key in journal.publishedKeys.keys { html.p { html.code(key.id.description) } }
                html.p { html.a(Text("下载公钥", en: "Get the keys"), .href("/public-keys")) }
            }
            html.sheet(Text("签名", en: "Signatures")) {
                html.table(
                    heads.reversed(),
                    [
                        Column(Text("日期", en: "Day")) { html, one in
                            html.a(one.day.description, .href("/heads/\(one.day)"))
                        },
                        Column(Text("行数", en: "Lines"), isNumeric: true) { html, one in
                            html.text(one.head.size.description)
                        },
                        Column(Text("只增不改的证明", en: "Proof of growth")) { html, one in
                            html.a(Text("到今天的链", en: "chain to today"), .href("/heads/\(one.day)/chain"))
                        },
                        Column(Text("签名时间", en: "Signed at"), isMinor: true) { html, one in
                            html.text(one.head.at.stamp)
                        },
                    ], caption: Text("每日签名", en: "Daily signatures"),
                    empty: EmptyState(Text("还没有签名", en: "There is none yet")))
                html.p { html.a(Text("核验一份回执", en: "Check a receipt"), .href("/receipts")) }
            }
            if let newest = heads.last {
                html.sheet(Text("印在简报末尾", en: "For the end of a bulletin"), id: "imprint") {
                    html.p(
                        Text(
                            "从平台打印一期工会信息，末尾自动带上。别处编印的，照印这七行。",
                            en:
                                "An issue printed from here bears them at its end. In one made elsewhere print these seven lines."
                        ))
                    html.headLines(newest.head)
                }
            }
        }
    }
}
