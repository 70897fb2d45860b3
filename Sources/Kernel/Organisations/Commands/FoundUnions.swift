import Store

/// Puts many base unions below one organisation at once, each as ``FoundOrganisation`` would. The journal has one line over the
/// versions of all of them.
public struct FoundUnions: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.unions-founded", Text("批量建立工会", en: "founded unions below"))

    let names: [String]
    let parent: ID<Organisation>
    let day: Day

    public init(_ names: [String], below parent: ID<Organisation>, from day: Day) {
        (self.names, self.parent, self.day) = (names, parent, day)
    }

    /// - Returns: how many were founded; names that stand below it already are passed over.
    public func perform(at desk: Desk) throws -> Int {
        let above = try Organisation.parent(parent, at: desk)
        guard above.mayStandAbove(.base) else {
            throw Refusal.invalid(
                field: "rank", why: Text("级别须低于上级组织", en: "The rank must be below that of the organisation above"))
        }
        guard day <= desk.now.day else {
            throw Refusal.invalid(field: "day", why: Text("日期不能晚于今天", en: "The day cannot be later than today"))
        }
        let unions = try unions(below: above, desk)
        guard !unions.isEmpty else { return 0 }
        let connection = desk.connection
        try connection.insert(
            Organisation.insertion,
            BoundRows(of: unions) { rows, one in one.union.add(to: &rows, number: one.number) })
        for one in unions { try OrganisationAlias.renew(for: one.union, on: connection) }
        let action = FoundOrganisation.action
        try connection.insert(
            OrganisationState.insertion,
            BoundRows(of: unions) { rows, one in one.union.addState(to: &rows, action, from: day, at: desk) })
        var batch = JournalBatch(at: desk)
        for one in unions {
            try batch.add(
                Subject(.organisation, one.union.id), version: 1,
                Canonical.bytes(of: one.union.state(action, from: day)), on: connection)
        }
        try batch.finish(Self.action, Subject(.organisation, above.id), of: above.id, at: desk)
        return unions.count
    }

    private func unions(below above: Organisation, _ desk: Desk) throws -> [(union: Organisation, number: Int)] {
        var taken = Set(
            try desk.connection.all(
                "SELECT name FROM organisation WHERE parent = \(above.id) AND status = 'active'"
            ) { try $0[0] as String })
        var number = try Organisation.nextNumber(on: desk.connection) - 1
        var unions: [(union: Organisation, number: Int)] = []
        for typed in names {
            let name = try OrganisationName.checked(typed)
            guard taken.insert(name).inserted else { continue }
            number += 1
            guard number <= OrganisationNumber.last else { break }
            unions.append(
                (
                    Organisation(
                        id: desk.ids.next(), name: name, kind: .base, rank: .base, status: .active, parent: above.id,
                        secondParent: nil,
                        path: OrganisationPath(below: above.path, number: OrganisationNumber(number)),
                        secondPath: nil, division: nil, successor: nil), number
                ))
        }
        return unions
    }
}
