import Kernel
import Store
import Web

/// The tree of unions, and one of them.
struct OrganisationPages {
    let platform: Platform
    let works: [Work]

    var routes: [Route] {
        [
            .page("/organisations", "organisations.list", for: .holding(.readOrganisations, .anywhere)) { visit in
                try await list(visit)
            },
            .page("/organisations/:id", "organisations.show", for: .holding(.readOrganisations, .subject)) { visit in
                try await show(visit)
            },
        ]
    }

    private func list(_ visit: Visit) async throws -> Page {
        let words = visit.query.text("name")
        let found = try await platform.read(as: visit.identity) { connection, actor in
            words.isEmpty
                ? try OrganisationBranches.heads(for: actor, on: connection)
                : .found(try Organisation.search(words, for: actor, limit: 50, on: connection))
        }
        return Page(
            Text("工会组织", en: "Unions"),
            lead: Text("名称、简称、拼音都能找", en: "Find by name, short name or pinyin")
        ) { html in
            html.filters(
                [Field("name", Text("名称", en: "Name"), .search, value: words, isRequired: false)], to: "/organisations",
                clear: words.isEmpty ? nil : "/organisations")
            html.sheet {
                switch found {
                case .tree(let nodes): html.tree(nodes)
                case .found(let list): OrganisationTable.write(list, to: html)
                }
            }
        }
    }

    private func show(_ visit: Visit) async throws -> Page {
        let id = try visit.id("id", of: Organisation.self)
        let day = visit.query.day("day")
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            try OrganisationSheet.load(id, on: day, for: actor, connection)
        }
        var panels: [WorkPanel] = []
        for work in works where visit.actor.may(work.permission) {
            if let panel = try await work.about(visit.identity, id) { panels.append(panel) }
        }
        return sheet.page(
            panels, at: visit.now, mayChange: visit.actor.may(.changeOrganisations, at: sheet.organisation.place))
    }
}

/// What the page of all organisations shows.
enum OrganisationBranches: Sendable {
    case tree([TreeNode])
    case found([Organisation])

    /// The subtrees a person reaches, opened two levels deep.
    static func heads(for actor: Actor, on connection: any Connection) throws -> OrganisationBranches {
        let scope = actor.scope(of: .readOrganisations)
        let heads: [Organisation]
        if let reaches = scope.heads {
            heads = try reaches.compactMap { reach in
                try reach.path.numbers.last.flatMap { try Organisation.numbered($0, on: connection) }
            }
        } else {
            heads = try Organisation.below(nil, for: actor, on: connection)
        }
        return .tree(try heads.map { try branch($0, levels: 2, isOpen: true, for: actor, on: connection) })
    }

    private static func branch(
        _ organisation: Organisation, levels: Int, isOpen: Bool, for actor: Actor, on connection: any Connection
    ) throws -> TreeNode {
        let children = levels > 0 ? try Organisation.below(organisation.id, for: actor, on: connection) : []
        let below =
            levels > 0 ? children.count : try Organisation.countBelow(organisation.id, for: actor, on: connection)
        let note = below > 0 ? Text("下级 \(below)", en: "\(below) below") : nil
        return TreeNode(
            Text(same: organisation.name), "/organisations/\(organisation.id)", note: note, isOpen: isOpen,
            children: try children.map { try branch($0, levels: levels - 1, isOpen: false, for: actor, on: connection) }
        )
    }
}

/// Organisations in a table.
enum OrganisationTable {
    static func write(_ list: [Organisation], to html: HTML) {
        html.table(
            list,
            [
                Column(Text("名称", en: "Name")) { html, row in html.a(row.name, .href("/organisations/\(row.id)")) },
                Column(Text("级别", en: "Rank")) { html, row in html.text(row.rank.label) },
                Column(Text("类型", en: "Kind"), isMinor: true) { html, row in html.text(row.kind.label) },
                Column(Text("状态", en: "Status"), isMinor: true) { html, row in html.text(row.status.label) },
            ],
            caption: Text("工会组织", en: "Unions"),
            empty: EmptyState(
                Text("没有找到。换个写法，或用拼音首字母试试。", en: "Nothing was found. Try another spelling, or the initials in pinyin."),
                act: Crumb(Text("看整棵树", en: "See the tree"), "/organisations")))
    }
}
