import Store

/// What a running load remembers from batch to batch. It can be read again from what was written.
// Sendable: what changes is only touched by the one batch that is under way.
final class LoadMemory: @unchecked Sendable {
    private(set) var numbers: KnownNumbers?
    private var reading: LoadReading?
    /// Up to where rows were taken from it.
    private var taken: Int?

    /// Before each batch.
    func begin(_ load: MemberLoad, on connection: any Connection) throws {
        if !load.isFirst { numbers = KnownNumbers(for: load.rows - load.taken) }
        _ = try recall(load, on: connection)
    }

    /// The rows of the batch that begins: those read ahead, or read anew where it is tried again and what it had written is gone.
    func reading(
        _ load: MemberLoad, upTo end: Int, _ begin: () throws -> LoadReading
    ) rethrows -> LoadReading {
        let ready = taken == load.taken ? reading : nil
        let reading = try ready ?? begin()
        (self.reading, taken) = (reading, end)
        return reading
    }

    /// The numbers of a load that was broken off.
    func recall(_ load: MemberLoad, on connection: any Connection) throws -> KnownNumbers {
        if let numbers { return numbers }
        let read = try load.numbersWritten(on: connection)
        numbers = read
        return read
    }

    /// The row that had a number first.
    func first(_ prefix: Int64, _ row: Int) -> Int { numbers?.first(prefix, row) ?? row }

    /// No number is asked for any more.
    func forgetNumbers() { numbers = nil }
}

extension MemberLoad {
    private static let page = 50_000

    fileprivate func numbersWritten(on connection: any Connection) throws -> KnownNumbers {
        var numbers = KnownNumbers(for: rows)
        guard taken > 0 else { return numbers }
        var (last, read) = (keys.id(0, of: Person.self).number - 1, 0)
        repeat {
            read = 0
            try connection.each(
                """
                SELECT person, digest FROM identity WHERE person > \(last) AND person <= \(lastKey) ORDER BY person
                LIMIT \(Self.page)
                """
            ) { row in
                let person: ID<Person> = try row[0]
                (last, read) = (person.number, read + 1)
                guard keys.isOfServer(person) else { return }
                _ = numbers.first(IdentityDigest(kept: try row[1]).prefix, keys.place(of: person))
            }
        } while read == Self.page
        return numbers
    }
}
