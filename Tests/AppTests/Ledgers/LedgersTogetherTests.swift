import Kernel
import Testing

@testable import App

@Suite("The ledgers of the platform together") struct LedgersTogetherTests {
    @Test("Each has an id and a mark of its own: its address, and what its numbers begin with") func ownNames() throws {
        let ledgers = try Modules.book().shipped.map(\.description)
        for (name, same) in Dictionary(grouping: ledgers, by: \.id.name) {
            #expect(same.count == 1, "\(name) stands twice")
        }
        for (mark, same) in Dictionary(grouping: ledgers, by: \.mark) {
            #expect(same.count == 1, "\(mark): \(same.map(\.id.name))")
        }
    }

    @Test("Where a field leads to other ledgers, they stand under the titles that it gives") func pointers() throws {
        let ledgers = try Modules.book().shipped.map(\.description)
        let titles = Dictionary(uniqueKeysWithValues: ledgers.map { ($0.id, $0.title) })
        let pointers = ledgers.flatMap(\.fields).flatMap { $0.doneIn ?? [] }
        #expect(pointers.contains { $0.ledger == "by-elections" }, "minutes fill no posts")
        for one in pointers { #expect(titles[one.ledger] == one.title) }
    }
}
