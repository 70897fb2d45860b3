import Kernel
import Store
import Web

/// The journal, for the audit administrator: who did what, when; never the content.
struct JournalPages {
    let platform: Platform
    let book: LedgerBook
    let actions: [Action]
    let kinds: [SubjectKind]

    var routes: [Route] {
        [.page("/journal", "journal.list", for: .holding(.readJournal, .anywhere)) { try await list($0) }]
    }

    private func list(_ visit: Visit) async throws -> Page {
        let query = visit.query
        let action = query["action"].flatMap { $0.isEmpty ? nil : $0 }
        let day = query.day("day")
        let before = query.id("before", of: JournalLine.self)
        let (page, names, actions, head) = try await platform.read(
            as: visit.identity
        ) { [book, actions, platform] connection, actor in
            let book = try book.inForce(on: connection)
            let filter = JournalFilter(
                scope: actor.scope(of: .readJournal), action: action, days: day.map { $0...$0 })
            let page = try JournalPage.load(filter, before: before, on: connection)
            return (
                page, try SubjectNames.load(page.entries, in: book, on: connection),
                actions + book.builtSteps(within: actor.scope(of: .readJournal).heads),
                try platform.journal.latestHead(on: connection)
            )
        }
        var next = page.next.map { Link(stringLiteral: "/journal").with("before", $0.description) }
        next = next?.with("action", action ?? "").with("day", query.text("day"))
        return Page(
            Text("留痕", en: "Journal"),
            lead: Text("只增不改；谁在何时做了什么，不含内容", en: "Only ever added to: who did what, when; never the content")
        ) { [next] html in
            html.filters(
                filterFields(action, actions, query), to: "/journal",
                clear: action == nil && day == nil ? nil : "/journal")
            html.sheet {
                html.table(
                    page.entries, columns(names, actions), caption: Text("留痕", en: "Journal"),
                    empty: EmptyState(Text("这里没有留痕。", en: "There are no lines here.")))
            }
            html.pager(first: before == nil ? nil : "/journal", next: next)
            if let head { headSheet(head, html) }
        }
    }

    private func filterFields(_ action: String?, _ actions: [Action], _ query: Fields) -> [Field] {
        let options =
            [Field.Option("", Text("全部", en: "All"))] + actions.map { Field.Option($0.name, $0.label) }
        return [
            Field("action", Text("做了什么", en: "What"), .choice(options), value: action ?? "", isRequired: false),
            Field("day", Text("哪一天", en: "Day"), .day, value: query.text("day"), isRequired: false),
        ]
    }

    private func columns(_ names: SubjectNames, _ actions: [Action]) -> [Column<JournalPage.Entry>] {
        let labels = Dictionary(actions.map { ($0.name, $0.label) }) { first, _ in first }
        return [
            Column(Text("序号", en: "No."), isNumeric: true) { html, row in html.text(row.seq.map(String.init) ?? "…") },
            Column(Text("时间", en: "Time")) { html, row in html.time(row.at.stamp, .datetime(row.at.stamp)) },
            Column(Text("谁", en: "Who")) { html, row in
                if let name = row.actorName { html.text(name) } else { html.text(row.actor.label) }
                if let token = row.tokenName { html.chip(Text("令牌 \(token)", en: "token \(token)")) }
            },
            Column(Text("做了什么", en: "What")) { html, row in
                html.text(labels[row.action] ?? Self.label(row.action))
            },
            Column(Text("对象", en: "Subject")) { html, row in
                html.text(kinds.first { $0.name == row.subjectKind }?.label ?? Text(same: row.subjectKind))
                if let name = names[row] {
                    html.text(" ")
                    html.text(name)
                } else if row.subject > 0, let id = ID<Account>(row.subject) {
                    html.code(" \(id)")
                }
            },
            Column(Text("所属组织", en: "Organisation"), isMinor: true) { html, row in
                html.text(row.organisationName ?? "—")
            },
        ]
    }

    /// Of what stands in no list of actions.
    private static func label(_ action: String) -> Text {
        action.hasPrefix("access.refused:")
            ? Text("越权访问被拒", en: "refused for want of permission") : Text(same: action)
    }

    private func headSheet(_ head: SignedHead, _ html: HTML) {
        html.sheet(Text("签名的树头", en: "Signed head")) {
            html.p(
                Text(
                    "共 \(head.size) 条。在服务器上运行 gonghui journal verify，可查出任何改动、删除、插入或换序。",
                    en:
                        "\(head.size) lines. On the server, gonghui journal verify finds any edit, deletion, insertion or reordering."
                ),
                .class("hint"))
            html.pre(head.description, .class("proof"))
        }
    }
}
