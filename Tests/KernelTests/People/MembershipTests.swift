import Stage
import Store
import Testing

@testable import Kernel

@Suite("What becomes of a membership") struct MembershipTests {
    @Test(
        "A transfer between cities needs both unions, and tells the one nothing of the other", arguments: Stage.engines)
    func transfer(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            var form = MemberRoom.form("麦晓岚", 1, .courier)
            form.joinedOn = stage.today.adding(days: -20)
            let person = try #require(try await room.enrol(form, at: tree.mill, as: room.mill).person)
            let offered = try await room.refused(EnrolMember(form, at: tree.school), as: room.school)
            #expect(offered?.field == "transfer")
            #expect(offered?.reason?.contains("纺织") == false)
            let above = try await room.refused(EnrolMember(form, at: tree.school), as: room.province)
            #expect(above?.reason?.contains("桥头纺织厂工会") == true)
            #expect(try await room.enrol(form, at: tree.school, transferring: true, as: room.school) == .asked)
            let waiting = try await stage.platform.read(as: room.mill) { try TransferLine.open(for: $1, on: $0) }
            let transfer = try #require(waiting.first)
            #expect(transfer.isToBeAnswered)
            let answer = SettleTransfer(transfer.transfer.id, accept: true)
            #expect(try await room.refused(answer, as: room.school)?.isConflict == true)
            #expect(try await room.held(person)?.organisation == tree.mill)
            try await stage.perform(answer, as: room.mill)
            #expect(try await room.held(person)?.organisation == tree.school)
            #expect(try await room.refused(answer, as: room.mill) == .notFound)
            for (figure, east, west) in [("active", 0, 1), ("joined", 1, 0), ("arrived", 0, 1), ("departed", 1, 0)] {
                let day = figure == "joined" ? form.joinedOn : nil
                #expect(try await room.figure(figure, in: tree.east, on: day) == east, "\(figure)")
                #expect(try await room.figure(figure, in: tree.west, on: day) == west, "\(figure)")
            }
            #expect(try await room.figure("active", in: tree.school, part: "segments=courier") == 1)
            let held = try #require(try await room.held(person))
            let joined = try await stage.read { try JoiningDays(of: [held], on: $0).day(of: held) }
            #expect(joined == form.joinedOn, "wherever she moves she keeps the day on which she joined")
            #expect(held.arrivedOn == stage.today)
            #expect(try await room.isIntact())
        }
    }

    @Test(
        "A union releases a member to one beyond its reach, takes it back, and one above does both",
        arguments: Stage.engines)
    func released(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            let person = try #require(
                try await room.enrol(MemberRoom.form("麦晓岚", 1), at: tree.mill, as: room.mill).person)
            let key = try #require(try await room.held(person)).key
            #expect(try await room.refused(OfferTransfer(key, to: "没有的工会"), as: room.mill)?.field == "target")
            #expect(try await stage.perform(OfferTransfer(key, to: "榕树中学工会"), as: room.mill) == false)
            #expect(try await room.held(person)?.status == .transferring)
            #expect(try await room.figure("active", in: tree.mill) == 1)
            let leaving = EndMembership(key, .left, on: stage.today, because: "本人申请")
            #expect(try await room.refused(leaving, as: room.mill)?.isConflict == true)
            let open = try await stage.read { try MembershipTransfer.open(of: person, on: $0) }
            try await stage.perform(SettleTransfer(try #require(open).id, accept: false), as: room.mill)
            #expect(try await room.held(person)?.status == .active)
            #expect(try await stage.perform(OfferTransfer(key, to: "榕树中学工会"), as: room.province) == true)
            #expect(try await room.held(person)?.organisation == tree.school)
            #expect(try await room.isIntact())
        }
    }

    @Test("Retained, then left: stocks stand on each day as they were; a closed month stays", arguments: Stage.engines)
    func ending(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            func day(_ days: Int) -> Day { stage.today.adding(days: days) }
            var form = MemberRoom.form("麦晓岚", 1)
            form.joinedOn = day(-30)
            let person = try #require(try await room.enrol(form, at: tree.mill, as: room.mill).person)
            let key = try #require(try await room.held(person)).key
            #expect(try await room.refused(RetainMembership(key, from: day(-31)), as: room.mill)?.field == "day")
            try await stage.perform(RetainMembership(key, from: day(-10)), as: room.mill)
            let mute = EndMembership(key, .expelled, on: day(-2), because: "")
            #expect(try await room.refused(mute, as: room.mill)?.field == "reason")
            try await stage.perform(EndMembership(key, .left, on: day(-2), because: "本人书面申请"), as: room.mill)
            for (days, active, retained) in [(-31, 0, 0), (-30, 1, 0), (-10, 0, 1), (-2, 0, 0)] {
                #expect(try await room.figure("active", in: tree.east, on: day(days)) == active)
                #expect(try await room.figure("retained", in: tree.mill, on: day(days)) == retained)
            }
            #expect(try await room.figure("left", in: tree.east, on: day(-2)) == 1)
            let leader = try await stage.account("leader", at: tree.province, .leader)
            let end = try #require(Day(year: 2026, month: 10, day: 31))
            try await stage.perform(
                ClosePeriod(MemberRegister.id, of: tree.province, through: end, because: "年度上报", book: room.book),
                as: leader)
            var late = MemberRoom.form("欧阳春", 2)
            late.joinedOn = end
            #expect(try await room.refused(EnrolMember(late, at: tree.mill), as: room.mill)?.isConflict == true)
            late.joinedOn = end.adding(days: 1)
            #expect(try await room.enrol(late, at: tree.mill, as: room.mill).person != nil)
            #expect(try await room.isIntact())
        }
    }

    @Test(
        "The figures of a union go along when it moves, on either line, and are mended when lost",
        arguments: Stage.engines)
    func moved(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            _ = try await room.enrol(MemberRoom.form("麦晓岚", 1, .migrant), at: tree.mill, as: room.mill)
            _ = try await room.enrol(MemberRoom.form("欧阳春", 2), at: tree.school, as: room.school)
            try await stage.perform(
                MoveOrganisation(tree.mill, on: .leadership, below: tree.northBank, from: stage.today))
            try await stage.perform(MoveOrganisation(tree.mill, on: .second, below: tree.teachers, from: stage.today))
            #expect(try await room.figure("active", in: tree.eastCity) == 0)
            #expect(try await room.figure("active", in: tree.northBank, part: "segments=migrant") == 1)
            let teachers = try await stage.organisation(tree.teachers).reach(on: .second)
            let onLine = try await stage.read {
                try FigureAsked(.active, in: teachers, stage.today...stage.today).find(on: $0).amount
            }
            #expect(onLine == 2)
            #expect(try await room.isIntact())
            try await stage.platform.database.write { connection in
                try connection.run("UPDATE tally SET amount = amount + 1 WHERE indicator = 'members.active'")
            }
            #expect(try await room.isIntact() == false)
            _ = try await Tally.rebuild(of: room.book, on: stage.platform)
            #expect(try await room.isIntact())
        }
    }

    @Test(
        "A member is found by name, sound, phone and number, within reach alone; who looks is noted",
        arguments: Stage.engines)
    func found(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            let form = MemberRoom.form("欧阳晓岚", 1, phone: "13800002468")
            let person = try #require(try await room.enrol(form, at: tree.mill, as: room.mill).person)
            for words in ["欧阳", "歐陽曉嵐", "ouyangxiao", "oyxl", "2468", "13800002468", form.identityNumber.lowercased()] {
                #expect(try await room.found(words, as: room.mill) == ["欧阳晓岚"], "\(words)")
                #expect(try await room.found(words, as: room.school) == [], "\(words)")
            }
            #expect(try await room.found("246", as: room.mill) == [])
            #expect(try await room.refused(OpenRegisterCard(person), as: room.school) == .notFound)
            let card = try await stage.perform(OpenRegisterCard(person), as: room.mill)
            _ = try await stage.perform(OpenRegisterCard(person), as: room.mill)
            var corrected = form
            (corrected.name, corrected.identityNumber) = ("欧阳小岚", "")
            let key = try #require(card.current).membership.key
            try await stage.perform(CorrectMember(key, corrected, seen: card.version), as: room.mill)
            #expect(
                try await room.refused(CorrectMember(key, form, seen: card.version), as: room.mill)?.isConflict == true)
            #expect(try await room.found(form.identityNumber, as: room.mill) == ["欧阳小岚"])
            let account = try await stage.perform(CreateAccount(login: "herself", name: "欧阳小岚", at: tree.mill))
            try await stage.perform(AcceptInvitation(account.link, passwordHash: KernelStage.hash))
            try await stage.perform(LinkAccount(key, to: "herself"), as: room.mill)
            let journal = stage.platform.journal
            let own = try await stage.platform.read(as: .account(account.account)) { connection, actor in
                try OwnRecord.load(for: actor, journal, on: connection)
            }
            #expect(own.person?.phone?.text == "13800002468")
            #expect(own.document?.number == form.identityNumber)
            #expect(own.openings.map(\.office) == ["桥头纺织厂工会 工会干部"])
        }
    }

    @Test(
        "Only all three conditions, for as long as the rule asks, raise a task; nothing ends by itself",
        arguments: Stage.engines)
    func absence(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            let terms = EntryTerms(rules: try .shipped(), calendar: try .shipped())
            let person = try #require(
                try await room.enrol(MemberRoom.form("麦晓岚", 1), at: tree.mill, as: room.mill).person)
            let key = try #require(try await room.held(person)).key
            func tasks(_ dues: Int?, _ life: Int?, talked: Bool) async throws -> Int {
                var absence = MemberAbsence()
                absence.noDuesSince = dues.map { stage.today.adding(days: -$0) }
                absence.noLifeSince = life.map { stage.today.adding(days: -$0) }
                absence.persuadedOn = talked ? stage.today : nil
                try await stage.perform(NoteAbsence(key, absence), as: room.mill)
                let today = stage.today
                return try await stage.platform.read(as: room.mill) { connection, actor in
                    try AbsenceTask.find(for: actor, by: terms, on: today, connection).count
                }
            }
            #expect(try await tasks(400, 400, talked: false) == 0)
            #expect(try await tasks(400, nil, talked: true) == 0)
            #expect(try await tasks(400, 150, talked: true) == 0)
            #expect(try await tasks(400, 190, talked: true) == 1)
            #expect(try await room.held(person)?.status == .active)
            let ending = EndMembership(key, .left, on: stage.today, because: "委员会讨论决定")
            try await stage.perform(ending, as: room.mill)
            let left: Int? = try await stage.read { try $0.value("SELECT COUNT(*) FROM membership_absence") }
            #expect(left == 0)
        }
    }
}
