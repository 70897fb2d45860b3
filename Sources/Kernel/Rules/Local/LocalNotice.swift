public import Store

/// An uploaded notice of the State Council for one year. A wrong one is replaced by another, never taken out.
public struct LocalNotice: Sendable {
    public let id: ID<LocalNotice>
    public let year: Int
    /// Its number; empty when it is not known.
    public let source: String
    public let csv: String
    public let uploaded: LocalDeed
    public let activated: LocalDeed?
    public let replacedAt: Instant?
    /// When the terms that had been provisional were all counted anew; `nil` while that is still to do.
    public let recountedAt: Instant?
    /// How many of them moved.
    public let moved: Int

    public var isInForce: Bool { activated != nil && replacedAt == nil }
    public var awaitsRecount: Bool { isInForce && recountedAt == nil }
    public var subject: Subject { Subject(.yearNotice, id) }

    public func notice() throws(CalendarFault) -> YearNotice { try YearNotice(csv: csv, file: "\(year).csv") }
}

extension LocalNotice {
    private static let columns: SQL = """
        n.id, n.year, n.source, n.csv, n.uploaded_at, u.name, n.activated_at, a.name, n.replaced_at, n.recounted_at, n.moved
        """
    private static let source: SQL = """
        year_notice n LEFT JOIN account u ON u.id = n.uploaded_by LEFT JOIN account a ON a.id = n.activated_by
        """

    private init(row: Row) throws {
        let uploaded: Instant = try row[4]
        guard let deed = LocalDeed(uploaded, try row[5]) else { throw Refusal.notFound }
        self.init(
            id: try row[0], year: try row[1], source: try row[2], csv: try row[3], uploaded: deed,
            activated: LocalDeed(try row[6], try row[7]), replacedAt: try row[8], recountedAt: try row[9],
            moved: try row[10])
    }

    /// - Throws: ``Refusal/notFound``.
    public static func find(_ id: ID<LocalNotice>, on connection: any Connection) throws -> LocalNotice {
        let found = try connection.first(
            "SELECT \(columns) FROM \(source) WHERE n.id = \(id)", LocalNotice.init(row:))
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The newest first; a year has one or two.
    public static func all(on connection: any Connection) throws -> [LocalNotice] {
        try connection.all(
            "SELECT \(columns) FROM \(source) ORDER BY n.id DESC LIMIT 200", LocalNotice.init(row:))
    }

    /// Whether somebody may upload and activate notices: they hold for the whole tree.
    public static func isChangeable(by actor: Actor, on connection: any Connection) throws -> Bool {
        guard let head = try RegionCode.nation.organisation(on: connection) else { return actor.identity == .operator }
        return actor.may(.changeRules, at: head.place)
    }
}
