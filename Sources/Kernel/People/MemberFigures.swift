import Store

/// The sums of members at one counting place of one line, as kept and as they should be.
struct MemberFigures {
    let line: Line
    let path: OrganisationPath

    static let indicators = MemberRegister.counts.map(\.indicator)

    /// Every place where members are counted, or sums of them are kept.
    static func all(on connection: any Connection) throws -> [MemberFigures] {
        let columns: [(Line, SQL)] = [(.leadership, "counting_path"), (.second, "counting_second_path")]
        return try columns.flatMap { line, column in
            try connection.all(
                """
                SELECT \(column) AS path FROM member_place WHERE \(column) IS NOT NULL
                UNION SELECT path FROM tally WHERE indicator IN \(list: indicators) AND line = \(line) ORDER BY path
                """
            ) { MemberFigures(line: line, path: try $0[0]) }
        }
    }

    func kept(on connection: any Connection) throws -> TallySums {
        try TallySums.kept(of: Self.indicators, line, path, on: connection)
    }

    func right(on connection: any Connection) throws -> TallySums {
        let column: SQL = line == .leadership ? "counting_path" : "counting_second_path"
        let unions = try connection.all(
            "SELECT organisation FROM member_place WHERE \(column) = \(path) ORDER BY organisation"
        ) { try $0[0] as ID<Organisation> }
        var sums = TallySums()
        // By their keys: through a subquery the engine would go over the members of all unions instead.
        for start in stride(from: 0, to: unions.count, by: 500) {
            let here: SQL = "organisation IN \(list: unions[start..<min(start + 500, unions.count)])"
            sums.add(try MemberPlace.contributions(of: here, on: connection), times: 1, on: line, at: path)
        }
        return sums
    }
}
