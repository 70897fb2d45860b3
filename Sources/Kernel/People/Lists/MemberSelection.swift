public import Store

/// Which members a list shows: those of a union, with all below it or without, within a person's reach.
public struct MemberSelection: Sendable {
    public enum Standing: String, CaseIterable, Sendable {
        /// Whoever holds a membership: active, retained, being transferred.
        case held
        case applied, active, retained, transferring, over

        public var label: Text {
            switch self {
            case .held: Text("在册和保留", en: "All members")
            case .applied: MembershipStatus.applied.label
            case .active: MembershipStatus.active.label
            case .retained: MembershipStatus.retained.label
            case .transferring: MembershipStatus.transferring.label
            case .over: Text("已终止", en: "Ended")
            }
        }
    }

    /// The union and all below it, on the line by which the person reaches it.
    public let reach: Reach
    /// Only those of the union itself.
    public var isOwn = false
    public var standing = Standing.held
    public var segment: WorkSegment?
    /// Those of whom no number of a document is known.
    public var lacksNumber = false
    /// Only those who applied at an event.
    public var event: ID<Entry>?
    /// The rows behind a number; takes the place of the standing.
    public var figure: FigureAsked?

    public init(in reach: Reach) { self.reach = reach }

    /// A page, union by union, each in the order of entry.
    ///
    /// Walks the unions by their path and their members where they stand: costs what it gives, however many there are.
    public func page(
        after last: MemberLine.Place? = nil, limit: Int = 50, for actor: Actor, on connection: any Connection
    ) throws -> [MemberLine] {
        var conditions: [SQL] = [
            "m.organisation = o.id", "p.id = m.person", place,
            actor.scope(of: .readMembers).predicate(path: "o.path", secondPath: "o.second_path"),
        ]
        if let figure { conditions.append(Self.behind(figure)) } else { conditions.append(standing.condition) }
        if let segment { conditions.append("(m.segments & \([segment].mask)) <> 0") }
        if lacksNumber { conditions.append("p.identity IS NULL") }
        if let event {
            conditions.append("m.id IN (SELECT q.membership FROM membership_application q WHERE q.event = \(event))")
        }
        if let last {
            conditions.append("o.path >= \(last.path) AND (o.path > \(last.path) OR m.id > \(last.membership))")
        }
        return try connection.all(
            """
            SELECT \(MemberLine.columns) FROM organisation o CROSS JOIN membership m CROSS JOIN person p
            WHERE \(SQL.joined(conditions, by: " AND ")) ORDER BY o.path, m.id LIMIT \(limit)
            """, MemberLine.init(row:))
    }

    private var place: SQL {
        let column: SQL = reach.line == .leadership ? "o.path" : "o.second_path"
        return isOwn
            ? "\(column) = \(reach.path)" : "\(column) >= \(reach.path) AND \(column) < \(reach.path.end)"
    }

    private static func behind(_ figure: FigureAsked) -> SQL {
        let conditions = FigureStretch(figure).conditions(of: [figure.indicator], part: figure.part)
        return """
            (SELECT COALESCE(SUM(c.entries), 0) FROM member_contribution c
            WHERE c.organisation = m.organisation AND c.membership = m.id AND \(conditions)) <> 0
            """
    }
}

extension MemberSelection.Standing {
    fileprivate var condition: SQL {
        switch self {
        case .held: Membership.isHeld
        case .over: "m.status NOT IN ('applied', 'active', 'retained', 'transferring')"
        case .applied: "m.status = 'applied'"
        case .active, .retained, .transferring: "m.status = \(rawValue)"
        }
    }
}
