import Kernel
import Store

/// A figure with what it is compared to.
struct IndicatorLine: Sendable {
    struct Standing: Sendable {
        let asked: FigureAsked
        let amount: Int
    }

    let count: CountDescription
    let now: Standing
    /// The same stretch of the period before; of a stock what stood when the period began.
    let before: Standing
    /// The same stretch of last year.
    let yearBefore: Standing

    /// The lines of some figures: three queries for all that happened in the period and three for all that stands, on each
    /// line.
    static func load(
        _ counts: [(count: CountDescription, reach: Reach)], _ period: IndicatorPeriod, on connection: any Connection
    ) throws -> [IndicatorLine] {
        let asked = counts.map { count, reach in
            [period.days, period.before(count.kind), period.yearBefore].map { FigureAsked(count, in: reach, $0) }
        }
        let found = try FigureAsked.find(asked.flatMap { $0 }, on: connection)
        return zip(counts, asked).map { one, asked in
            let standings = asked.map { Standing(asked: $0, amount: found[$0]?.amount ?? 0) }
            return IndicatorLine(count: one.count, now: standings[0], before: standings[1], yearBefore: standings[2])
        }
    }

    var words: IndicatorWords { IndicatorWords(unit: count.unit) }
}
