import Store

extension EntrySelection {
    /// - Parameter walking: whether the rows are wanted in the order of their keys, so that a walk may end early.
    func conditions(walking: Bool, on connection: any Connection) throws -> [SQL] {
        var conditions: [SQL] = ["e.ledger = \(ledger.id.name)"]
        conditions += try place(walking: walking, on: connection)
        if let state = filter.state { conditions.append(condition(state)) }
        if let status = filter.status { conditions.append("e.status = \(status)") }
        if !filter.words.isEmpty {
            conditions.append(said(filter.words))
        }
        if let owners = filter.owners { conditions.append("e.owner IN \(list: owners.sorted())") }
        if let handler = filter.handler { conditions.append("e.handler = \(handler)") }
        for (name, condition) in filter.fields.sorted(by: { $0.key < $1.key }) {
            let field = try ledger.description.narrowing(by: name)
            conditions.append(self.condition(field, condition))
        }
        if let employer = filter.employer { conditions.append(Self.naming(employer)) }
        if let evident = filter.evident { conditions.append(evident.condition(in: ledger.id)) }
        if let unevident = filter.unevident { conditions.append("NOT \(unevident.condition(in: ledger.id))") }
        if let figure = filter.figure { conditions.append(Self.behind(figure)) }
        return conditions
    }

    /// The title or the number holds the words, or a listed code of a body begins with them.
    private func said(_ words: String) -> SQL {
        let code = Typed.plain(words).uppercased()
        let codes = ledger.description.listed.filter { [.creditCode, .unionCode].contains($0.kind) }.map { field in
            ListedValue.name(field.name, in: ledger.id)
        }
        var ways: [SQL] = [.holds("e.title", words), .holds("e.number", words)]
        if !codes.isEmpty, code.utf8.count >= 4, code.utf8.allSatisfy({ $0 < 0x80 }) {
            let begins = SQL.begins("f.words", code)
            ways.append("e.id IN (SELECT f.entry FROM entry_listed f WHERE f.field IN \(list: codes) AND \(begins))")
        }
        return "(" + SQL.joined(ways, by: " OR ") + ")"
    }

    private func condition(_ state: EntryFilter.State) -> SQL {
        switch state {
        case .open: "e.closed_on IS NULL"
        case .overdue: "e.closed_on IS NULL AND e.due_on < \(today)"
        case .closed: "e.closed_on IS NOT NULL"
        }
    }

    private func condition(_ field: FieldDescription, _ condition: EntryFilter.Condition) -> SQL {
        let name = ListedValue.name(field.name, in: ledger.id)
        let matches: SQL =
            switch condition {
            case .equals(.flag(false)): "f.number = 1"
            case .among(let range): "f.number BETWEEN \(range.lowerBound) AND \(range.upperBound)"
            case .begins(let words): .begins("f.words", words)
            case .holds(let words): Self.holding(words, field.kind)
            case .absent: "1 = 1"
            case .oneOf(let names): "f.words IN \(list: names)"
            case .equals(.choices(let names)): .holds("f.words", "," + (names.first ?? "") + ",")
            case .equals(let value):
                ListedValue(value, of: field, in: ledger.id).map { listed -> SQL in
                    listed.number.map { "f.number = \($0)" } ?? "f.words = \(listed.words)"
                } ?? "1 = 0"
            }
        let found: SQL = """
            EXISTS (SELECT 1 FROM entry_listed f WHERE f.entry = e.id AND f.field = \(name) AND \(matches))
            """
        switch condition {
        // A flag that is not set is not kept.
        case .equals(.flag(false)), .absent: return "NOT " + found
        default: return found
        }
    }

    private static func holding(_ words: String, _ kind: FieldKind) -> SQL {
        switch kind {
        case .organisation:
            "EXISTS (SELECT 1 FROM organisation x WHERE x.id = f.number AND \(SQL.holds("x.name", words)))"
        case .account: "EXISTS (SELECT 1 FROM account x WHERE x.id = f.number AND \(SQL.holds("x.name", words)))"
        default: .holds("f.words", words)
        }
    }

    private static func naming(_ employer: ID<KnownEmployer>) -> SQL {
        "e.id IN \(KnownEmployer.entries(about: "(SELECT o.root FROM employer o WHERE o.id = \(employer))"))"
    }

    /// The rows that contribute to a figure.
    private static func behind(_ figure: FigureAsked) -> SQL {
        "e.id IN (SELECT c.entry \(figure.contributions) GROUP BY c.entry HAVING SUM(c.amount) <> 0)"
    }

    /// The reach on both lines. A column that is compared as `path || ''` is not looked up in an index, on either engine:
    /// so the walk by key is kept where it ends sooner.
    private func place(walking: Bool, on connection: any Connection) throws -> [SQL] {
        let scope = actor.scope(of: ledger.read)
        let narrowed = filter.owner.map { [Reach(line: .leadership, path: $0)] } ?? scope.heads
        var conditions: [SQL] = []
        var isWalking = false
        if walking, let realm = try Self.realm(of: narrowed, on: connection) {
            isWalking = true
            if let id = realm.id { conditions.append("e.realm = \(id)") }
        }
        let path: SQL = isWalking ? "e.path || ''" : "e.path"
        if let owner = filter.owner { conditions.append("(\(path) >= \(owner) AND \(path) < \(owner.end))") }
        let isCovered = filter.owner.map { owner in scope.covers(Place(path: owner)) } ?? false
        if !isCovered, !scope.isEverything {
            conditions.append(scope.predicate(path: path, secondPath: "e.second_path"))
        }
        return conditions
    }

    /// What the organisations above a place, with their ranks, follow from.
    private struct Above: Hashable {
        let path: OrganisationPath
    }

    private struct Realm {
        /// `nil`: all of them.
        let id: ID<Organisation>?
    }

    /// Where a walk ends soon: everywhere for those who reach everything, within one prefecture for one that is a prefecture
    /// or county of it.
    private static func realm(of reaches: [Reach]?, on connection: any Connection) throws -> Realm? {
        guard let reaches else { return Realm(id: nil) }
        guard reaches.count == 1, let reach = reaches.first, reach.line == .leadership else { return nil }
        if reach.path.depth == 1 { return Realm(id: nil) }
        let above = try connection.untilCommit(Above(path: reach.path)) {
            try connection.all(
                """
                SELECT id, rank FROM organisation WHERE number IN \(list: reach.path.numbers.map(\.number)) ORDER BY path
                """
            ) { (id: try $0[0] as ID<Organisation>, rank: try $0[1] as Rank) }
        }
        let realm = above.first { $0.rank == .city } ?? above.last { $0.rank < .city }
        guard let own = above.last, own.rank <= .county, let realm else { return nil }
        return own.rank < .city ? Realm(id: nil) : Realm(id: realm.id)
    }
}
