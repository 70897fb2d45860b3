import Store

/// Compares the members of a batch with what its line commits to.
enum BatchCheck {
    static func check(
        _ root: BatchRoot, of line: WrittenLine, seq: Int64, on connection: any Connection,
        into report: inout JournalVerification
    ) throws {
        var frontier = Frontier()
        var (isWhole, missing, erased) = (true, [BatchMember](), Int64(0))
        do {
            try BatchMember.each(of: line.id, on: connection) { member in
                if member.ordinal != frontier.size + 1 { isWhole = false }
                frontier.append(member.hash)
                switch member.isGenuine {
                case true?: report.versions += 1
                case false?: isWhole = false
                case nil: missing.append(member)
                }
            }
        } catch is StoreError { isWhole = false }
        for member in missing {
            if try StrayRows.isErased(member.subjectKind, member.subject, seq: seq, on: connection) {
                erased += 1
            } else {
                isWhole = false
            }
        }
        report.erased += erased
        if !isWhole || frontier.size != root.count || frontier.root != root.root {
            report.note(.batchEdited(seq: seq, line: line.id))
        }
    }

    /// Members of a line that is none of a batch.
    static func strays(on connection: any Connection, into report: inout JournalVerification) throws {
        try connection.each(
            """
            SELECT m.line, v.body FROM (SELECT DISTINCT line FROM batch_version) AS m
            LEFT JOIN version v ON v.line = m.line ORDER BY m.line
            """
        ) { row in
            let body: [UInt8]? = try row[1]
            if body.flatMap(BatchRoot.init) == nil { report.note(.versionInserted(line: try row[0])) }
        }
    }
}
