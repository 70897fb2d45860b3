import Crypto
import Store

/// Writes the parts of one batch into the tables of people, numbers and memberships, as enrolment by hand does, and adds up what
/// they count. Of employers a load writes nothing.
struct LoadWriter {
    private let desk: Desk
    private let memory: LoadMemory
    private(set) var load: MemberLoad
    private var unions: LoadUnions
    private var sums = LoadSums()
    private var overflowing: Bool
    /// Whether nobody is found by her number yet: in a first load these are written after the rows.
    private let isEmpty: Bool
    private let possible: PossibleNumbers?
    private var hash = SHA256()

    /// - Parameter possible: `nil` where each number is looked up.
    init(_ load: MemberLoad, _ memory: LoadMemory, _ possible: PossibleNumbers?, at desk: Desk) throws {
        (self.desk, self.load, self.memory, self.possible) = (desk, load, memory, possible)
        unions = LoadUnions(on: desk.connection)
        isEmpty = try !desk.connection.exists("SELECT 1 FROM identity_key LIMIT 1")
        overflowing = try desk.connection.exists("SELECT 1 FROM identity_overflow LIMIT 1")
    }

    mutating func write(_ part: LoadPart) throws {
        load.refused += part.refused
        let (places, connection) = (try take(part.members), desk.connection)
        try connection.insert(Person.insertion, part.people.at(places))
        try connection.insert(SealedIdentity.insertion, part.identities.at(places))
        try connection.insert(Membership.insertion, part.memberships.at(places))
        try connection.insert(NameSounds.insertion, part.sounds, NameSounds.unlessThere)
        load.loaded += places.count
    }

    /// Writes the sums and, where the register is in use, the numbers; then the line over all of it.
    mutating func finish(_ rows: Range<Int>) throws {
        let connection = desk.connection
        try sums.post(on: connection)
        if !load.isFirst, let numbers = memory.numbers {
            try load.write(numbers.share(0, bits: 0), on: connection)
        }
        load.taken = rows.upperBound
        if load.taken >= load.rows { load.state = load.isFirst ? .finishing : .done }
        try load.update(on: connection)
        try recordLine(over: rows)
    }

    private func recordLine(over rows: Range<Int>) throws {
        let version = JSONValue.object([
            "format": .string("gonghui members 1"), "rows": .integer(rows.count), "loaded": .integer(load.loaded),
            "digest": .string(Hexadecimal.text(Array(hash.finalize()))),
        ])
        let line = JournalLine(
            id: desk.ids.next(), at: desk.now, actor: desk.actor.identity, organisation: nil,
            action: MemberLoad.action.name, subject: load.subject)
        try desk.journal.append(line, version: version.utf8, on: desk.connection)
        try load.note(line.id, rows, on: desk.connection)
    }

    /// Takes and counts those who can be: not registered, not in an earlier row, and of a union that takes members on that day.
    ///
    /// - Returns: where they stand.
    private mutating func take(_ members: [LoadedMember]) throws -> [Int] {
        let known = try known(members)
        var places: [Int] = []
        places.reserveCapacity(members.count)
        for (place, member) in members.enumerated() {
            guard let union = try unions.find(member.union), union.takes(member.joinedOn) else {
                load.refused += 1
                continue
            }
            guard !known.digests.contains(member.digest) else {
                load.repeated += 1
                continue
            }
            let first = memory.first(member.prefix, member.row)
            guard try first == member.row || digest(ofRow: first, members) != member.digest else {
                load.repeated += 1
                continue
            }
            if first != member.row || known.prefixes.contains(member.prefix) {
                try SealedIdentity.overflow(member.prefix, load.keys.id(member.row), on: desk.connection)
                overflowing = true
            }
            member.hash.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try sums.add(member.joinedOn, member.segments, at: union.counting, on: desk.connection)
            places.append(place)
        }
        return places
    }

    private func digest(ofRow row: Int, _ members: [LoadedMember]) throws -> IdentityDigest? {
        // Rows rise, and few are missing: at its place among them, or somewhat before.
        let place = members.first.map { min(row - $0.row, members.count - 1) } ?? -1
        if place >= 0, let member = members[...place].last(where: { $0.row <= row }), member.row == row {
            return member.digest
        }
        let person: ID<Person> = load.keys.id(row)
        let kept: [UInt8]? = try desk.connection.value("SELECT digest FROM identity WHERE person = \(person)")
        return kept.map(IdentityDigest.init(kept:))
    }

    /// The numbers that were registered before, and the beginnings by which they are found.
    private func known(
        _ members: [LoadedMember]
    ) throws -> (digests: Set<IdentityDigest>, prefixes: Set<Int64>) {
        var found: (digests: Set<IdentityDigest>, prefixes: Set<Int64>) = ([], [])
        guard !isEmpty || overflowing else { return found }
        let prefixes = members.map(\.prefix).filter { possible?.holds($0) ?? true }.sorted()
        for start in stride(from: 0, to: prefixes.count, by: 500) {
            let some = prefixes[start..<min(start + 500, prefixes.count)]
            try desk.connection.each(
                """
                SELECT i.digest, k.prefix FROM identity_key k CROSS JOIN identity i
                WHERE k.prefix IN \(list: some) AND i.person = k.person
                """
            ) {
                found.digests.insert(IdentityDigest(kept: try $0[0]))
                found.prefixes.insert(try $0[1])
            }
            guard overflowing else { continue }
            try desk.connection.each(
                """
                SELECT i.digest FROM identity_overflow k CROSS JOIN identity i
                WHERE k.prefix IN \(list: some) AND i.person = k.person
                """
            ) { found.digests.insert(IdentityDigest(kept: try $0[0])) }
        }
        return found
    }
}

extension MemberLoad {
    /// Rows of one insertion.
    private static let together = 10_000

    /// Writes by which numbers people are found, in rising order. Whose number begins like one that was registered before was put
    /// beside it when her row was taken.
    func write(_ numbers: [(prefix: Int64, row: Int)], on connection: any Connection) throws {
        for start in stride(from: 0, to: numbers.count, by: Self.together) {
            let some = numbers[start..<min(start + Self.together, numbers.count)]
            try connection.insert(
                SealedIdentity.keyInsertion,
                BoundRows(of: some) { rows, number in rows.add(number.prefix, keys.id(number.row, of: Person.self)) },
                "ON CONFLICT (prefix) DO NOTHING")
        }
    }
}
