public import Kernel
import Store
public import Web

/// The pages of ledgers that were built here: the same as of any other, with the ledger in the address, because ledgers come
/// and change while the server runs.
struct BuiltRoutes {
    let platform: Platform
    let book: LedgerBook
    /// The pages of a ledger.
    let pages: @Sendable (AnyLedger) -> [Route]

    private static let any = AnyLedger.anyBuilt

    var routes: [Route] {
        let standing = pages(Self.any).map { route in
            route.standing(at: "/ledgers/:ledger" + route.path.dropFirst(Self.any.path().count)) { visit in
                try await own(route, visit)
            }
        }
        return standing + [
            .get("/ledgers/built/:entry", "built.find", for: .holding(Self.any.read, .anywhere)) { visit in
                .redirect(to: try await found(try visit.id("entry"), visit))
            }
        ]
    }

    /// The route of the ledger in the address, which is there for whoever reads it.
    private func own(_ route: Route, _ visit: Visit) async throws -> Route {
        guard let ledger = book[LedgerID(try visit.segment("ledger"))], ledger.home != nil, visit.actor.reads(ledger),
            let own = pages(ledger).first(where: {
                $0.name == ledger.id.name + route.name.dropFirst(Self.any.id.name.count)
            })
        else {
            try await platform.recordRefusal(.notFound, of: route.name, as: visit.identity)
            throw Refusal.notFound
        }
        return own
    }

    /// Where an entry is opened of which nobody has said in which ledger it stands.
    private func found(_ id: ID<Entry>, _ visit: Visit) async throws -> Link {
        let book = book
        return try await platform.read(as: visit.identity) { connection, actor in
            for ledger in book.built where actor.reads(ledger) {
                if let entry = try? Entry.find(id, of: ledger, for: actor, on: connection) {
                    return ledger.link(to: entry.id)
                }
            }
            throw Refusal.notFound
        }
    }
}

extension LedgerPages {
    /// A way into each ledger that was built for somebody within a person's reach.
    public static func built(in book: LedgerBook, for actor: Actor) -> NavigationGroup {
        let shown = book.built.filter { actor.reads($0) }.prefix(30)
        return NavigationGroup(
            Text("自建台账", en: "Built here"),
            shown.map { ledger in
                let title = ledger.isRetired ? ledger.title + Text("（已停用）", en: " (retired)") : ledger.title
                return NavigationEntry("ledger." + ledger.id.name, title, ledger.link, permission: ledger.read)
            })
    }
}
