import Kernel
import Web

/// What a screen is asked for, as it stands in the address: organisation and period, the figure of map and ranking, and
/// whether it hangs on a wall.
struct ScreenQuery: Sendable {
    let figures: IndicatorQuery
    let focus: String
    let isOnWall: Bool

    init(_ query: Fields, today: Day) {
        figures = IndicatorQuery(query, today: today)
        focus = query.text("of")
        isOnWall = query.isOn("wall")
    }

    /// - Parameter focus: the indicator; empty for the first of the screen.
    func link(to organisation: ID<Organisation>, focus: String, isOnWall: Bool) -> Link {
        figures.link(ScreenPages.address, to: organisation).with("of", focus).with("wall", isOnWall ? "1" : "")
    }
}
