import Kernel
import Web

/// What a search gave.
enum SearchAsked: Sendable {
    case nothing
    case problem(SearchProblem)
    /// A parameter says what is not there.
    case unknown(Parameter, String)
    case found(SearchPage?, organisations: [Organisation], owners: [ID<Organisation>: String])

    /// What narrows a search to something that has a name.
    enum Parameter: String {
        case organisation, kind

        func unknown(_ words: String) -> Text {
            switch self {
            case .organisation: Text("没有叫「\(words)」的组织", en: "No organisation is called \(words)")
            case .kind: Text("没有「\(words)」这一类", en: "There is no kind \(words)")
            }
        }
    }

    var lead: Text? {
        if case .found(let page?, _, _) = self { page.count?.label } else { nil }
    }

    func write(to html: HTML, works: [Work], here: Link) {
        switch self {
        case .nothing:
            html.sheet {
                html.emptyState(
                    EmptyState(Text("输入一个或几个词，一个字也可以。", en: "Enter one or more words; a single character will do.")))
            }
        case .problem(let problem): html.notice(Notice(.hint, problem.explanation))
        case .unknown(let parameter, let words): html.notice(Notice(.hint, parameter.unknown(words)))
        case .found(let page, let organisations, let owners):
            if !organisations.isEmpty {
                html.sheet(Text("组织", en: "Unions")) { OrganisationTable.write(organisations, to: html) }
            }
            if let page { hits(page, owners, html, works, here, hasOrganisations: !organisations.isEmpty) }
        }
    }

    private func hits(
        _ page: SearchPage, _ owners: [ID<Organisation>: String], _ html: HTML, _ works: [Work], _ here: Link,
        hasOrganisations: Bool
    ) {
        html.sheet(Text("内容", en: "Contents")) {
            guard !page.hits.isEmpty else {
                return html.emptyState(
                    EmptyState(
                        Text(
                            "没有找到。少写一个词，或放宽日期、组织和类别再试。",
                            en: "Nothing was found. Try fewer words, or widen the dates, the organisation and the kind."
                        )))
            }
            html.ol(.class("hits")) {
                for hit in page.hits { html.li { write(hit, owners[hit.owner] ?? "", html, works) } }
            }
        }
        html.pager(next: page.next.map { here.replacing("after", $0.description) })
    }

    private func write(_ hit: SearchHit, _ owner: String, _ html: HTML, _ works: [Work]) {
        let work = works.first { $0.kind?.name == hit.kind }
        let link = work?.link(hit.subject) ?? .home
        html.a(.href(link), .class("title"), .lang(.zh)) {
            fragments(hit.title.isEmpty ? hit.snippet : hit.title, html)
        }
        if !hit.title.isEmpty { html.p(.class("snippet"), .lang(.zh)) { fragments(hit.snippet, html) } }
        html.div(.class("meta")) {
            if let label = work?.kind?.label { html.text(label + Text(same: " · ")) }
            html.text("\(owner) · \(hit.day)")
        }
    }

    private func fragments(_ fragments: [Fragment], _ html: HTML) {
        for fragment in fragments {
            if fragment.isMatch { html.mark(fragment.text) } else { html.text(fragment.text) }
        }
    }
}
