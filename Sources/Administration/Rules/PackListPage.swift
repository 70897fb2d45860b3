import Kernel
import Store
import Web

/// All uploaded texts of local packs, and the packs that ship, to begin from.
struct PackListPage: Sendable {
    let packs: [LocalPack]
    let shipped: [RulePack]
    let mayChange: Bool
    let isFirst: Bool

    static let pageSize = 50

    static func load(_ visit: Visit, _ book: LedgerBook, on platform: Platform) async throws -> PackListPage {
        let before = visit.query.id("before", of: LocalPack.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            PackListPage(
                packs: try LocalPack.page(before: before, limit: pageSize, on: connection), shipped: book.shippedPacks,
                mayChange: actor.may(.changeRules), isFirst: before == nil)
        }
    }

    var page: Page {
        Page(
            RuleTab.packs.title, trail: [RuleTab.rules.crumb], entry: "rules",
            lead: Text(
                "本地规定写成规则包，启用后盖过上级的同一规则；每一版都留存",
                en: "What a place sets for itself is a pack; in force, it holds above the rules of the same name")
        ) { [self] html in
            if mayChange {
                html.a(Text("上传规则包", en: "Upload a pack"), .href("/rules/packs/new"), .class("btn btn-primary btn-sm"))
            }
        } main: { [self] html in
            html.ruleTabs(.packs)
            html.sheet { table(html) }
            html.pager(
                first: isFirst ? nil : "/rules/packs",
                next: packs.count == Self.pageSize ? packs.last.map { "/rules/packs?before=\($0.id)" } : nil)
            html.sheet(Text("随平台提供的规则包", en: "Packs that ship"), id: "shipped") { templates(html) }
        }
    }

    private func table(_ html: HTML) {
        html.table(
            packs,
            [
                Column(Text("名称", en: "Name")) { html, pack in
                    html.a(.href("/rules/packs/\(pack.id)")) { html.text(pack.title) }
                    html.div(pack.name, .class("meta"))
                },
                Column(Text("适用", en: "Place")) { html, pack in html.text(pack.region.words) },
                Column(Text("状态", en: "Status")) { html, pack in html.chip(pack.status.label, pack.status.tone) },
                Column(Text("上传", en: "Uploaded")) { html, pack in html.ruleDeed(pack.uploaded) },
                Column(Text("启用", en: "Activated"), isMinor: true) { html, pack in html.ruleDeed(pack.activated) },
                Column(Text("停用", en: "Retired"), isMinor: true) { html, pack in html.ruleDeed(pack.retired) },
            ], caption: RuleTab.packs.title,
            empty: EmptyState(
                Text(
                    "还没有本地规则包：现在全部按国家和省的规则办。",
                    en: "There is no local pack yet: the rules of the country and the provinces hold."),
                act: mayChange ? Crumb(Text("上传规则包", en: "Upload a pack"), "/rules/packs/new") : nil))
    }

    private func templates(_ html: HTML) {
        html.table(
            shipped,
            [
                Column(Text("名称", en: "Name")) { html, pack in
                    html.text(pack.title)
                    html.div(pack.name, .class("meta"))
                },
                Column(Text("适用", en: "Place")) { html, pack in html.text(pack.region.words) },
                Column(Text("规则", en: "Rules"), isNumeric: true) { html, pack in html.text(pack.rules.count) },
                Column(Text("原文", en: "Text")) { html, pack in
                    html.div(.class("row-acts")) {
                        html.a(.href("/rules/templates/\(pack.name)")) {
                            html.deed(Text("下载", en: "Download"), about: pack.title)
                        }
                        if mayChange {
                            html.a(.href("/rules/packs/new?from=\(pack.name)")) {
                                html.deed(Text("照此写一份", en: "Begin from it"), about: pack.title)
                            }
                        }
                    }
                },
            ], caption: Text("随平台提供的规则包", en: "Packs that ship"),
            empty: EmptyState(Text("没有。", en: "None.")))
    }
}

extension LocalPack.Status {
    var tone: Tone {
        switch self {
        case .active: .good
        case .tried: .soon
        case .uploaded, .retired: .plain
        }
    }
}
