import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel
@testable import Web

@Suite("Reading office holders from bulletins") struct OfficeHolderTests {
    @Test("Each post of a union is a proposal with its first and last day and its articles", arguments: Stage.engines)
    func proposals(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会党组书记、主席王小明主持会议。", on: "2026-03-02", by: room.city)
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-05-07", by: room.city)
            #expect(try await room.lines() == ["阳江市总工会 主席 王小明 new", "阳江市总工会 党组书记 王小明 new"])
            let chair = try await room.holder("王小明", "主席")
            #expect(chair.evidence.count == 2)
            #expect(chair.evidence.first == Day(year: 2026, month: 3, day: 2))
            #expect(chair.evidence.last == Day(year: 2026, month: 5, day: 7))
            let sheet = try await room.platform.read(as: .operator) {
                try OfficeHolderSheet.load(chair.id, for: $1, on: $0)
            }
            #expect(sheet.mentions.map(\.day) == [chair.evidence.last, chair.evidence.first])
        }
    }

    @Test(
        "市总工会 is the union of the article's own city, also of a city at the rank of a county", arguments: Stage.engines)
    func relative(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-03-02", by: room.otherCity)
            _ = try await room.say("市总工会主席陈小端讲话。", on: "2026-03-02", by: room.county)
            _ = try await room.say("市总工会主席刘珊讲话。", on: "2026-03-02", by: room.neighbour)
            #expect(
                try await Set(room.lines()) == [
                    "云浮市总工会 主席 王小明 new", "阳春市总工会 主席 陈小端 new", "阳江市总工会 主席 刘珊 new",
                ])
        }
    }

    @Test("In a province's paper 市总工会 is the one city that the article names, of two neither", arguments: Stage.engines)
    func named(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say(
                "阳江市总工会召开座谈会。市总工会主席王小明讲话。", on: "2026-03-02", by: room.province)
            #expect(try await room.lines() == ["阳江市总工会 主席 王小明 new"])
            _ = try await room.say(
                "阳江市总工会召开座谈会。云浮市总工会召开座谈会。市总工会主席陈小端讲话。", on: "2026-04-02", by: room.province)
            #expect(try await room.lines().count == 1)
            #expect(try await room.holders("status=unmatched").mentions.map(\.name) == ["陈小端"])
        }
    }

    @Test(
        "Somebody's other titles tell of which region her union is, also of one outside the tree",
        arguments: Stage.engines)
    func region(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("云浮市人大常委会副主任、市总工会主席王小明讲话。", on: "2026-03-02", by: room.city)
            _ = try await room.say("河北省人大常委会副主任、省总工会主席陈小端讲话。", on: "2026-03-02", by: room.province)
            #expect(try await room.lines() == ["云浮市总工会 主席 王小明 new"])
            let unmatched = try await room.holders("status=unmatched").mentions
            #expect(unmatched.filter { $0.name == "陈小端" }.map(\.title).contains("省总工会主席"))
        }
    }

    @Test(
        "A region is read from an office of it, and from nothing else",
        arguments: [
            ("河北省人大常委会副主任", "河北省"), ("韶关市委副书记", "韶关市"), ("内蒙古自治区政协副主席", "内蒙古自治区"), ("番禺区人民政府区长", "番禺区"),
            ("市人大常委会副主任", nil), ("市委常委", nil), ("南方公司董事长", nil), ("阳江市总工会主席", nil),
        ] as [(String, String?)])
    func regions(_ title: String, _ region: String?) { #expect(PostResolver.region(of: title) == region) }

    @Test("Offices of no union of the tree are listed apart, workers nowhere", arguments: Stage.engines)
    func unmatched(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say(
                "市人大常委会副主任李明到会。南方电缆公司工会主席刘珊发言。车间职工伍小珍说，这样很好。", on: "2026-03-02", by: room.city)
            #expect(try await room.lines() == [])
            let list = try await room.holders("status=unmatched").mentions
            #expect(Set(list.map(\.name)) == ["李明", "刘珊"])
            #expect(list.contains { $0.title == "市人大常委会副主任" })
            let system = try await room.account((.systemAdministrator, room.province))
            #expect(try await room.holders("status=unmatched", as: system).mentions.isEmpty)
        }
    }

    @Test("Nobody sees posts of unions, or hears of articles, out of reach", arguments: Stage.engines)
    func reach(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-03-02", by: room.city)
            _ = try await room.say("阳江市总工会主席王小明讲话。", on: "2026-04-02", by: room.province)
            _ = try await room.say("市总工会主席陈小端讲话。", on: "2026-03-02", by: room.otherCity)
            for role in [Role.officer, .systemAdministrator] {
                let city = try await room.account((role, room.city))
                #expect(try await room.lines(as: city) == ["阳江市总工会 主席 王小明 new"])
                #expect(try await room.holders(as: city).holders.map(\.evidence.count) == [1])
                let county = try await room.account((role, room.county))
                #expect(try await room.lines(as: county) == [])
                let above = try await room.account((role, room.province))
                #expect(try await room.holders(as: above).holders.map(\.evidence.count) == [2, 1])
            }
            let chair = try await room.holder("王小明", "主席")
            let foreign = try await room.account((.officer, room.otherCity))
            await #expect(throws: Refusal.notFound) {
                try await room.platform.read(as: foreign) { try OfficeHolderSheet.load(chair.id, for: $1, on: $0) }
            }
        }
    }

    @Test("Who keeps the posts sees what is printed of the post and none of the articles", arguments: Stage.engines)
    func administrator(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-03-02", by: room.city)
            let chair = try await room.holder("王小明", "主席")
            let system = try await room.account((.systemAdministrator, room.city))
            let sheet = try await room.platform.read(as: system) {
                try OfficeHolderSheet.load(chair.id, for: $1, on: $0)
            }
            #expect(sheet.holder.evidence.count == 1)
            #expect(sheet.mentions.map(\.title) == ["市总工会主席"])
            #expect(sheet.mentions.allSatisfy { $0.heading == nil && $0.issue == nil })
            let officer = try await room.account((.officer, room.city))
            let read = try await room.platform.read(as: officer) {
                try OfficeHolderSheet.load(chair.id, for: $1, on: $0)
            }
            #expect(read.mentions.map(\.heading) == ["工作会议召开"])
        }
    }

    @Test("A withdrawn bulletin takes its evidence away, and brings it back when it returns", arguments: Stage.engines)
    func withdrawn(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let first = try await room.say("市总工会主席王小明讲话。", on: "2026-03-02", by: room.city)
            let second = try await room.say("市总工会主席王小明讲话。", on: "2026-04-02", by: room.city)
            try await room.platform.perform(WithdrawBulletin(bulletin: first), as: .operator)
            let left = try await room.holder("王小明", "主席")
            #expect(left.evidence.count == 1)
            #expect(left.evidence.first == Day(year: 2026, month: 4, day: 2))
            try await room.platform.perform(WithdrawBulletin(bulletin: second), as: .operator)
            #expect(try await room.lines() == [])
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-04-02", by: room.city)
            #expect(try await room.lines().count == 1)
        }
    }

    @Test("Filters by union, name and period leave what fits, and count within the period", arguments: Stage.engines)
    func filters(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-03-02", by: room.city)
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-05-02", by: room.city)
            _ = try await room.say("市总工会主席陈小端讲话。", on: "2026-03-02", by: room.county)
            #expect(try await room.lines("owner=yjs").count == 2, "with those below")
            #expect(try await room.lines("owner=ycs") == ["阳春市总工会 主席 陈小端 new"])
            #expect(try await room.holders("owner=zzzz").isKnown == false)
            #expect(try await room.lines("name=%E5%B0%8F%E7%AB%AF").count == 1)
            #expect(try await room.lines("name=%25") == [], "a percent sign is no wildcard")
            #expect(try await room.holders("from=2026-04-01").holders.map(\.evidence.count) == [1])
            #expect(try await room.lines("to=2026-03-01") == [])
            #expect(try await room.lines("status=recorded") == [])
        }
    }

    @Test("Pages by key hold every proposal once, in the order of tree and posts", arguments: Stage.engines)
    func pages(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let sentence = "市总工会党组书记、主席王小明主持会议。市总工会常务副主席陈小端、副主席刘珊参加会议。"
            for union in [room.otherCity, room.city, room.county] {
                _ = try await room.say(sentence, on: "2026-03-02", by: union)
            }
            let all = try await room.lines()
            var seen: [String] = []
            var address = ""
            while seen.count <= all.count {
                let page = try await room.holders(address, limit: 3).holders
                seen += page.map { "\($0.organisationName) \($0.post) \($0.name) \($0.standing.rawValue)" }
                guard page.count == 3, let last = page.last else { break }
                address = "before=\(last.id)"
            }
            #expect(seen == all)
            #expect(all.count == 12)
            #expect(all.prefix(4).map { $0.split(separator: " ")[1] } == ["主席", "党组书记", "常务副主席", "副主席"])
        }
    }
}
