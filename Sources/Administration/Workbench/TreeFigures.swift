import Kernel
import Store
import Web

/// How many unions stand below one's own, per rank; each number opens the tree there.
struct TreeFigures: Sendable {
    let home: Organisation?
    let counts: [(rank: Rank, count: Int)]

    static func load(for identity: Actor.Identity, on platform: Platform) async throws -> TreeFigures {
        try await platform.read(as: identity) { connection, actor in
            guard let grant = actor.grants.first, let home = try Organisation.find(grant.organisation, on: connection)
            else { return TreeFigures(home: nil, counts: []) }
            return TreeFigures(home: home, counts: try home.countsBelow(for: actor, on: connection))
        }
    }

    func write(to html: HTML) {
        guard let home else { return }
        html.sheet(Text(same: home.name)) {
            html.a(Text("打开", en: "Open"), .href("/organisations/\(home.id)"))
        } content: {
            if counts.isEmpty { html.emptyState(EmptyState(Text("下面还没有组织。", en: "No organisation stands below it."))) }
            for (rank, count) in counts {
                html.div(.class("figure")) {
                    html.div {
                        html.div(rank.federations, .class("k"))
                        html.a(count.grouped, .href("/organisations/\(home.id)"), .class("v"))
                    }
                }
            }
        }
    }
}

extension Rank {
    fileprivate var federations: Text {
        self == .base ? Text("基层工会", en: "Base unions") : Text("\(label.zh)工会", en: "\(label.en) unions")
    }
}
