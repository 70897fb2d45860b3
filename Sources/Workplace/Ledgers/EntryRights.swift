import Kernel
import Store

/// What a person may do on an entry, as far as a page must know: the commands ask again.
struct EntryRights: Sendable {
    private let standings: Set<Standing>
    private let isAuthor: Bool
    /// Whether she took the last step herself.
    private let wasLast: Bool

    init(
        of actor: Actor, on entry: Entry, of ledger: AnyLedger, today: Day, _ connection: any Connection
    ) throws {
        var standings: Set<Standing> = []
        if actor.may(ledger.write, at: entry.place) { standings.insert(.owner) }
        if try actor.handles(entry, on: today, connection) { standings.insert(.handler) }
        if actor.stands(above: entry.place, under: ledger.write) { standings.insert(.superior) }
        self.standings = standings
        isAuthor = entry.author != nil && entry.author == actor.account
        wasLast = try actor.account != nil && entry.lastTaker(in: ledger, on: connection) == actor.account
    }

    /// Whether she may change its fields, write a note, and put it into other hands.
    var mayWrite: Bool { !standings.isDisjoint(with: [.owner, .handler]) }

    func allows(_ step: StepDescription) -> Bool {
        !(step.needsAnother && isAuthor) && !(step.needsSecondLook && wasLast) && !standings.isDisjoint(with: step.by)
    }
}
