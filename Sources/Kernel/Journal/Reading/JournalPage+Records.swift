public import Store

extension JournalPage {
    /// The lines before a line, newest first by their keys, which are ordered by time.
    ///
    /// Subject and account are found by an index and days by the keys; action and scope are looked for from the newest
    /// line backward.
    public static func load(
        _ filter: JournalFilter, before: ID<JournalLine>? = nil, limit: Int = 50, on connection: any Connection
    ) throws -> JournalPage {
        let entries = try connection.all(
            """
            SELECT l.id, f.seq, l.at, l.actor, l.account, a.name, l.organisation, o.name, l.action, l.subject_kind,
            l.subject, l.version, t.name
            FROM journal_line l
            LEFT JOIN journal_leaf f ON f.line = l.id
            LEFT JOIN account a ON a.id = l.account
            LEFT JOIN access_token t ON t.id = l.token
            LEFT JOIN organisation o ON o.id = l.organisation
            WHERE \(filter.predicate(before: before)) ORDER BY l.id DESC LIMIT \(limit + 1)
            """, Entry.init(row:))
        return JournalPage(
            entries: Array(entries.prefix(limit)),
            next: entries.count > limit && limit > 0 ? entries[limit - 1].id : nil)
    }
}

extension JournalPage.Entry {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row[0], seq: try row[1], at: try row[2], actor: try row[3], account: try row[4],
            actorName: try row[5], tokenName: try row[12], organisation: try row[6], organisationName: try row[7],
            action: try row[8],
            subjectKind: try row[9], subject: try row[10], version: try row[11])
    }
}

extension JournalFilter {
    fileprivate func predicate(before: ID<JournalLine>?) -> SQL {
        var conditions = [scope.predicate(path: "o.path", secondPath: "o.second_path")]
        if let before { conditions.append("l.id < \(before)") }
        if let action { conditions.append("l.action = \(action)") }
        if let account { conditions.append("l.account = \(account)") }
        if let subjectKind { conditions.append("l.subject_kind = \(subjectKind)") }
        if let subject { conditions.append("l.subject = \(subject)") }
        if let days { conditions.append(Self.predicate(days)) }
        return SQL.joined(conditions, by: " AND ")
    }

    /// The moments decide; the keys, whose time is never before the line's and at most a long command after it, bound the
    /// search, so that an old day is found without walking over all that came since.
    private static func predicate(_ days: ClosedRange<Day>) -> SQL {
        let start = midnight(days.lowerBound)
        let end = midnight(days.upperBound.adding(days: 1))
        return """
            l.at >= \(start) AND l.at < \(end)
            AND l.id >= \(firstKey(at: start)) AND l.id < \(firstKey(at: end.adding(seconds: 86_400)))
            """
    }

    /// Of a day in Asia/Shanghai.
    private static func midnight(_ day: Day) -> Instant {
        Instant(microseconds: Int64(day.sinceEpoch) * 86_400_000_000 - 28_800_000_000)
    }

    private static func firstKey(at moment: Instant) -> ID<JournalLine> { IDMaker(clock: Clock { moment }).next() }
}
