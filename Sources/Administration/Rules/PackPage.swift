import Kernel
import Store
import Web

/// One text of a local pack: what it changes, how it answers cases, and whether it holds.
struct PackPage: Sendable {
    let pack: LocalPack
    let text: RulePack
    let changes: [PackChange]
    /// What would make a version mean something else; the pack is not activated with it.
    let rewritten: [PackDifference.Change]
    let hasForerunner: Bool
    let mayChange: Bool
    let today: Day
    var cases: String
    var trial: PackTrial?
    var errors = FormErrors.none

    static func load(
        _ id: ID<LocalPack>, _ visit: Visit, _ book: LedgerBook, on platform: Platform
    ) async throws -> PackPage {
        let today = visit.now.day
        return try await platform.read(as: visit.identity) { connection, actor in
            let pack = try LocalPack.find(id, on: connection)
            let text = try pack.pack(on: connection)
            let inForce = pack.status == .active ? nil : try pack.inForce(on: connection)
            let terms = try book.inForce(on: connection).terms
            // What holds already is shown against what would hold without it.
            let other = EntryTerms(
                rules: pack.status == .active
                    ? RuleBook(terms.rules.packs.filter { $0.name != pack.name }) : terms.rules,
                calendar: terms.calendar)
            return PackPage(
                pack: pack, text: text, changes: PackChange.all(of: text, instead: inForce, in: other, on: today),
                rewritten: try pack.predecessors(on: connection).flatMap { text.rewritten(since: $0) },
                hasForerunner: inForce != nil, mayChange: try pack.isChangeable(by: actor, on: connection),
                today: today, cases: text.sampleCases(on: today))
        }
    }

    var page: Page {
        var page = Page(
            pack.title, trail: [RuleTab.rules.crumb, RuleTab.packs.crumb], entry: "rules",
            lead: Text(same: pack.name + " · ") + pack.region.words
        ) { [self] html in
            html.a(
                Text("下载 YAML", en: "Download YAML"), .href("/rules/packs/\(pack.id)/text"),
                .class("btn btn-outline-secondary btn-sm"))
            if mayChange {
                html.a(
                    Text("改一版", en: "Write a newer text"), .href("/rules/packs/new?of=\(pack.id)"),
                    .class("btn btn-outline-secondary btn-sm"))
            }
        } main: { [self] html in
            if let trial { result(of: trial, html) }
            differences(html)
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    if mayChange, pack.status != .active { trialForm(html) }
                    source(html)
                }
                html.div(.class("narrow")) {
                    facts(html)
                    if mayChange { standing(html) }
                }
            }
        }
        page.status = errors.status
        return page
    }

    private func facts(_ html: HTML) {
        html.sheet(Text("情况", en: "Standing")) {
            html.definitions {
                html.definition(Text("状态", en: "Status")) { html.chip(pack.status.label, pack.status.tone) }
                html.definition(Text("规则", en: "Rules"), String(text.rules.count))
                html.definition(Text("上传", en: "Uploaded")) { html.ruleDeed(pack.uploaded) }
                if let tried = pack.triedCases {
                    html.definition(Text("试算", en: "Tried"), Text("\(tried) 个用例", en: "on \(tried) cases"))
                }
                if pack.activated != nil {
                    html.definition(Text("启用", en: "Activated")) { html.ruleDeed(pack.activated) }
                }
                if pack.retired != nil {
                    html.definition(Text("停用", en: "Retired")) { html.ruleDeed(pack.retired) }
                }
            }
        }
    }

    private func source(_ html: HTML) {
        html.sheet(Text("原文", en: "Text")) {
            html.details(.class("count-days")) {
                html.summary(Text("看 YAML", en: "Show the YAML"))
                html.pre(.class("proof"), .tabindex(0), .lang(.zh)) { html.text(text.yaml) }
            }
        }
    }
}

extension PackPage {
    private func differences(_ html: HTML) {
        let title =
            hasForerunner
            ? Text("与启用中的一版相比", en: "Against the text in force") : Text("与现行规则相比", en: "Against what holds")
        if !rewritten.isEmpty {
            html.notice(
                Notice(
                    .trouble,
                    Text(
                        "下列版本曾以别的内容启用，已有期限以它为据：请给旧的一条加上 to，再以新的 from 另写一条：",
                        en:
                            "These versions were in force with another content; end them with to and add new entries: "
                    )
                        + Text(
                            same: rewritten.map { "\($0.after.version)（\($0.after.line)）" }.joined(separator: "、")))
            )
        }
        html.sheet(title, id: "differences") {
            html.table(
                changes,
                [
                    Column(Text("规则", en: "Rule")) { html, change in
                        if let rule = change.rule {
                            html.a(rule.name, .href("/rules/\(rule.id.description)"))
                            html.div(.class("meta")) { html.text(rule.title) }
                        }
                    },
                    Column(Text("变化", en: "Change"), isMinor: true) { html, change in html.chip(change.kind.label) },
                    Column(Text("现在", en: "Now")) { html, change in side(change.before, html) },
                    Column(Text("启用后", en: "With the pack")) { html, change in side(change.after, html) },
                    Column(Text("有效", en: "In force"), isMinor: true) { html, change in
                        if let rule = change.rule { html.ruleSpan(rule) }
                    },
                ], caption: title,
                empty: EmptyState(Text("没有差异：两版内容相同。", en: "There is no difference: both say the same.")))
        }
    }

    private func side(_ rule: Rule?, _ html: HTML) {
        guard let rule else { return html.text(Text("无规定", en: "nothing")) }
        html.ruleValue(rule.value)
        html.div(.class("meta")) {
            html.text(rule.region.words + Text(same: " · "))
            html.text(rule.citation)
        }
    }
}
