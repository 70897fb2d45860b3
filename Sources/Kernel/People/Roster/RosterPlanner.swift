public import Store

/// Decides what is to become of each row of a roster, for a person: whom it would enrol where, or why it cannot. A row changes nobody.
///
/// Rows are planned in the order of the file, a few hundred at a time, within one snapshot or transaction; memory holds a few bytes
/// for each row that was planned.
public struct RosterPlanner {
    /// Who is registered already of those whom the rows that were planned last would enrol, by their place.
    private(set) var known: [RowPlace: Person] = [:]
    /// Over all rows so far: equal for equal plans.
    public private(set) var digest = PlanDigest()
    private let home: Organisation
    private let actor: Actor
    private let keys: KeyFile
    private let today: Day
    private let connection: any Connection
    private var unions: [String: Organisation?] = [:]
    /// Those without a union of their own, as far as they were told.
    private var employers: Set<String> = []
    private var closed: ClosedDays
    /// The first row with a document, and the first of a union with a name and phone.
    private var seen: [Int: RowPlace] = [:]

    /// - Parameter home: whose members rows are that do not say it.
    public init(
        home: Organisation, for actor: Actor, _ journal: Journal, on today: Day, _ connection: any Connection
    ) {
        (self.home, self.actor, self.keys) = (home, actor, journal.keys)
        (self.today, self.connection) = (today, connection)
        closed = ClosedDays(of: MemberRegister.face, on: connection)
    }

    /// - Parameter rows: some hundred.
    public mutating func plan(_ rows: [ImportedRow]) throws -> [PlannedRow] {
        known = [:]
        var planned: [PlannedRow] = []
        for row in rows {
            let one = try plan(row)
            digest.add(one)
            planned.append(one)
        }
        return planned
    }

    private mutating func plan(_ row: ImportedRow) throws -> PlannedRow {
        var planned = PlannedRow(row: row)
        let masked = planned.fill()
        var union = try union(row.owner)
        var employer: String?
        if row.ownerMayBeEmployer { (union, employer) = try takeEmployer(of: &planned) }
        let form = Enrolment(values: planned.content.values)
        for name in row.unionsOfSheet {
            // A sheet says by its whole name whose it is: 货运 would else mean any union that has the word in its name.
            guard let found = try self.union(name), found.name == name else { continue }
            union = found
            planned.unionOfSheet = found.name
            break
        }
        if union == nil {
            planned.complain(
                .owner, Text("没有这个工会，或不在你的范围内，请写全称", en: "No such union within your reach; give its whole name"))
        } else if union?.status != .active {
            planned.complain(.owner, Text("这个工会已合并或撤销", en: "This union has ended"))
        }
        for problem in form.problems(on: today)
        where !planned.complaints.contains(where: { $0.column == .field(problem.field) }) {
            planned.complain(.field(problem.field), problem.why)
        }
        if planned.complaints.isEmpty, let union, let read = form.reading(on: today) {
            planned.fate = .new(union)
            try judge(&planned, form, read, masked, at: union)
            warn(&planned, form, read)
            for doubt in read.doubts(on: today) { planned.complain(.field(doubt.field), doubt.why, .warning) }
            if let employer { tell(of: employer, &planned) }
        }
        if masked != nil, !planned.isKnown { planned.complain(.field("phone"), PlannedRow.masked) }
        if planned.isFaulty { planned.fate = .bad }
        return planned
    }

    private mutating func union(_ words: String) throws -> Organisation? {
        if words.isEmpty || words == home.name { return home }
        if let known = unions[words] { return known }
        var found: Organisation?
        do {
            found = try Organisation.named(words, in: "owner", for: actor, under: .changeMembers, on: connection)
        } catch is Refusal { found = nil }
        unions[words] = .some(found)
        return found
    }

    /// Under 单位名称 stands the union or, in rosters of firms, the employer, whose union is then the one that bears its name within
    /// reach, else the one that the roster is for.
    ///
    /// - Returns: the union, `nil` where one is named that is not found; and the employer that has none.
    private mutating func takeEmployer(of planned: inout PlannedRow) throws -> (Organisation?, String?) {
        let words = planned.row.owner
        let found = try union(words) ?? union(words + "工会")
        guard found?.name != words, found != nil || !Self.endings.contains(where: words.hasSuffix) else {
            return (found, nil)
        }
        planned.content.values["employer"] = .employer(Employer(typed: words))
        return (found ?? home, found == nil ? words : nil)
    }

    /// Once for each employer.
    private mutating func tell(of employer: String, _ planned: inout PlannedRow) {
        guard case .new = planned.fate, employers.insert(employer).inserted else { return }
        planned.complain(
            .owner,
            Text(
                "「\(employer.shortened)」没有自己的工会，作为工作单位登记，会籍记在「\(home.name)」；应当记在别的工会的，请加「所属工会」一列",
                en: """
                    \(employer.shortened) has no union of its own: it is taken for the employer, and \(home.name) has the members; \
                    where another should, add a column for the union
                    """), .warning)
    }

    private static let endings = ["工会", "工联会", "工会联合会"]

    private mutating func judge(
        _ planned: inout PlannedRow, _ form: Enrolment, _ read: EnrolmentRead, _ masked: String?,
        at union: Organisation
    ) throws {
        noteTwice(&planned, read, masked, at: union)
        if read.document?.mayBeRounded == true {
            planned.complain(
                Self.number,
                SpreadsheetDamage.roundedToZeros.explanation
                    + Text("；证件上确是这个号码的，请单独登记入会", en: "; where the document has it so, enrol her by herself"))
        }
        guard planned.complaints.isEmpty else { return }
        if let document = read.document {
            try judgeKnown(&planned, read, document, at: union)
        } else {
            try judgeNamed(&planned, form, read, masked, at: union)
        }
        guard case .new = planned.fate, let period = try closed.over(union.place) else { return }
        let adds = Membership.joining(union.id, form.segments, on: form.joinedOn ?? today).contributions
        if let why = period.objection(to: adds, in: MemberRegister.face) { planned.complain(.field("joinedOn"), why) }
    }

    /// What the number of a document tells stands; whoever looks the rows over hears where a row says otherwise.
    private func warn(_ planned: inout PlannedRow, _ form: Enrolment, _ read: EnrolmentRead) {
        if let sex = form.sex, sex != read.sex {
            let why = Text("与证件号码所示的性别不同，以证件号码为准，请核对", en: "The document’s number tells the other; that stands")
            planned.complain(.field("sex"), why, .warning)
        }
        if let born = form.born, born != read.born {
            let why = Text("与证件号码所示的出生日期不同，以证件号码为准，请核对", en: "The document’s number tells another; that stands")
            planned.complain(.field("born"), why, .warning)
        }
    }

    private static let number = ColumnMeaning.field("identityNumber")

    /// Two rows that mean the same person: by number; where the later one has none, by name with phone, or by name alone where she
    /// has neither. What is told of a row follows from the rows before it, whether or not those are entered by then.
    private mutating func noteTwice(
        _ planned: inout PlannedRow, _ read: EnrolmentRead, _ masked: String?, at union: Organisation
    ) {
        let document = read.document?.hashValue
        let named = Self.key(read, at: union, "")
        let twin = (read.phone?.text ?? masked).map { Self.key(read, at: union, $0) }
        if let document, let first = seen[document] {
            planned.complain(
                Self.number, Text("与第 \(first.row) 行是同一个号码", en: "The same number as in row \(first.row)"))
        } else if document == nil, let first = seen[twin ?? named] {
            planned.complain(
                .field("name"),
                twin == nil
                    ? Text("与第 \(first.row) 行同名，请补上证件号码或手机号码", en: "The name of row \(first.row): add number or phone")
                    : Text("与第 \(first.row) 行同名、同手机号码", en: "Name and phone of row \(first.row)"))
        }
        // A later row may have her phone as lists mask it.
        let shown = (read.phone?.masked).map { Self.key(read, at: union, $0) }
        for key in [document, named, twin, shown].compactMap({ $0 }) where seen[key] == nil {
            seen[key] = planned.row.place
        }
    }

    private static func key(_ read: EnrolmentRead, at union: Organisation, _ phone: String) -> Int {
        var hasher = Hasher()
        hasher.combine(union.id)
        hasher.combine(Person.key(of: read.name.text))
        hasher.combine(phone)
        return hasher.finalize()
    }

    /// Whom a row without a number means among the members of a union: by phone, as it is or as lists mask it; without a phone by
    /// card or day of joining.
    private func judgeNamed(
        _ planned: inout PlannedRow, _ form: Enrolment, _ read: EnrolmentRead, _ masked: String?,
        at union: Organisation
    ) throws {
        let namesakes = try connection.all(
            """
            SELECT p.phone, m.joined_on, m.card FROM person p JOIN membership m ON m.person = p.id
            WHERE p.name_key = \(Person.key(of: read.name.text)) AND \(Membership.isHeld)
                AND m.organisation = \(union.id) LIMIT 50
            """
        ) { (phone: try $0[0] as String?, joinedOn: try $0[1] as Day?, card: try $0[2] as String) }
        let isMeant = namesakes.contains { one in
            if let phone = read.phone { return one.phone == phone.text }
            if let masked { return one.phone.flatMap { try? Phone($0) }?.masked == masked }
            let card = form.card.trimmed
            return !card.isEmpty && one.card == card || form.joinedOn != nil && form.joinedOn == one.joinedOn
        }
        if isMeant {
            planned.fate = .known
        } else if !namesakes.isEmpty, read.phone == nil, masked == nil {
            planned.complain(
                .field("name"),
                Text("本会已有同名会员，请补上证件号码或手机号码", en: "A member here has this name: add number or phone"))
        }
    }

    private mutating func judgeKnown(
        _ planned: inout PlannedRow, _ read: EnrolmentRead, _ document: IdentityDocument, at union: Organisation
    ) throws {
        guard let id = try SealedIdentity.person(with: document, keys, on: connection),
            let person = try Person.find(id, on: connection)
        else { return }
        guard Person.key(of: person.name) == Person.key(of: read.name.text) else {
            return planned.complain(.field("name"), Person.otherName)
        }
        guard let held = try Membership.held(by: id, on: connection) else {
            known[planned.row.place] = person
            return
        }
        guard held.organisation != union.id else {
            planned.fate = .known
            return
        }
        planned.complain(Self.number, try held.elsewhere(for: actor, on: connection))
    }
}

extension Membership {
    /// One that begins on a day, to ask what it would add to the figures.
    fileprivate static func joining(
        _ union: ID<Organisation>, _ segments: [WorkSegment], on day: Day
    ) -> Membership {
        Membership(
            id: ID(unchecked: 1), organisation: union, person: ID(unchecked: 1), status: .active, segments: segments,
            appliedOn: day, joinedOn: day)
    }
}

extension PlannedRow {
    fileprivate static let masked = Text("这里要填完整的内容，不能带星号", en: "All of it is needed, without asterisks")

    fileprivate var isKnown: Bool { if case .known = fate { true } else { false } }

    /// Takes what cells say; what cannot be taken is complained of where it stands.
    ///
    /// - Returns: a phone as lists mask it, which may stand for the one that is kept.
    fileprivate mutating func fill() -> String? {
        var values: [String: FieldValue] = [:]
        var phone: String?
        for field in MemberRegister.face.description.filled {
            switch row.cells[field.name] {
            case .value(let value)?: values[field.name] = value
            case nil, .nothing?, .rows?: break
            case .refused(let why)?: complain(.field(field.name), why)
            case .masked(let words)? where field.name == "phone": phone = words
            case .name?, .masked?: complain(.field(field.name), Self.masked)
            }
        }
        content = EntryContent(status: MembershipStatus.active.rawValue, values: values)
        return phone
    }
}
