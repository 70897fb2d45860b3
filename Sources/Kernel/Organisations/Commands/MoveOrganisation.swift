import Store

/// Hangs an organisation, with all below it, under another one on one of the two lines.
///
/// Roles resolve through the organisation's own path, so those above it before lose it, and those above it now gain it,
/// with this commit; the copies of the path in the search index are rewritten in the same transaction.
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
        case .second: try moveSecond(subject, below: above, at: desk)
        }
        guard let moved = try Organisation.find(organisation, on: desk.connection) else { throw Refusal.notFound }
        try moved.remember(Self.action, from: day, at: desk)
    }

    private func moveLeadership(_ subject: Organisation, below above: Organisation?, at desk: Desk) throws {
        guard let above else {
            throw Refusal.invalid(field: "parent", why: Text("请选择新的上级组织", en: "Choose the new organisation above"))
        }
        guard !subject.path.covers(above.path) else {
            throw Refusal.invalid(
                field: "parent", why: Text("不能移到自己或自己的下级之下", en: "It cannot hang below itself"))
        }
        try OrganisationName.refuseTwin(of: subject.name, below: above.id, except: subject.id, on: desk.connection)
        try Organisation.hang(subject, below: above, at: desk)
    }

    private func moveSecond(_ subject: Organisation, below above: Organisation?, at desk: Desk) throws {
        guard above?.id != subject.id else {
            throw Refusal.invalid(
                field: "parent", why: Text("不能移到自己之下", en: "It cannot hang below itself"))
        }
        var moved = subject
        moved.secondParent = above?.id
        moved.secondPath = try above.map { above in
            guard let own = subject.path.numbers.last else { throw Refusal.notFound }
            return OrganisationPath(below: above.path, number: own)
        }
        try moved.update(on: desk.connection)
        try SearchIndex.ownersMoved(under: moved.path, on: desk.connection)
    }
}

extension Organisation {
    /// Rewrites the path of an organisation and of all below it, and of what carries copies of it.
    static func hang(_ subject: Organisation, below above: Organisation, at desk: Desk) throws {
        guard let own = subject.path.numbers.last else { throw Refusal.notFound }
        let path = OrganisationPath(below: above.path, number: own)
        let rest = subject.path.text.utf8.count + 1
        let connection = desk.connection
        try connection.run("UPDATE organisation SET parent = \(above.id) WHERE id = \(subject.id)")
        try connection.run(
            """
            UPDATE organisation SET path = \(path) || SUBSTR(path, \(rest))
            WHERE path >= \(subject.path) AND path < \(subject.path.end)
            """)
        try connection.run(
            """
            UPDATE organisation SET second_path = \(path) || SUBSTR(second_path, \(rest))
            WHERE second_path >= \(subject.path) AND second_path < \(subject.path.end)
            """)
        try SearchIndex.ownersMoved(under: path, on: connection)
    }
}
