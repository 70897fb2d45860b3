import Kernel
import Web

/// The list of office holders as a page.
struct OfficeHoldersPage {
    let query: OfficeHolderQuery
    let list: OfficeHolderList
    let actor: Actor
    let here: Link

    private static let home: Link = "/office-holders"
    private var mayRead: Bool { actor.may(.readBulletins) }

    var page: Page {
        Page(
            Text("人物与职务", en: "People and posts"),
            trail: mayRead ? [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")] : [],
            entry: mayRead ? "bulletins" : "office-holders",
            lead: Text(
                "稿件里谁任什么职务；核对以后，登记为该组织的职务",
                en: "Who holds which post, as articles say; once checked, it is recorded with the organisation")
        ) { [here, list] html in
            if !list.holders.isEmpty || !list.mentions.isEmpty { html.exports(of: here) }
        } main: { [self] html in
            if mayRead { ArchiveTabs.write(html, .officeHolders) }
            html.filters(fields, to: Self.home, clear: here.text == Self.home.text ? nil : Self.home)
            html.sheet {
                if query.kind == .unmatched {
                    html.table(
                        list.mentions, Self.mentionColumns, caption: Text("未对上组织的职务", en: "Posts of no known union"),
                        empty: empty)
                } else {
                    html.table(
                        list.holders, columns, caption: Text("人物与职务", en: "People and posts"), empty: empty)
                }
            }
            html.pager(first: query.isFirst ? nil : here.without("before"), next: next)
        }
    }

    private var fields: [Field] {
        let kinds = OfficeHolderFilter.Kind.allCases.filter { $0 != .unmatched || mayRead }
        return [
            Field(
                "owner", Text("组织（含下级）", en: "Organisation (with those below)"), .search, value: query.owner,
                isRequired: false),
            Field("name", Text("姓名", en: "Name"), .search, value: query.name, isRequired: false),
            Field(
                "status", Text("状态", en: "Status"),
                .choice(kinds.map { .init($0 == .pending ? "" : $0.rawValue, $0.label) }),
                value: query.kind == .pending ? "" : query.kind.rawValue, isRequired: false),
            Field("from", Text("从", en: "From"), .day, value: query.from?.description ?? "", isRequired: false),
            Field("to", Text("到", en: "To"), .day, value: query.to?.description ?? "", isRequired: false),
        ]
    }

    private var columns: [Column<OfficeHolder>] {
        let told: [Column<OfficeHolder>] = [
            Column(Text("姓名", en: "Name")) { html, row in
                html.a(row.name, .href("/office-holders/\(row.id)"), .class("who"), .lang(.zh))
            },
            Column(Text("组织", en: "Organisation")) { html, row in html.text(row.organisationName) },
            Column(Text("职务", en: "Post")) { html, row in html.text(row.post) },
            Column(Text("状态", en: "Status")) { html, row in html.standing(of: row) },
            Column(Text("稿件", en: "Articles"), isNumeric: true, isMinor: true) { html, row in
                html.a(String(row.evidence.count), .href("/office-holders/\(row.id)"))
            },
            Column(Text("首次", en: "First"), isNumeric: true, isMinor: true) { html, row in
                html.text(row.evidence.first.description)
            },
            Column(Text("末次", en: "Last"), isNumeric: true, isMinor: true) { html, row in
                html.text(row.evidence.last.description)
            },
        ]
        guard list.holders.contains(where: { actor.may(.changeOrganisations, at: $0.place) }) else { return told }
        return told + [
            Column(Text("核对", en: "Check"), isMinor: true) { [self] html, row in
                if actor.may(.changeOrganisations, at: row.place) { acts(row, html) }
            }
        ]
    }

    /// One click where nothing has to be decided; else the way to the page where it is.
    private func acts(_ row: OfficeHolder, _ html: HTML) {
        html.div(.class("row-acts")) {
            if row.isDismissed {
                button(Text("恢复", en: "Restore"), "/office-holders/\(row.id)/restoration", html)
            } else {
                switch row.standing {
                case .new: button(Text("登记", en: "Record"), "/office-holders/\(row.id)/confirmation", html)
                case .differs: html.a(Text("核对", en: "Check"), .href("/office-holders/\(row.id)"))
                case .recorded: return
                }
                button(Text("忽略", en: "Dismiss"), "/office-holders/\(row.id)/dismissal", html)
            }
        }
    }

    private func button(_ words: Text, _ link: Link, _ html: HTML) {
        html.form(post: link, class: "inline") {
            html.input(.type("hidden"), .name("return"), .value(here.text))
            html.button(words, .type("submit"), .class("quiet"))
        }
    }

    private static var mentionColumns: [Column<PersonMention>] {
        [
            Column(Text("姓名", en: "Name")) { html, row in
                html.a(
                    row.name, .href(Link("/articles/\(row.article)").at("person-\(row.person)")), .class("who"),
                    .lang(.zh))
            },
            Column(Text("职务（原文）", en: "Post as printed")) { html, row in html.text(row.title) },
            Column(Text("稿件", en: "Article")) { html, row in html.text(row.heading) },
            Column(Text("编发单位", en: "Issued by"), isMinor: true) { html, row in html.text(row.owner) },
            Column(Text("日期", en: "Date"), isNumeric: true, isMinor: true) { html, row in html.text(row.day.description)
            },
        ]
    }

    private var empty: EmptyState {
        if !list.isKnown { return Standpoint.unknown(query.owner, clear: Self.home) }
        if query.isNarrowed {
            return EmptyState(
                Text("没有符合条件的职务。", en: "No post fits."), act: Crumb(Text("清除筛选", en: "Clear the filter"), Self.home))
        }
        switch query.kind {
        case .pending, .new, .differs:
            return EmptyState(
                Text(
                    "没有待核对的职务。导入工会信息后，稿件里写明的工会职务会列在这里。",
                    en: "Nothing waits to be checked. Posts that articles name appear here once bulletins are imported."
                ),
                act: Crumb(Text("看已登记的", en: "See what is recorded"), "/office-holders?status=recorded"))
        case .recorded, .dismissed, .unmatched:
            return EmptyState(
                Text("这里还没有内容。", en: "There is nothing here yet."),
                act: Crumb(Text("看待核对的", en: "See what waits to be checked"), Self.home))
        }
    }

    private var next: Link? {
        if query.kind == .unmatched {
            guard list.mentions.count == 50, let last = list.mentions.last else { return nil }
            return here.replacing("before", last.cursor.description)
        }
        guard list.holders.count == 50, let last = list.holders.last else { return nil }
        return here.replacing("before", last.id.description)
    }
}

extension HTML {
    /// How a proposal stands to the record, and who is recorded instead.
    func standing(of holder: OfficeHolder) {
        switch holder.standing {
        case .new: chip(holder.standing.label)
        case .differs: chip(holder.standing.label, .soon)
        case .recorded: chip(holder.standing.label, .good)
        }
        if let other = holder.recordedHolder, holder.standing == .differs {
            div(Text("登记为 \(other)", en: "Recorded: \(other)"), .class("meta"))
        }
    }
}
