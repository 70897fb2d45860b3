import Kernel
import Web

/// The employers without a union, the largest first: each opens its entry, and leads to founding one in one click.
struct UnionGapPage {
    let gaps: UnionGaps
    let query: UnionGapQuery
    let here: Link

    var page: Page {
        Page(
            UnionGapPages.title, entry: "union-gaps",
            lead: Text(
                "按用人单位名录和工会覆盖单位两本台账自动比对，不用另报",
                en: "Found by comparing the register of employers with what unions cover; nobody reports it")
        ) { html in
            html.exports(of: here.without("after"))
        } main: { html in
            html.tabs(
                UnionGapQuery.Gap.allCases.map {
                    Tab(
                        $0.label, query.link($0), isCurrent: $0 == query.gap && query.party == nil,
                        figure: gaps.words(gaps.counts[$0]))
                }, label: Text("分类", en: "Kinds"))
            html.form(get: UnionGapPages.address, class: "filters") {
                html.input(.type("hidden"), .name("gap"), .value(query.gap.rawValue))
                html.input(.type("hidden"), .name("party"), .value(query.party?.rawValue ?? ""))
                html.filter(
                    Field("union", Text("工会", en: "Union"), .search, value: query.union, isRequired: false))
                html.filter(
                    Field(
                        "least", Text("职工人数", en: "Workers"),
                        .choice(
                            UnionGapQuery.sizes.map {
                                Field.Option(
                                    String($0),
                                    $0 == 0 ? Text("不限", en: "Any") : Text("\($0) 人以上", en: "\($0) and more"))
                            }), value: String(query.least)))
                html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            }
            html.sheet {
                html.table(gaps.lines, Self.columns, caption: UnionGapPages.title, empty: empty)
                html.pager(
                    first: query.after == nil ? nil : here.without("after"),
                    next: gaps.next.map { here.replacing("after", $0.description) })
            }
            html.sheet(Text("党建带工建", en: "Party and union")) { pairs(html) }
            html.p(
                Text(
                    "职工人数没有填的单位不在内；建会情况没有摸清的算没有工会；党组织情况没有填的，党建带工建一表不计。",
                    en: """
                        Employers whose workers are not counted are left out; one whose union is not known counts as having none; \
                        one of whose Party organisation nothing is said is not in the second table.
                        """
                ),
                .class("note"))
        }
    }

    private var empty: EmptyState {
        EmptyState(
            Text("没有这样的单位。", en: "There is none."),
            act: query.gap != .union && query.least > 25
                ? Crumb(Text("看 25 人以上的", en: "Look from 25 on"), UnionGapPages.address.with("least", "25")) : nil)
    }

    /// Gaps both ways: the Party without a union, and a union without the Party.
    private func pairs(_ html: HTML) {
        html.table(
            UnionGapQuery.Party.allCases,
            [
                Column(Text("党组织", en: "Party")) { html, party in html.text(party.label) },
                Column(Text("没有工会", en: "Without a union"), isNumeric: true) { html, party in
                    html.a(gaps.words(gaps.pairs[party]?.none), .href(query.link(.none, party)))
                },
                Column(Text("已建会", en: "With a union"), isNumeric: true) { html, party in
                    html.a(gaps.words(gaps.pairs[party]?.union), .href(query.link(.union, party)))
                },
            ], caption: Text("党组织和工会", en: "Party and union"), empty: EmptyState(Text("没有。", en: "None.")))
    }

    private static let form: Link = "/ledgers/foundings/new"

    private static var columns: [Column<UnionGaps.Line>] {
        [
            Column(Text("单位", en: "Employer")) { html, line in
                html.a(line.employer.entry.title, .href("/ledgers/employers/\(line.employer.entry.id)"), .lang(.zh))
            },
            Column(Text("职工人数", en: "Workers"), isNumeric: true) { html, line in
                guard case .number(let workers)? = line.employer.values["workers"] else { return html.text("—") }
                html.text(workers.grouped)
            },
            Column(Text("属地工会", en: "Federation"), isMinor: true) { html, line in
                html.span(line.employer.owner, .lang(.zh))
            },
            Column(Text("建会情况", en: "Union")) { html, line in union(line, html) },
            Column(Text("组建", en: "Founding")) { html, line in founding(line, html) },
        ]
    }

    private static func union(_ line: UnionGaps.Line, _ html: HTML) {
        if line.unions.isEmpty { html.text(line.union) } else { html.span(line.union[.zh], .lang(.zh)) }
    }

    private static func founding(_ line: UnionGaps.Line, _ html: HTML) {
        if let founding = line.founding {
            html.a(.href("/ledgers/foundings/\(founding.id)")) { html.text(founding.stage) }
        } else if line.mayFound {
            html.a(.href(form.with("from", line.employer.entry.id.description))) {
                html.deed(Text("发起建会", en: "Found one"), about: Text(same: line.employer.entry.title))
            }
        }
    }
}
