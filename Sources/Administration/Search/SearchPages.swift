import Kernel
import Store
import Web

/// Search over all that a person may read.
struct SearchPages {
    let platform: Platform
    let works: [Work]

    var routes: [Route] {
        [.page("/search", "search.find", for: .signedIn) { try await page($0) }]
    }

    private func page(_ visit: Visit) async throws -> Page {
        let words = visit.query.text("q")
        let order = visit.query.choice("order", of: SearchOrder.self) ?? .newest
        let asked = try await SearchAsked.run(words, order: order, visit, works: works, on: platform)
        return Page(
            words.isEmpty ? Text("搜索", en: "Search") : Text("搜索「\(words)」", en: "Search: \(words)"), lead: asked.lead
        ) { html in
            html.form(get: "/search", class: "filters") {
                html.div(.class("filter grow")) {
                    html.label(Text("词语；引号里的要一字不差", en: "Words; in quotation marks exactly so"), .for("search-words"))
                    html.input(
                        .type("search"), .id("search-words"), .name("q"), .value(words), .maxLength(200),
                        .class("form-control form-control-sm"))
                }
                filter(
                    html, SearchAsked.Parameter.organisation.rawValue, Text("组织", en: "Organisation"), "search", visit)
                kinds(html, visit)
                filter(html, "from", Text("从", en: "From"), "date", visit)
                filter(html, "to", Text("到", en: "To"), "date", visit)
                html.div(.class("filter")) {
                    html.label(Text("排序", en: "Order"), .for("field-order"))
                    html.select(.id("field-order"), .name("order"), .class("form-select form-select-sm")) {
                        for choice in SearchOrder.allCases {
                            html.option(choice.label, .value(choice.rawValue), .when(choice == order, .selected))
                        }
                    }
                }
                html.button(Text("搜索", en: "Search"), .type("submit"), .class("btn btn-primary btn-sm"))
            }
            asked.write(to: html, works: works, here: visit.here)
        }
    }

    /// The kinds of what she may find, in the order of the navigation.
    private func kinds(_ html: HTML, _ visit: Visit) {
        let kinds = works.filter { visit.actor.may($0.permission) }.compactMap(\.kind)
        guard !kinds.isEmpty else { return }
        let parameter = SearchAsked.Parameter.kind.rawValue
        let chosen = visit.query.text(parameter)
        html.div(.class("filter")) {
            html.label(Text("类别", en: "Kind"), .for("field-kind"))
            html.select(.id("field-kind"), .name(parameter), .class("form-select form-select-sm")) {
                html.option(Text("全部", en: "All"), .value(""))
                for kind in kinds {
                    html.option(kind.label, .value(kind.name), .when(kind.name == chosen, .selected))
                }
            }
        }
    }

    private func filter(_ html: HTML, _ name: String, _ label: Text, _ type: String, _ visit: Visit) {
        html.div(.class("filter")) {
            html.label(label, .for("field-" + name))
            html.input(
                .type(type), .id("field-" + name), .name(name), .value(visit.query.text(name)),
                .class("form-control form-control-sm"))
        }
    }
}

extension SearchAsked {
    /// Where a person finds, and which kinds: the one that is named, else those that she reaches alike, beginning with the first
    /// line of work. What she reaches otherwise is found by its kind, or in its own list.
    private static func scope(
        of works: [Work], for actor: Actor, named name: String, kinds: inout [SubjectKind]
    ) -> Scope? {
        let findable = works.filter { $0.kind != nil && actor.may($0.permission) }
        guard let first = findable.first(where: { name.isEmpty || $0.kind?.name == name }) else { return nil }
        let scope = actor.scope(of: first.permission)
        kinds =
            name.isEmpty
            ? findable.filter { actor.scope(of: $0.permission) == scope }.compactMap(\.kind)
            : [first.kind].compactMap { $0 }
        return scope
    }

    /// Asks the index, and the names of organisations.
    static func run(
        _ words: String, order: SearchOrder, _ visit: Visit, works: [Work], on platform: Platform
    ) async throws -> SearchAsked {
        guard !words.isEmpty else { return .nothing }
        let query: SearchQuery
        do throws(SearchProblem) { query = try SearchQuery(words) } catch { return .problem(error) }
        let place = visit.query.text(Parameter.organisation.rawValue)
        let kind = visit.query.text(Parameter.kind.rawValue)
        guard kind.isEmpty || works.contains(where: { $0.kind?.name == kind }) else { return .unknown(.kind, kind) }
        let cursor = visit.query["after"].flatMap { SearchCursor($0) }
        let (from, to) = (visit.query.day("from"), visit.query.day("to"))
        return try await platform.read(as: visit.identity) { connection, actor in
            var filter = SearchFilter(from: from, to: to)
            if !place.isEmpty {
                guard let head = try Organisation.search(place, for: actor, limit: 1, on: connection).first else {
                    return .unknown(.organisation, place)
                }
                filter.within = Reach(line: .leadership, path: head.path)
            }
            let scope = Self.scope(of: works, for: actor, named: kind, kinds: &filter.kinds)
            let page = try scope.map { scope in
                try Search.find(
                    query, in: scope, filter: filter, order: order, after: cursor, counting: cursor == nil,
                    on: connection)
            }
            let names =
                cursor == nil && kind.isEmpty
                ? try Organisation.search(words, for: actor, limit: 6, on: connection) : []
            let owners = try Organisation.names(of: page?.hits.map(\.owner) ?? [], on: connection)
            return .found(page, organisations: names, owners: owners)
        }
    }
}
