import Store
import Synchronization

/// The rules and the calendar that hold: what ships with the platform, and over it what was activated here.
///
/// One row of the database carries a number that changes with every activation. Whoever reads it inside a transaction knows
/// at the price of one look-up by key whether what this server has read is what holds, so that two servers never differ.
final class TermsInForce: Sendable {
    let shipped: EntryTerms
    private let known: Mutex<Known>

    private struct Known {
        var version: Int64 = 0
        var terms: EntryTerms
    }

    init(shipped: EntryTerms) {
        self.shipped = shipped
        known = Mutex(Known(terms: shipped))
    }

    /// As last read; right for whatever began by reading.
    var latest: EntryTerms { known.withLock(\.terms) }

    /// As they hold in a transaction.
    func terms(on connection: any Connection) throws -> EntryTerms {
        let version: Int64 = try connection.value("SELECT version FROM rules_in_force WHERE id = 1") ?? 0
        if let terms = known.withLock({ $0.version == version ? $0.terms : nil }) { return terms }
        let terms = version == 0 ? shipped : try load(on: connection)
        known.withLock { known in
            // A snapshot that is older than what is known sets nothing back.
            if version > known.version { known = Known(version: version, terms: terms) }
        }
        return terms
    }

    private func load(on connection: any Connection) throws -> EntryTerms {
        let texts = try connection.all(
            """
            SELECT yaml, retired_at FROM rule_pack WHERE activated_at IS NOT NULL
            ORDER BY activated_at, id LIMIT 10000
            """
        ) { (pack: try RulePack(yaml: try $0[0]), isRetired: try $0[1] as Instant? != nil) }
        let notices = try connection.all(
            """
            SELECT csv FROM year_notice WHERE activated_at IS NOT NULL AND replaced_at IS NULL
            ORDER BY year, id LIMIT 200
            """
        ) { try YearNotice(csv: try $0[0], file: "csv") }
        return EntryTerms(
            rules: RuleBook(shipped.rules.packs + texts.filter { !$0.isRetired }.map(\.pack)),
            calendar: shipped.calendar.with(notices),
            former: RuleBook(texts.filter(\.isRetired).map(\.pack)))
    }
}
