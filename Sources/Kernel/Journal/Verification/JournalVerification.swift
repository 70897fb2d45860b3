/// What a check of the whole journal gave.
public struct JournalVerification: Sendable {
    /// Findings kept at most; the rest is only counted.
    static let limit = 1000

    /// Settled lines read.
    public internal(set) var lines: Int64 = 0
    public internal(set) var heads: Int64 = 0
    /// Versions kept, each of which gave its commitment or is in the findings.
    public internal(set) var versions: Int64 = 0
    /// Versions that a later line says were erased.
    public internal(set) var erased: Int64 = 0
    /// Lines that wait for their leaf; on SQLite there is none between two commits.
    public internal(set) var waiting: Int64 = 0
    /// The newest head of the database, whatever was found about it.
    public internal(set) var head: SignedHead?
    /// In the order in which they were found; for one place there may be several.
    public private(set) var findings: [JournalFinding] = []
    /// Findings beyond the first thousand.
    public private(set) var omitted = 0

    public var isIntact: Bool { findings.isEmpty }

    mutating func note(_ finding: JournalFinding) {
        if findings.count < Self.limit { findings.append(finding) } else { omitted += 1 }
    }
}
