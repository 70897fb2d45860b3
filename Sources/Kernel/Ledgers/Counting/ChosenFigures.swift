public import Store

/// The figures that a person has chosen for her screen, in the order of the ledgers. Nobody else's business.
public enum ChosenFigures {
    /// So many stand on a screen.
    public static let most = 8

    /// - Returns: the indicators; empty when she has not chosen.
    public static func all(for actor: Actor, on connection: any Connection) throws -> Set<String> {
        guard let account = actor.account else { return [] }
        return Set(
            try connection.all("SELECT indicator FROM chosen_figure WHERE account = \(account)") { try $0[0] as String }
        )
    }

    static let migration = Migration(
        "2026-11 chosen figures",
        [
            """
            CREATE TABLE chosen_figure (
                account BIGINT NOT NULL, indicator TEXT NOT NULL, PRIMARY KEY (account, indicator)
            )
            """
        ])
}

/// Puts figures on one's own screen in place of those before; none means the usual ones.
public struct ChooseFigures: Command {
    public static var requires: Permission? { nil }

    let indicators: Set<String>
    let book: LedgerBook

    public init(_ indicators: Set<String>, in book: LedgerBook) {
        (self.indicators, self.book) = (indicators, book)
    }

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        guard indicators.count <= ChosenFigures.most else {
            throw Refusal.invalid(
                field: "figure",
                why: Text(
                    "最多选 \(ChosenFigures.most) 个指标，现在选了 \(indicators.count) 个",
                    en: "At most \(ChosenFigures.most) figures; \(indicators.count) are chosen"))
        }
        for indicator in indicators {
            guard let (ledger, _) = book.count(indicator), desk.actor.may(ledger.read) else { throw Refusal.notFound }
        }
        try desk.connection.run("DELETE FROM chosen_figure WHERE account = \(account)")
        for indicator in indicators.sorted() {
            try desk.connection.run("INSERT INTO chosen_figure (account, indicator) VALUES (\(account), \(indicator))")
        }
    }
}
