import Kernel
import Store
import Web

/// Figures of an organisation and of those directly below it: the answers to some questions about it, asked of each.
struct ReportFigures: Sendable {
    struct Row: Sendable {
        let label: Text
        let organisation: Organisation?
        let amounts: [Int]
    }

    let asked: [FigureAsked]
    /// Of the whole.
    let total: [Int]
    /// They add up to the total, for everything that stands in one place.
    let rows: [Row]
    /// How many directly below have nothing and are left out.
    let idle: Int

    /// Where more hang below, those that have nothing are left out.
    private static let mostIdle = 40

    /// - Parameter asked: about the organisation of the place.
    static func load(
        _ asked: [FigureAsked], of place: IndicatorPlace, on connection: any Connection
    ) throws -> ReportFigures {
        let total = try asked.map { try $0.find(on: connection).amount }
        guard !place.below.isEmpty else { return ReportFigures(asked: asked, total: total, rows: [], idle: 0) }
        let below = try asked.map { try $0.findBelow(place.below, on: connection) }
        let all = place.below.map { child in
            Row(
                label: Text(same: child.name), organisation: child,
                amounts: below.map { $0[child.id]?.amount ?? 0 })
        }
        let own = try asked.map { one in
            var own = one
            own.isOwn = true
            return try own.find(on: connection).amount
        }
        let rest = total.indices.map { index in
            total[index] - own[index] - all.reduce(0) { $0 + $1.amounts[index] }
        }
        let more = [
            Row(label: Text("本级", en: "Itself"), organisation: nil, amounts: own),
            Row(label: Text("其余单位", en: "All others"), organisation: nil, amounts: rest),
        ].filter(\.isBusy)
        let active = all.filter { $0.isBusy || $0.organisation?.status == .active }
        let shown = active.filter { $0.isBusy || active.count <= mostIdle }
        return ReportFigures(asked: asked, total: total, rows: shown + more, idle: active.count - shown.count)
    }
}

extension ReportFigures.Row {
    fileprivate var isBusy: Bool { amounts.contains { $0 != 0 } }
}
