import Store

/// The number that people call an entry by: mark, year, place and a running number, such as 建〔2026〕440100-000123.
enum EntryNumber {
    /// Where the numbers of an owner are counted: its region, or itself where it lies in none.
    static func place(of owner: EntryOwner) -> String {
        owner.region.isEmpty ? owner.place.path.numbers.last?.description ?? "0" : owner.region
    }

    /// Takes so many numbers, in their order.
    static func take(
        _ count: Int, of ledger: AnyLedger, at place: String, in year: Int, on connection: any Connection
    ) throws -> [String] {
        let last: Int? = try connection.value(
            """
            INSERT INTO entry_number (ledger, year, place, last) VALUES (\(ledger.id.name), \(year), \(place), \(count))
            ON CONFLICT (ledger, year, place) DO UPDATE SET last = entry_number.last + excluded.last RETURNING last
            """)
        let first = (last ?? count) - count + 1
        return (first..<first + count).map { number in
            let digits = String(number)
            let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            return "\(ledger.description.mark)〔\(year)〕\(place)-\(padded)"
        }
    }
}
