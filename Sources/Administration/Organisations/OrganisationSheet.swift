import Kernel
import Store
import Web

/// All that one organisation's page shows.
struct OrganisationSheet: Sendable {
    let organisation: Organisation
    let line: [Organisation]
    let second: Organisation?
    let successor: Organisation?
    let children: [Organisation]
    let counts: [(rank: Rank, count: Int)]
    let aliases: [OrganisationAlias]
    let posts: [OrganisationPost]
    let history: [OrganisationState]
    /// What it was on the day asked for.
    let past: (day: Day, state: OrganisationState?)?

    static func load(
        _ id: ID<Organisation>, on day: Day?, for actor: Actor, _ connection: any Connection
    ) throws -> OrganisationSheet {
        let found = try Organisation.find(id, for: actor, on: connection)
        let visible = try found.line(on: connection).filter { actor.may(.readOrganisations, at: $0.place) }
        return OrganisationSheet(
            organisation: found, line: visible,
            second: try found.secondParent.flatMap { try Organisation.find($0, on: connection) },
            successor: try found.successor.flatMap { try Organisation.find($0, on: connection) },
            children: try Organisation.below(id, for: actor, on: connection),
            counts: try found.countsBelow(for: actor, on: connection),
            aliases: try OrganisationAlias.all(of: id, on: connection),
            posts: try OrganisationPost.all(of: id, on: connection), history: try found.history(on: connection),
            past: try day.map { ($0, try found.state(on: $0, connection: connection)) })
    }

    /// - Parameter panels: what the lines of work tell of it.
    func page(_ panels: [WorkPanel], at now: Instant, mayChange: Bool) -> Page {
        let id = organisation.id
        return Page(
            Text(same: organisation.name),
            trail: [Crumb(Text("工会组织", en: "Unions"), "/organisations")]
                + line.dropLast().map { Crumb(Text(same: $0.name), "/organisations/\($0.id)") },
            lead: organisation.rank.label + Text(" · ", en: " · ") + organisation.kind.label
        ) { html in
            guard mayChange, organisation.status == .active else { return }
            for change in OrganisationChange.allCases {
                html.a(
                    change.label, .href("/organisations/\(id)/changes/\(change.rawValue)"),
                    .class("btn btn-outline-secondary btn-sm"))
            }
        } main: { html in
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    facts(html)
                    for panel in panels { html.lines(of: panel) }
                    below(html)
                }
                html.div(.class("narrow")) {
                    for panel in panels where !panel.figures.isEmpty { html.figures(of: panel, at: now) }
                    names(html, mayChange)
                    seats(html, mayChange)
                    states(html)
                }
            }
        }
    }

    private func facts(_ html: HTML) {
        html.sheet(Text("概况", en: "Facts")) {
            html.definitions {
                if organisation.status != .active {
                    html.definition(Text("状态", en: "Status")) {
                        html.chip(organisation.status.label)
                        if let successor { html.a(successor.name, .href("/organisations/\(successor.id)")) }
                    }
                }
                html.definition(Text("上级组织", en: "Above"), line.dropLast().last?.name ?? "—")
                if let second { html.definition(Line.second.label, second.name) }
                if let division = organisation.division {
                    html.definition(Text("区划代码", en: "Division code"), division)
                }
                for (rank, count) in counts {
                    html.definition(rank.label + Text("下级", en: " unions below"), String(count))
                }
            }
        }
    }

    private func below(_ html: HTML) {
        html.sheet(Text("直接下级", en: "Directly below")) {
            if children.isEmpty {
                html.emptyState(EmptyState(Text("下面还没有组织。", en: "No organisation stands below it.")))
            } else {
                OrganisationTable.write(children, to: html)
            }
        }
    }

    private func names(_ html: HTML, _ mayChange: Bool) {
        html.sheet(Text("别名与简称", en: "Other names")) {
            html.ul(.class("lines")) {
                for alias in aliases where alias.text != organisation.name {
                    html.li {
                        html.span(alias.text)
                        if alias.given && mayChange && organisation.status == .active {
                            html.form(post: "/organisations/\(organisation.id)/aliases/removal", class: "inline") {
                                html.input(.type("hidden"), .name("alias"), .value(alias.text))
                                html.button(Text("取消", en: "Remove"), .type("submit"), .class("quiet"))
                            }
                        }
                    }
                }
            }
        }
    }

    private func seats(_ html: HTML, _ mayChange: Bool) {
        html.sheet(Text("职务", en: "Posts")) {
            if posts.isEmpty { html.emptyState(EmptyState(Text("还没有登记职务。", en: "No posts are recorded."))) }
            html.ul(.class("lines")) {
                for post in posts {
                    html.li {
                        html.span(post.title)
                        html.span(" \(post.holder ?? "—")", .class("meta"))
                        if let until = post.until {
                            html.span(Text("至 \(until)", en: "until \(until)"), .class("meta"))
                        } else if mayChange && organisation.status == .active {
                            html.form(post: "/organisations/\(organisation.id)/posts/\(post.id)/end", class: "inline") {
                                html.button(Text("免去", en: "End"), .type("submit"), .class("quiet"))
                            }
                        }
                    }
                }
            }
        }
    }

    private func states(_ html: HTML) {
        html.sheet(Text("沿革", en: "History")) {
            html.ul(.class("lines")) {
                for state in history.prefix(20) {
                    html.li {
                        html.time(state.day, .datetime(state.day))
                        html.text(" ")
                        html.span(Action.label(of: state.action))
                        html.text(" ")
                        html.span(state.name, .class("meta"))
                    }
                }
            }
            html.form(get: "/organisations/\(organisation.id)", class: "filters") {
                html.div(.class("filter")) {
                    html.label(Text("那一天是什么样", en: "As it was on"), .for("field-day"))
                    html.input(
                        .type("date"), .id("field-day"), .name("day"), .value(past?.day.description ?? ""),
                        .class("form-control form-control-sm"))
                }
                html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            }
            if let past { pastState(past.day, past.state, html) }
        }
    }

    private func pastState(_ day: Day, _ state: OrganisationState?, _ html: HTML) {
        guard let state else {
            return html.p(Text("\(day) 时还没有建立。", en: "It had not been founded on \(day)."), .class("hint"))
        }
        html.p(
            Text(
                "\(day)：\(state.name)，\(state.rank.label.zh)，\(state.kind.label.zh)",
                en: "\(day): \(state.name), \(state.rank.label.en), \(state.kind.label.en)"), .class("hint"))
    }
}
