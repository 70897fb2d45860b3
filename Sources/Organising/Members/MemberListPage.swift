import Kernel
import Web

/// Members of a union, with what is counted of them.
struct MemberListPage: Sendable {
    let list: MemberList
    let query: MemberListQuery
    let here: Link

    func page(for visit: Visit) -> Page {
        let may = visit.actor.may(.changeMembers, at: list.union.place)
        var page = Page(
            Text("会员", en: "Members"), entry: "members",
            lead: Text("\(list.union.name)（含下级）", en: "\(list.union.name) with those below")
        ) { [list, here] html in
            if may {
                html.a(
                    Text("登记入会", en: "Enrol a member"),
                    .href(MemberPages.enrolling.with("in", list.union.id.description)), .class("btn btn-primary btn-sm")
                )
            }
            html.exports(of: here.without("after").without("after-in"))
        } main: { html in
            filters(html)
            rows(html)
            html.div(.class("columns")) {
                html.div(.class("wide")) { figures(html) }
                html.div(.class("narrow")) { find(html) }
            }
        }
        if let label = query.figureLabel {
            page.notices.append(
                Notice(.hint, Text("构成「\(label.zh)」的会员", en: "Who makes up “\(label.en)”")))
        }
        return page
    }

    private func figures(_ html: HTML) {
        html.sheet(Text("会员数", en: "Figures")) {
            html.definitions {
                for figure in list.figures {
                    html.definition(figure.count.label) {
                        html.a(
                            figure.amount.grouped,
                            .href(figure.asked.carried(by: MemberPages.address.with("in", list.union.id.description))))
                    }
                }
            }
            html.p(Text("在册和保留为今天的数，其余为今年以来。", en: "Stocks are of today, all else of this year."), .class("note"))
        }
    }

    private func find(_ html: HTML) {
        html.sheet(Text("查找和办理", en: "Find and handle")) {
            MemberSearchPage.form(words: "", html)
            html.ul(.class("lines")) {
                html.li { html.a(Text("入会申请", en: "Applications"), .href(MemberPages.applications)) }
                html.li {
                    html.a(
                        list.waiting ? Text("转会（有待办）", en: "Transfers (some wait)") : Text("转会", en: "Transfers"),
                        .href(MemberPages.transfers))
                }
                html.li { html.a(Text("资料更正", en: "Corrections"), .href(CorrectionPages.address)) }
                html.li { html.a(Text("入会二维码和活动", en: "Joining codes and events"), .href(DoorPages.address)) }
                html.li { html.a(TargetPages.title, .href(TargetPages.address)) }
                html.li { html.a(Text("导入名册", en: "Import a roster"), .href("/members/imports")) }
            }
        }
    }

    private func filters(_ html: HTML) {
        html.filters(
            [
                Field(
                    "union", Text("工会", en: "Union"), .suggested([list.union.name] + list.below.map(\.name)),
                    value: list.union.name, isRequired: false),
                Field(
                    "standing", Text("会籍", en: "Standing"),
                    .choice(MemberSelection.Standing.allCases.map { .init($0.rawValue, $0.label) }),
                    value: query.standing.rawValue, isRequired: false),
                Field(
                    "segment", Text("群体", en: "Group"),
                    .choice(Self.segments),
                    value: query.segment?.rawValue ?? "", isRequired: false),
                Field(
                    "number", Text("证件号码", en: "Document"),
                    .choice([.init("", Text("不限", en: "Any")), .init("none", Text("未登记", en: "Missing"))]),
                    value: query.lacksNumber ? "none" : "", isRequired: false),
            ], to: MemberPages.address, clear: query.isNarrowed ? MemberPages.address : nil)
    }

    private static let segments: [Field.Option] =
        [Field.Option("", Text("全部", en: "All"))]
        + WorkSegment.allCases.map { Field.Option($0.rawValue, $0.label) }

    private func rows(_ html: HTML) {
        html.sheet {
            html.table(
                list.lines, MemberTable.columns(list.joinings), caption: Text("会员", en: "Members"),
                empty: EmptyState(
                    query.isNarrowed
                        ? Text("没有符合条件的会员。", en: "No member fits.")
                        : Text("这里还没有会员；可以登记入会，或导入名册。", en: "No members yet: enrol some, or import a roster.")))
            html.pager(
                first: query.last == nil ? nil : here.without("after").without("after-in"),
                next: list.next.map {
                    here.replacing("after-in", $0.path.text).replacing("after", $0.membership.description)
                })
        }
    }

    func spreadsheet(at now: Instant) -> Spreadsheet {
        MemberTable.sheet(
            saying: Text("说明：\(list.union.name)，\(now.day)", en: "Note: \(list.union.name), \(now.day)"),
            list.lines.map { $0.cells(list.joinings) })
    }
}

/// Members in a table.
enum MemberTable {
    /// As a file: numbers of documents are in none, phones masked. Heads are such that it can be taken in again.
    static func sheet(saying note: Text = Text("", en: ""), _ rows: [[Spreadsheet.Cell]] = []) -> Spreadsheet {
        Spreadsheet(
            Text("会员名册", en: "Members"), note: note,
            columns: [
                .init(Text("姓名", en: "Name")), .init(Text("所属工会", en: "Union"), width: 30),
                .init(Text("会籍", en: "Standing")), .init(Text("重点群体", en: "Groups of workers"), width: 20),
                .init(Text("手机号码", en: "Mobile phone"), isText: true), .init(Text("入会日期", en: "Joined on")),
                .init(Text("转入日期", en: "Transferred on")), .init(Text("会员证号", en: "Card number"), isText: true),
                .init(Text("登记的证件", en: "Registered document")),
            ], rows: rows)
    }

    static func columns(_ joinings: JoiningDays) -> [Column<MemberLine>] {
        [
            Column(Text("姓名", en: "Name")) { html, line in
                html.a(line.person.name, .href(.card(of: line.person.id)), .lang(.zh))
            },
            Column(Text("工会", en: "Union"), isMinor: true) { html, line in html.span(line.organisation, .lang(.zh)) },
            Column(Text("会籍", en: "Standing")) { html, line in html.chip(line.membership.status.label) },
            Column(Text("群体", en: "Groups"), isMinor: true) { html, line in html.text(line.groups) },
            Column(Text("手机号码", en: "Phone"), isMinor: true) { html, line in
                html.text(line.person.phone?.masked ?? "—")
            },
            Column(Text("入会日期", en: "Joined on")) { html, line in
                html.joining(line.membership, joinings)
            },
            Column(Text("证件", en: "Document"), isMinor: true) { html, line in html.text(line.document) },
        ]
    }
}

extension HTML {
    /// When she joined the trade union, and below it when she came from another union.
    func joining(_ membership: Membership, _ joinings: JoiningDays) {
        if let day = joinings.day(of: membership) { date(day) } else { text("—") }
        guard let arrived = membership.arrivedOn else { return }
        div(.class("meta")) {
            text(Text("转入 ", en: "transferred "))
            date(arrived)
        }
    }
}

extension MemberLine {
    /// Those she belongs to, in words.
    var groups: Text { membership.segments.words }

    /// Whether her number is known: never the number.
    var document: Text { person.identity?.label ?? Text("未登记", en: "Missing") }
}

extension [WorkSegment] {
    var words: Text {
        isEmpty
            ? Text(same: "—")
            : Text(map(\.label.zh).joined(separator: "、"), en: map(\.label.en).joined(separator: ", "))
    }
}

extension Link {
    static func card(of person: ID<Person>) -> Link { "/persons/\(person)" }
}

/// Members that were looked for.
struct MemberSearchPage: Sendable {
    let words: String
    let found: MemberSearch.Found
    let joinings: JoiningDays

    private var lead: Text? {
        if found.isCut {
            return Text(
                "符合的人太多，只查了其中一部分。请把姓名写全，或用手机尾号、证件号码查",
                en: "Too many fit; some were not looked at. Give more of the name, or a phone or document number")
        }
        guard found.lines.count >= MemberSearch.most else { return nil }
        return Text("先列 \(MemberSearch.most) 人，请写得再具体些", en: "The first \(MemberSearch.most); be more precise")
    }

    var page: Page {
        Page(
            Text("查找会员", en: "Find members"),
            trail: [Crumb(Text("会员", en: "Members"), MemberPages.address)], entry: "members",
            lead: lead
        ) { html in
            html.sheet {
                Self.form(words: words, html)
                html.table(
                    found.lines, MemberTable.columns(joinings), caption: Text("查找会员", en: "Find members"),
                    empty: EmptyState(
                        Text(
                            "在你的范围内没有找到。手机尾号至少 4 位，拼音至少 2 个字母。",
                            en: "Nobody within your reach. Give four digits of a phone, or two letters of a name."),
                        act: Crumb(Text("看名册", en: "See the roster"), MemberPages.address)))
            }
        }
    }

    /// What is looked for is personal and goes into no address.
    static func form(words: String, _ html: HTML) {
        html.form(post: "/members/search") {
            html.field(
                Field(
                    "words", Text("姓名、拼音、手机尾号或证件号码", en: "Name, pinyin, end of the phone or document number"), .search,
                    value: words))
            html.button(Text("查找", en: "Find"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }
}

extension MemberLine {
    func cells(_ joinings: JoiningDays) -> [Spreadsheet.Cell] {
        [
            .text(person.name), .text(organisation), .phrase(membership.status.label), .phrase(groups),
            .text(person.phone?.masked ?? ""), joinings.day(of: membership).map { .day($0) } ?? .empty,
            membership.arrivedOn.map { .day($0) } ?? .empty, .text(membership.card), .phrase(document),
        ]
    }
}
