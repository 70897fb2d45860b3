import Store

/// The number that people call an entry by: mark, year, place and a running number, such as 建〔2026〕440100-000123.
enum EntryNumber {
    static func next(
        of ledger: AnyLedger, at place: String, in year: Int, on connection: any Connection
    ) throws -> String {
        let number: Int? = try connection.value(
            """
            INSERT INTO entry_number (ledger, year, place, last) VALUES (\(ledger.id.name), \(year), \(place), 1)
            ON CONFLICT (ledger, year, place) DO UPDATE SET last = entry_number.last + 1 RETURNING last
            """)
        let digits = String(number ?? 1)
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        return "\(ledger.description.mark)〔\(year)〕\(place)-\(padded)"
    }
}
