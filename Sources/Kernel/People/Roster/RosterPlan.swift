public import Store

/// A row of a roster, and what would become of it.
public struct RosterRow: Sendable {
    public enum Fate: Hashable, Sendable {
        /// Somebody who joins by it.
        case new
        /// A member of that union already.
        case same
        case bad
    }

    public let place: RowPlace
    public internal(set) var form = Enrolment()
    public internal(set) var union: Organisation?
    public internal(set) var fate = Fate.bad
    /// Everything that is wrong with it.
    public internal(set) var complaints: [RowComplaint] = []
}

/// What would become of the rows of a roster.
public struct RosterPlan: Sendable {
    /// So many rows are taken at once.
    public static let most = 20_000

    public internal(set) var rows: [RosterRow] = []

    public func count(_ fate: RosterRow.Fate) -> Int { rows.reduce(0) { $0 + ($1.fate == fate ? 1 : 0) } }

    /// Plans the rows of a waiting roster as they would be taken now.
    ///
    /// - Throws: ``Refusal/conflict(why:)`` for more rows than are taken at once.
    public static func load(
        _ source: ImportSource, into home: Organisation, for actor: Actor, _ journal: Journal, on today: Day,
        _ connection: any Connection
    ) throws -> RosterPlan {
        var planner = RosterPlanner(home, actor, journal.keys, today, connection)
        try source.each { rows in
            guard planner.plan.rows.count + rows.count <= most else {
                throw Refusal.conflict(
                    why: Text(
                        "一次最多导入 \(most.grouped) 行，请分成几个文件", en: "At most \(most.grouped) rows at once; part the file"))
            }
            for row in rows { try planner.take(row) }
        }
        return planner.plan
    }
}

/// Plans one row after the other.
private struct RosterPlanner {
    var plan = RosterPlan()
    private let home: Organisation
    private let actor: Actor
    private let keys: KeyFile
    private let today: Day
    private let connection: any Connection
    private var unions: [String: Organisation?] = [:]
    /// The documents of the file so far, with their rows.
    private var seen: [IdentityDocument: Int] = [:]

    init(_ home: Organisation, _ actor: Actor, _ keys: KeyFile, _ today: Day, _ connection: any Connection) {
        (self.home, self.actor, self.keys) = (home, actor, keys)
        (self.today, self.connection) = (today, connection)
    }

    mutating func take(_ imported: ImportedRow) throws {
        var row = RosterRow(place: imported.place)
        row.union = try union(imported.owner)
        if row.union == nil {
            row.complain(
                .owner, Text("没有这个工会，或不在你的范围内，请写全称", en: "No such union within your reach; give its whole name"))
        }
        row.fill(from: imported)
        for problem in row.form.problems(on: today)
        where !row.complaints.contains(where: { $0.column == .field(problem.field) }) {
            row.complain(.field(problem.field), problem.why)
        }
        if row.complaints.isEmpty, let union = row.union {
            let read = try row.form.read(on: today)
            try judge(&row, read, at: union)
        }
        plan.rows.append(row)
    }

    private mutating func union(_ words: String) throws -> Organisation? {
        if words.isEmpty || words == home.name { return home }
        if let known = unions[words] { return known }
        let found = try? Organisation.named(words, in: "owner", for: actor, under: .changeMembers, on: connection)
        unions[words] = .some(found)
        return found
    }

    private mutating func judge(_ row: inout RosterRow, _ read: EnrolmentRead, at union: Organisation) throws {
        let number = RosterRow.number
        if let document = read.document {
            if document.mayBeRounded { row.complain(number, SpreadsheetDamage.roundedToZeros.explanation) }
            if let other = seen[document] {
                row.complain(number, Text("与第 \(other) 行是同一个号码", en: "The same number as in row \(other)"))
            }
            seen[document] = row.place.row
        }
        try judgeKnown(&row, read, at: union)
        if row.complaints.isEmpty, row.fate == .bad { row.fate = .new }
    }

    private func judgeKnown(_ row: inout RosterRow, _ read: EnrolmentRead, at union: Organisation) throws {
        guard let document = read.document else {
            if try read.isTwin(at: union.id, on: connection) { row.fate = .same }
            return
        }
        guard let id = try SealedIdentity.person(with: document, keys, on: connection),
            let person = try Person.find(id, on: connection)
        else { return }
        guard Person.key(of: person.name) == Person.key(of: read.name.text) else {
            return row.complain(.field("name"), Person.otherName)
        }
        guard let held = try Membership.held(by: id, on: connection) else { return }
        guard held.organisation != union.id else {
            row.fate = .same
            return
        }
        row.complain(RosterRow.number, try held.elsewhere(for: actor, on: connection))
    }
}

extension RosterRow {
    fileprivate static let number = ColumnMeaning.field("identityNumber")

    fileprivate mutating func complain(_ column: ColumnMeaning, _ why: Text) {
        complaints.append(RowComplaint(column, why))
        fate = .bad
    }

    /// Takes what cells say; what cannot be taken is complained of where it stands.
    fileprivate mutating func fill(from imported: ImportedRow) {
        var values: [String: FieldValue] = [:]
        for (field, cell) in imported.cells {
            switch cell {
            case .value(let value): values[field] = value
            case .nothing, .rows: break
            case .refused(let why): complain(.field(field), why)
            case .name, .masked:
                complain(.field(field), Text("这里要填完整的内容，不能带星号", en: "All of it is needed, without asterisks"))
            }
        }
        form = Enrolment(values: values)
    }
}
