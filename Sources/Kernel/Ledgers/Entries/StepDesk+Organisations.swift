/// What a step does to the tree. Whoever may take the step may do it: the step is the decision, and the owner of the entry its
/// place.
extension StepDesk {
    /// Founds a base union below the entry's owner.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` for a name that is taken there, or a day to come.
    @discardableResult
    public func found(_ name: String, _ kind: OrganisationKind, on day: Day) throws -> ID<Organisation> {
        guard let above = try Organisation.find(entry.owner.organisation, on: desk.connection) else {
            throw Refusal.notFound
        }
        return try Organisation.found(name, kind, .base, below: above, from: day, at: desk.desk)
    }

    /// Gives a post of a union at or below the owner to somebody; a vacant one of that title ends the day before.
    public func appoint(
        _ holder: String, as title: String, at organisation: ID<Organisation>, since day: Day
    ) throws {
        let union = try reached(organisation)
        for post in try OrganisationPost.all(of: union.id, on: desk.connection)
        where post.title == title && post.holder == nil && post.until == nil && post.since < day {
            try OrganisationPost.end(post.id, of: union, on: day.adding(days: -1), at: desk.desk)
        }
        try OrganisationPost.add(title, holder: holder, to: union, since: day, at: desk.desk)
    }

    /// Ends the post that somebody holds at a union at or below the owner.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` for `field` when nobody of that name holds it.
    public func relieve(
        _ holder: String, of title: String, at organisation: ID<Organisation>, on day: Day, field: String
    ) throws {
        let union = try reached(organisation)
        let held = try OrganisationPost.all(of: union.id, on: desk.connection).first {
            $0.title == title && $0.holder == holder && $0.until == nil && $0.since <= day
        }
        guard let held else {
            throw Refusal.invalid(
                field: field,
                why: Text("「\(union.name)」没有登记这一任职", en: "\(union.name) has nobody of that name in this post"))
        }
        try OrganisationPost.end(held.id, of: union, on: day, at: desk.desk)
    }

    /// Refuses a union to which no matter of a ledger can belong, or which does not stand at or below the entry's owner.
    ///
    /// - Parameter field: of the form, for what is wrong with the choice.
    public func refuseUnlessOwner<Body: LedgerEntry>(
        _ organisation: ID<Organisation>, of _: Body.Type, field: String
    ) throws {
        let ledger = try desk.book.ledger(Body.ledger.id)
        guard let union = try Organisation.find(organisation, on: desk.connection),
            try Organisation.find(entry.owner.organisation, on: desk.connection).map(union.stands(atOrBelow:)) ?? false,
            union.status == .active, ledger.refusal(ofMattersOf: union) == nil
        else {
            throw Refusal.invalid(
                field: field,
                why: Text(
                    "请选本单位或下级、可以办理「\(ledger.description.title.zh)」的工会",
                    en: "Choose this union or one below it that can own “\(ledger.description.title.en)”"))
        }
    }

    /// Ends whatever posts of these titles a union at or below the owner still has, held or vacant.
    public func vacate(_ titles: Set<String>, at organisation: ID<Organisation>, on day: Day) throws {
        let union = try reached(organisation)
        for post in try OrganisationPost.all(of: union.id, on: desk.connection)
        where titles.contains(post.title) && post.until == nil && post.since <= day {
            try OrganisationPost.end(post.id, of: union, on: day, at: desk.desk)
        }
    }

    private func reached(_ organisation: ID<Organisation>) throws -> Organisation {
        guard let union = try Organisation.find(organisation, on: desk.connection),
            entry.place.path.covers(union.path)
        else {
            throw Refusal.conflict(
                why: Text("这家工会不在本单位管辖之内", en: "That union does not stand below the one that decides"))
        }
        try union.refuseEnded()
        return union
    }
}
