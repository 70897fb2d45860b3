import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("What whoever takes calls is told") struct KnownTests {
    private static func answer(_ question: String, cues: String) -> KnownAnswer {
        var known = KnownAnswer()
        (known.question, known.cues) = (question, cues)
        (known.answer, known.basis) = ("按月足额支付", "《保障农民工工资支付条例》第十一条")
        return known
    }

    private static func law(_ title: String, _ text: String) -> LawText {
        var law = LawText()
        (law.title, law.kind, law.version, law.issuer) = (title, .regulation, "2020年公布", "国务院")
        (law.from, law.text) = (Day(year: 2020, month: 5, day: 1), RichText(typed: text))
        return law
    }

    @Test(
        "Answers in use and laws in force of the place and above come up; drafts and those of others do not",
        arguments: Stage.engines)
    func known(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            let used = try await walk.open(Self.answer("欠薪找谁", cues: "欠薪 没发工资"), of: tree.province)
            _ = try await walk.open(Self.answer("没有审核的", cues: "没发工资"), of: tree.province)
            let elsewhere = try await walk.open(Self.answer("西江的口径", cues: "没发工资"), of: tree.west)
            let law = try await walk.open(Self.law("保障农民工工资支付条例", "没发工资的，由人社部门处理"), of: tree.east)
            for id in [used, elsewhere] { try await walk.take("use", on: id) }
            let clerk = try await walk.stage.account("clerk", at: tree.eastCity, .officer)
            let actor = try await walk.stage.actor(clerk)
            let place = try await walk.stage.organisation(tree.eastCity)
            let today = walk.stage.today
            func found(_ said: String, _ asked: String = "") async throws -> ([String], Int) {
                let known = try await walk.stage.read {
                    try Known.find(said, asked: asked, at: place, for: actor, on: today, $0)
                }
                return (known.answers.map(\.question), known.laws.count)
            }
            let unchecked = try await found("三个月没发工资了")
            #expect(unchecked.0 == ["欠薪找谁"] && unchecked.1 == 0)
            try await walk.take("check", on: law)
            let checked = try await found("三个月没发工资了")
            let asked = try await found("", "人社部门")
            let nothing = try await found("想问个好")
            #expect(checked.1 == 1 && asked.1 == 1 && nothing.0.isEmpty && nothing.1 == 0)
        }
    }

    @Test("The Spring Festival and the winter before it") func winters() throws {
        let festival = try #require(Day(year: 2027, month: 2, day: 6))
        let day = try #require(Day(year: 2026, month: 11, day: 28))
        let first = try #require(Day(year: 2026, month: 11, day: 1))
        #expect(SpringFestival.next(on: day) == festival && SpringFestival.next(on: festival) == festival)
        #expect(SpringFestival.winter(on: day) == first...day)
        let summer = try #require(Day(year: 2026, month: 6, day: 1))
        let last = SpringFestival.winter(on: summer)
        #expect(
            last.lowerBound == Day(year: 2025, month: 11, day: 1)
                && last.upperBound == Day(year: 2026, month: 2, day: 17))
        let after = try #require(Day(year: 2027, month: 2, day: 7))
        #expect(SpringFestival.winter(on: after) == first...festival, "the day after, the winter that has just ended")
        let early = try #require(Day(year: 2028, month: 1, day: 28))
        let over = SpringFestival.winter(on: early)
        #expect(
            over.lowerBound == Day(year: 2027, month: 11, day: 1)
                && over.upperBound == Day(year: 2028, month: 1, day: 26))
    }
}
