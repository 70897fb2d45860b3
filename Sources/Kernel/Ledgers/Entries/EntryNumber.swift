import Store

/// The number that people call an entry by: mark, year, place and a running number, such as 建〔2026〕440100-000123.
enum EntryNumber {
    /// Where the numbers of an owner are counted: its region, or itself where it lies in none.
    static func place(of owner: EntryOwner) -> String {
        owner.region.isEmpty ? owner.place.path.numbers.last?.description ?? "0" : owner.region
    }

    /// Ledgers that were built here and share a mark share their numbers too, so that none is given twice.
    private static func counter(of ledger: AnyLedger) -> String {
        ledger.home == nil ? ledger.id.name : AnyLedger.builtPrefix + ledger.description.mark
    }

    /// Takes so many numbers, in their order.
    static func take(
        _ count: Int, of ledger: AnyLedger, at place: String, in year: Int, on connection: any Connection
    ) throws -> [String] {
        let last = try Self.count(on: count, of: ledger, at: place, in: year, connection)
        let beginning = beginning(of: ledger, at: place, in: year)
        return (last - count..<last).map { text($0 + 1, after: beginning) }
    }

    /// What all numbers of a place and year begin with.
    static func beginning(of ledger: AnyLedger, at place: String, in year: Int) -> String {
        "\(ledger.description.mark)〔\(year)〕\(place)-"
    }

    static func text(_ number: Int, after beginning: String) -> String {
        let digits = String(number)
        return beginning + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }

    /// Counts a place on by so many, which may be none, and holds it until the end of the transaction.
    ///
    /// - Returns: the last number of the place.
    static func count(
        on count: Int, of ledger: AnyLedger, at place: String, in year: Int, _ connection: any Connection
    ) throws -> Int {
        let counter = counter(of: ledger)
        try connection.run(
            """
            INSERT INTO entry_number (ledger, year, place, last) VALUES (\(counter), \(year), \(place), \(count))
            ON CONFLICT (ledger, year, place) DO UPDATE SET last = entry_number.last + excluded.last
            """)
        // Asked for apart: for what a statement returns SQLite sets a savepoint, at which the search writes all that it holds.
        let last: Int? = try connection.value(
            "SELECT last FROM entry_number WHERE ledger = \(counter) AND year = \(year) AND place = \(place)")
        return last ?? count
    }
}
