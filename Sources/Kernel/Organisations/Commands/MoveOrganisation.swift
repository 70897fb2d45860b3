import Store

/// Hangs an organisation, with all below it, under another one on one of the two lines.
///
/// Roles resolve through the organisation's own path, so those above it before lose it, and those above it now gain it,
/// with this commit; the copies of the path in the search index, in entries and in sums are rewritten in the same transaction.
public struct MoveOrganisation: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.moved", Text("调整隶属", en: "moved"))

    let organisation: ID<Organisation>
    let line: Line
    let parent: ID<Organisation>?
    let day: Day

    /// - Parameter parent: `nil` takes it off the second line; on the leadership line there must be one.
    public init(_ organisation: ID<Organisation>, on line: Line, below parent: ID<Organisation>?, from day: Day) {
        self.organisation = organisation
        self.line = line
        self.parent = parent
        self.day = day
    }

    public func perform(at desk: Desk) throws {
        let subject = try Organisation.changeable(organisation, at: desk)
        let above = try parent.map { try Organisation.parent($0, at: desk) }
        switch line {
        case .leadership: try moveLeadership(subject, below: above, at: desk)
        case .second:
            if let above { try subject.refuseSecondCircle(below: above, on: desk.connection) }
            try subject.hangSecond(below: above, on: desk.connection)
        }
        try Organisation.rememberMove(of: organisation, from: day, at: desk)
    }

    private func moveLeadership(_ subject: Organisation, below above: Organisation?, at desk: Desk) throws {
        guard let above else {
            throw Refusal.invalid(field: "parent", why: Text("请选择新的上级组织", en: "Choose the new organisation above"))
        }
        guard !subject.path.covers(above.path) else {
            throw Refusal.invalid(
                field: "parent", why: Text("不能移到自己或自己的下级之下", en: "It cannot hang below itself"))
        }
        guard above.mayStandAbove(subject.rank) else {
            throw Refusal.invalid(
                field: "parent", why: Text("新的上级级别须更高", en: "The organisation above must be of a higher rank"))
        }
        try OrganisationName.refuseTwin(of: subject.name, below: above.id, except: subject.id, on: desk.connection)
        try Organisation.hang(subject, below: above, at: desk)
    }
}

extension Organisation {
    /// Whether one of this rank may hang directly below: ranks fall from the top down, but a base union may hang
    /// anywhere.
    func mayStandAbove(_ other: Rank) -> Bool { rank < other || other == .base }

    /// Rewrites the path of an organisation and of all below it, and of what carries copies of it: documents, entries, sums.
    static func hang(_ subject: Organisation, below above: Organisation, at desk: Desk) throws {
        let path = try subject.below(above.path)
        let rest = subject.path.text.utf8.count + 1
        let connection = desk.connection
        try connection.run("UPDATE organisation SET parent = \(above.id) WHERE id = \(subject.id)")
        try connection.run(
            """
            UPDATE organisation SET path = \(path) || SUBSTR(path, CAST(\(rest) AS INTEGER))
            WHERE path >= \(subject.path) AND path < \(subject.path.end)
            """)
        if let moved = try find(subject.id, on: connection) { try OrganisationAlias.renew(for: moved, on: connection) }
        try SearchIndex.ownersMoved(under: path, on: connection)
        try EntryOwner.ownersMoved(under: path, on: connection)
        try BuiltLedger.homesMoved(under: path, at: desk)
        let heads = try connection.all(
            """
            SELECT \(columns) FROM organisation o
            WHERE o.path >= \(path) AND o.path < \(path.end) AND o.second_path IS NULL
                AND EXISTS (SELECT 1 FROM organisation s WHERE s.second_parent = o.id)
            ORDER BY o.path
            """, Organisation.init)
        for head in heads { try head.renewSecondLine(on: connection) }
    }

    static func rememberMove(of id: ID<Organisation>, from day: Day, at desk: Desk) throws {
        guard let moved = try find(id, on: desk.connection) else { throw Refusal.notFound }
        try moved.remember(MoveOrganisation.action, from: day, at: desk)
    }
}
