import Testing

@testable import Kernel

@Suite("Reading rows ahead") struct RowsAheadTests {
    private struct Unreadable: Error {}
    private struct Enough: Error {}

    /// Chunks of one row, numbered from 1.
    private static func source(_ count: Int, failingAt bad: Int? = nil) -> ImportSource {
        ImportSource(sheets: []) { take in
            for number in 1...count {
                if number == bad { throw Unreadable() }
                try take([ImportedRow(RowPlace(file: 1, sheet: 1, row: number))])
            }
        }
    }

    @Test("Every row comes once, in the order of the file") func order() throws {
        var taken: [Int] = []
        try Self.source(1000).eachAhead { taken += $0.map(\.place.row) }
        #expect(taken == Array(1...1000))
    }

    @Test("What cannot be read stops the taking, behind the rows before it", arguments: [1, 2, 500])
    func unreadable(_ bad: Int) throws {
        var taken: [Int] = []
        #expect(throws: Unreadable.self) {
            try Self.source(1000, failingAt: bad).eachAhead { taken += $0.map(\.place.row) }
        }
        #expect(taken == Array(1..<bad))
    }

    @Test("Whoever takes them may stop, and is told her own reason") func stopped() throws {
        var count = 0
        #expect(throws: Enough.self) {
            try Self.source(1_000_000).eachAhead { _ in
                count += 1
                if count == 3 { throw Enough() }
            }
        }
        #expect(count == 3)
    }
}
