public import Store

extension FigureAsked {
    /// How many employers the entries are about that make up the figure. One that names none stands for an employer of its own.
    public func employers(on connection: any Connection) throws -> Int {
        try connection.value(
            """
            SELECT COUNT(DISTINCT COALESCE(g.root, 0 - x.entry)) FROM (SELECT DISTINCT c.entry \(contributions)) x
            LEFT JOIN entry_employer m ON m.entry = x.entry LEFT JOIN employer g ON g.id = m.employer
            """) ?? 0
    }
}
