import Kernel
import Stage
import Testing

@Suite("Time limits of voices, counted by hand") struct CountedVoicesTests {
    private static let cases = Result { try CountedCase.all() }

    @Test("Each comes out on the day that was counted, by the article that says so")
    func counted() throws {
        let calendar = try Shipped.calendar.get()
        let book = try Shipped.book.get().with(CountedCase.pack())
        for one in try Self.cases.get() {
            let answer = book.answer(one.asked, in: calendar)
            #expect(answer.due == one.due, "\(one.asked.id) \(one.reckoning)")
            #expect(answer.rule?.article == one.article, "\(one.asked.id)")
            #expect(answer.status == .due, "\(one.asked.id)")
            #expect(answer.deadline?.lines.last?.last == one.due, "\(one.asked.id): the explanation ends there as well")
        }
    }

    @Test("They are sixty and more, over both long holidays and swapped days, where three places and two rules differ")
    func cover() throws {
        let cases = try Self.cases.get()
        #expect(cases.count >= 60)
        let provinces = Set(cases.map { $0.asked.region.digits.prefix(2) })
        #expect(provinces == ["31", "33", "44"])
        let calendar = try Shipped.calendar.get()
        let without = try Shipped.book.get()
        let moved = cases.filter { without.answer($0.asked, in: calendar).due != $0.due }
        #expect(moved.count >= 20, "the invented values decide a third of them")
        let rules = Set(cases.map(\.asked.rule))
        #expect(rules == ["XF-02", "XF-03", "XF-04", "XF-05", "XF-06", "XF-07"])
    }
}
