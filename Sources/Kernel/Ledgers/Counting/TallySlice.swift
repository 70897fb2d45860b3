import Store

/// The sums of one ledger at one counting place of one line: small enough to be worked out anew in one transaction.
struct TallySlice: Sendable {
    let ledger: AnyLedger
    let line: Line
    let path: OrganisationPath

    /// Every place where entries of the ledger are counted, or sums are kept.
    static func all(of ledger: AnyLedger, on connection: any Connection) throws -> [TallySlice] {
        let indicators = ledger.description.counts.map(\.indicator)
        let columns: [(Line, SQL)] = [(.leadership, "counting_path"), (.second, "counting_second_path")]
        return try columns.flatMap { line, column in
            try connection.all(
                """
                SELECT \(column) AS path FROM entry WHERE ledger = \(ledger.id.name) AND \(column) IS NOT NULL
                UNION SELECT path FROM tally WHERE indicator IN \(list: indicators) AND line = \(line)
                ORDER BY path
                """
            ) { TallySlice(ledger: ledger, line: line, path: try $0[0]) }
        }
    }

    /// The sums as they are kept.
    func kept(on connection: any Connection) throws -> TallySums {
        try .kept(of: ledger.description.counts.map(\.indicator), line, path, on: connection)
    }

    /// The entries that are counted here, with what they should contribute: by what stands in them, or once that is erased
    /// by what they last did.
    func counted(on connection: any Connection) throws -> [(entry: Entry, contributions: [Contribution])] {
        let erased = try contributions(of: "JOIN entry_erasure x ON x.entry = e.id WHERE \(here)", on: connection)
        return try connection.all(
            """
            SELECT \(Entry.columns), b.body FROM entry e LEFT JOIN entry_body b ON b.entry = e.id WHERE \(here)
            """
        ) { row in
            let entry = try Entry(row: row)
            if let kept = erased[entry.id] { return (entry, kept) }
            let content = try entry.content(of: ledger, in: try row[23])
            return (entry, ledger.contributions(content, entry.openedOn, entry.closedOn))
        }
    }

    /// What the entries counted here are kept to contribute, where it stands beside the paths they have.
    func contributing(on connection: any Connection) throws -> [ID<Entry>: [Contribution]] {
        try contributions(
            of: """
                WHERE \(here) AND c.path = e.path AND c.second_path IS NOT DISTINCT FROM e.second_path
                    AND c.counting_path = e.counting_path
                    AND c.counting_second_path IS NOT DISTINCT FROM e.counting_second_path
                """, on: connection)
    }

    /// - Parameter entries: what follows the tables `entry e` and `contribution c`.
    private func contributions(
        of entries: SQL, on connection: any Connection
    ) throws -> [ID<Entry>: [Contribution]] {
        var found: [ID<Entry>: [Contribution]] = [:]
        try connection.each(
            """
            SELECT c.entry, c.indicator, c.day, c.amount, c.entries, c.parts FROM entry e
            JOIN contribution c ON c.entry = e.id \(entries)
            """
        ) { found[try $0[0], default: []].append(try Contribution(row: $0, from: 1)) }
        return found
    }

    private var here: SQL {
        let (place, counting): (SQL, SQL) =
            line == .leadership
            ? ("e.path", "e.counting_path") : ("e.second_path", "e.counting_second_path")
        return """
            e.ledger = \(ledger.id.name) AND \(place) >= \(path) AND \(place) < \(path.end) AND \(counting) = \(path)
            """
    }
}

extension TallySlice {
    /// What a look at the slice brings: the difference of right and kept sums, and entries kept to contribute otherwise.
    struct Finding {
        let entries: Int
        let kept: TallySums
        let right: TallySums
        let strayed: [(entry: Entry, contributions: [Contribution])]

        var isRight: Bool { kept == right && strayed.isEmpty }
    }

    func look(on connection: any Connection) throws -> Finding {
        let counted = try counted(on: connection)
        // Each entry stands once on the leadership line; what it is kept to contribute is looked at there.
        let contributing = line == .leadership ? try contributing(on: connection) : [:]
        var right = TallySums()
        for one in counted { right.add(one.contributions, times: 1, on: line, at: path) }
        let strayed = counted.filter { one in
            line == .leadership && Set(contributing[one.entry.id] ?? []) != Set(one.contributions)
        }
        return Finding(entries: counted.count, kept: try kept(on: connection), right: right, strayed: strayed)
    }
}
