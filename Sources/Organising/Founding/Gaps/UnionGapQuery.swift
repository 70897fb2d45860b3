import Kernel
import Web

/// Which employers are asked for: of how many workers at least, where, and whether a joint union will do.
struct UnionGapQuery: Sendable {
    /// Counted as a gap is an employer without any union, or one without a union of its own.
    enum Gap: String, CaseIterable {
        case none, own

        var label: Text {
            switch self {
            case .none: Text("没有工会", en: "Without a union")
            case .own: Text("没有单独建会", en: "Without one of its own")
            }
        }
    }

    static let sizes = [25, 50, 100, 200, 500, 1000]

    var gap = Gap.none
    var least = 100
    var union = ""
    var after: EntryCursor?

    func link(_ gap: Gap) -> Link {
        UnionGapPages.address.with("gap", gap.rawValue).with("least", String(least)).with("union", union)
    }
}

extension UnionGapQuery {
    init(_ query: Fields) {
        gap = query.choice("gap") ?? .none
        least = query.number("least").flatMap { Self.sizes.contains($0) ? $0 : nil } ?? 100
        union = query.text("union")
        after = query["after"].flatMap { EntryCursor($0) }
    }
}
