import Kernel
import Store

/// What each organisation directly below another filed in a period, itself and its subtree, and which filed nothing.
///
/// catalogue: S244 各地工会动态汇编
struct RoundUp: Sendable {
    struct Row: Sendable {
        let organisation: Organisation
        let count: Int
        /// The newest three.
        let newest: [ArticleLine]
        /// When it was last asked to file for this period.
        let remindedOn: Day?
    }

    let centre: Organisation
    let period: Period
    let rows: [Row]

    var silent: [Row] { rows.filter { $0.count == 0 } }
    /// Most first.
    var filed: [Row] { rows.filter { $0.count > 0 }.sorted { $0.count > $1.count } }

    static func load(
        at centre: Organisation, in period: Period, for actor: Actor, on connection: any Connection
    ) throws -> RoundUp {
        let below = try Organisation.below(centre.id, for: actor, under: .readBulletins, on: connection)
        let reminders = try Reminder.days(below: centre.id, in: period, on: connection)
        let rows = try below.filter { $0.status == .active }.map { organisation in
            let filter = ArticleFilter(owner: organisation.path, from: period.from, to: period.to)
            let selection = try ArticleSelection(for: actor, filter, on: connection)
            let count = try selection.count(on: connection)
            return Row(
                organisation: organisation, count: count,
                newest: count == 0 ? [] : try selection.page(before: nil, limit: 3, on: connection),
                remindedOn: reminders[organisation.id])
        }
        return RoundUp(centre: centre, period: period, rows: rows)
    }
}
