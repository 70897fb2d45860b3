import Kernel
import Web

/// Which employers are asked for: of how many workers at least, where, with or without a union and a Party organisation.
struct UnionGapQuery: Sendable {
    /// A gap is an employer without any union, or one without a union of its own; the rest has one.
    enum Gap: String, CaseIterable {
        case none, own, union

        var label: Text {
            switch self {
            case .none: Text("没有工会", en: "Without a union")
            case .own: Text("没有单独建会", en: "Without one of its own")
            case .union: Text("已建会", en: "With a union")
            }
        }
    }

    /// Whether the Party is organised there (党建带工建).
    enum Party: String, CaseIterable {
        case with, without

        var label: Text {
            switch self {
            case .with: Text("有党组织", en: "With a Party organisation")
            case .without: Text("没有党组织", en: "Without one")
            }
        }

        var presences: [PartyPresence] { self == .with ? [.own, .joint] : [.none] }
    }

    static let sizes = [0, 25, 50, 100, 200, 500, 1000]

    var gap = Gap.none
    var party: Party?
    var least = 100
    var union = ""
    var after: EntryCursor?

    func link(_ gap: Gap, _ party: Party? = nil) -> Link {
        UnionGapPages.address.with("gap", gap.rawValue).with("party", party?.rawValue ?? "")
            .with("least", String(least)).with("union", union)
    }
}

extension UnionGapQuery {
    init(_ query: Fields) {
        gap = query.choice("gap") ?? .none
        party = query.choice("party")
        least = query.number("least").flatMap { Self.sizes.contains($0) ? $0 : nil } ?? 100
        union = query.text("union")
        after = query["after"].flatMap { EntryCursor($0) }
    }
}
