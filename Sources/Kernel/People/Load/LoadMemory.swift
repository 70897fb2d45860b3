import Store
import Synchronization

/// What a running load remembers from batch to batch. It can be read again from what was written.
// Sendable: `numbers` and `begun` are only touched by the one batch that is under way.
final class LoadMemory: @unchecked Sendable {
    private(set) var numbers: KnownNumbers?
    private var begun: Int?
    private let names = Mutex<Set<Int>>([])

    /// Before each batch. One that begins where the last did is tried again, and what that had written is gone.
    func begin(_ load: MemberLoad, on connection: any Connection) throws {
        if begun == load.taken { names.withLock { $0.removeAll() } }
        begun = load.taken
        if !load.isFirst { numbers = KnownNumbers(for: load.rows - load.taken) }
        if numbers == nil { numbers = try load.numbersWritten(on: connection) }
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

    /// Those of some names of which nothing was written yet.
    func unheard(_ keys: Set<String>) -> [String] {
        names.withLock { known in keys.filter { known.insert($0.hashValue).inserted } }
    }
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
