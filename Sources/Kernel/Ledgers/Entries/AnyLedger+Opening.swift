public import Store

extension AnyLedger {
    /// Why no matter of an organisation is entered here, whoever asks; `nil` where it may be.
    public func refusal(ofMattersOf organisation: Organisation) -> Refusal? {
        if isRetired { return .conflict(why: LedgerHome.retired) }
        if let home, !home.covers(organisation.place) {
            return .invalid(
                field: "owner",
                why: Text(
                    "这本台账由「\(home.name)」及其下级使用，「\(organisation.name)」不在其中",
                    en: "This ledger is used by \(home.name) and those below; \(organisation.name) is not among them"))
        }
        guard let lowest = description.access.lowestOwner, organisation.rank > lowest else { return nil }
        return .conflict(
            why: Text(
                "「\(description.title.zh)」由\(lowest.label.zh)以上工会登记，基层工会发现的请报上级工会",
                en: "Unions of rank \(lowest.label.en) and above keep this ledger; tell the union above"))
    }
}

extension Actor {
    /// Why she can enter nothing in a ledger, for whichever union; `nil` where there is one within her reach. The commands refuse
    /// her by the same; a page asks it before it offers anything.
    public func refusal(ofEntriesIn ledger: AnyLedger, on connection: any Connection) throws -> Refusal? {
        guard may(ledger.write) else { return .notPermitted(ledger.write) }
        if ledger.isRetired { return .conflict(why: LedgerHome.retired) }
        guard ledger.home != nil || ledger.description.access.lowestOwner != nil else { return nil }
        // The highest rank that she reaches is that of a union where she holds the role.
        let refusals = try Organisation.homes(of: self, under: ledger.write, on: connection).map {
            ledger.refusal(ofMattersOf: $0)
        }
        if ledger.home != nil, scope(of: ledger.write).heads?.contains(where: ledger.concerns) ?? true { return nil }
        return refusals.contains(nil) ? nil : refusals.first ?? nil
    }
}

extension Organisation {
    /// Where a person holds a role herself that gives a permission, the highest first.
    public static func homes(
        of actor: Actor, under permission: Permission, on connection: any Connection
    ) throws -> [Organisation] {
        let ids = actor.grants.filter { permission.roles.contains($0.role) }.map(\.organisation)
        return try Set(ids).compactMap { try find($0, on: connection) }.sorted { $0.path < $1.path }
    }
}
