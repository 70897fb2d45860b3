/// Where the members of a load come from: rows that are the same whenever they are asked for, so that a load which was broken
/// off goes on where it stopped.
public struct MemberSource: Sendable {
    public struct Row: Sendable {
        public let union: ID<Organisation>
        /// What a form would say; its employer and occupation are not kept. Without the number of a document nobody is loaded: who
        /// is known already could not be told.
        public let form: Enrolment

        public init(_ form: Enrolment, at union: ID<Organisation>) { (self.form, self.union) = (form, union) }
    }

    /// What the load is called by; a load of this name that was broken off goes on.
    public let name: String
    public let count: Int
    public let rows: @Sendable (Range<Int>) throws -> [Row]

    /// - Parameters:
    ///   - count: at most 4,000,000,000 rows.
    ///   - rows: makes those at some places, counted from 0, on any thread. Rows that stand union by union, in the order of
    ///     the tree, are loaded soonest.
    public init(
        _ name: String, count: Int, rows: @escaping @Sendable (Range<Int>) throws -> [Row]
    ) {
        (self.name, self.count, self.rows) = (name, min(count, 4_000_000_000), rows)
    }
}
