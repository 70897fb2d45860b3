import Kernel
import Web

/// All ledgers that a person may build on.
struct BuilderListPage {
    let ledgers: [BuiltLedger]

    static let crumb = Crumb(Text("自建台账", en: "Build ledgers"), "/builder")

    var page: Page {
        Page(
            Self.crumb.title, entry: "builder",
            lead: Text(
                "本单位要管一件平台没有的事，就建一本台账：发布后本单位和所有下级都能用，时限、统计、导入导出都自动有",
                en: "For work the platform has no ledger for: describe one, and your union and all below it use it")
        ) { html in
            html.a(Text("新建台账", en: "Build a ledger"), .href("/builder/new"), .class("btn btn-primary btn-sm"))
        } main: { [self] html in
            html.sheet { table(html) }
        }
    }

    private func table(_ html: HTML) {
        html.table(
            ledgers,
            [
                Column(Text("台账", en: "Ledger")) { html, ledger in
                    html.a(.href("/builder/\(ledger.id)")) { html.text(ledger.shownTitle) }
                },
                Column(Text("单位", en: "Union"), isMinor: true) { html, ledger in html.text(ledger.organisationName) },
                Column(Text("状态", en: "Status")) { html, ledger in ledger.writeStanding(to: html) },
                Column(Text("版本", en: "Version"), isNumeric: true) { html, ledger in
                    html.text(ledger.version == 0 ? "—" : String(ledger.version))
                },
            ], caption: Self.crumb.title,
            empty: EmptyState(
                Text("还没有自建的台账。", en: "None has been built yet."),
                act: Crumb(Text("新建台账", en: "Build a ledger"), "/builder/new")))
    }
}

extension BuiltLedger {
    var shownTitle: Text { title.zh.isEmpty ? .nameless : title }

    func writeStanding(to html: HTML) {
        if version > 0 {
            html.chip(
                retired == nil ? Text("在用", en: "In use") : Text("已停用", en: "Retired"), retired == nil ? .good : .plain)
        }
        if hasDraft { html.chip(Text("有草稿", en: "Draft"), .soon) }
    }
}
