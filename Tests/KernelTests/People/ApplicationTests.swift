import Logging
import Stage
import Store
import Testing

@testable import Kernel

@Suite("Applying for a union by oneself") struct ApplicationTests {
    @Test("Whoever applied under another's name and number has no way into her entry", arguments: Stage.engines)
    func another(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree, code) = (room.stage, room.tree, FollowCode())
            let known = try #require(
                try await room.enrol(MemberRoom.form("麦晓岚", 1), at: tree.school, as: room.school).person)
            let key = try await Self.applied(MemberRoom.form("麦晓岚", 1), at: tree.mill, code, in: room)
            var wish = CorrectionWish()
            wish.phone = "13800002468"
            try await stage.perform(AskCorrection(wish, by: .code(code)), as: .anonymous)
            #expect(try await Self.record(code, in: room).correction?.wish == wish)
            let applicant = try await Self.record(code, in: room).membership.person
            let merged = try await room.refused(MergePersons(applicant, into: known), as: room.province)
            #expect(merged?.reason?.contains("application first") == true)
            let namesakes = try await stage.platform.read(as: room.province) { connection, actor in
                try Namesakes.of(try #require(try Person.find(known, on: connection)), for: actor, on: connection)
            }
            #expect(namesakes.isEmpty)
            try await stage.perform(DecideApplications([key], approve: true), as: room.province)
            #expect(try await room.held(known)?.key == key)
            _ = try await stage.perform(OpenRegisterCard(known), as: room.mill)
            let record = try await Self.record(code, in: room)
            #expect((record.isOwn, record.membership.status) == (false, .active))
            #expect(record.openings.isEmpty && record.correction == nil)
            let open = try await stage.read { try AskedCorrection.waits(for: key, on: $0) }
            #expect(!open, "what was asked before is gone")
            let late = try await room.refused(AskCorrection(wish, by: .code(code)), as: .anonymous)
            #expect(late?.isConflict == true)
        }
    }

    private static func applied(
        _ form: Enrolment, at union: ID<Organisation>, _ code: FollowCode = FollowCode(), in room: MemberRoom
    ) async throws -> MembershipKey {
        try await room.stage.perform(ApplyForMembership(form, at: union, code: code), as: .anonymous).membership
    }

    private static func findings(
        at room: MemberRoom, as identity: Actor.Identity
    ) async throws -> [[ApplicationLine.Finding]] {
        let today = room.stage.today
        let (journal, path) = (room.stage.platform.journal, try await room.stage.organisation(room.tree.mill).path)
        return try await room.stage.platform.read(as: identity) { connection, actor in
            var selection = MemberSelection(in: Reach(line: .leadership, path: path))
            selection.standing = .applied
            let lines = try selection.page(for: actor, on: connection)
            return try ApplicationLine.examine(lines, for: actor, journal, on: today, connection).map(\.findings)
        }
    }

    private static func record(_ code: FollowCode, in room: MemberRoom) async throws -> AppliedRecord {
        let journal = room.stage.platform.journal
        return try await room.stage.read { try AppliedRecord.find(code, journal, on: $0) }
    }

    @Test(
        "Whoever gives another's number is told nothing and changes nothing; the officer is told",
        arguments: Stage.engines)
    func told(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, journal) = (room.tree.mill, room.stage.platform.journal)
            let known = try await room.enrol(MemberRoom.form("麦晓岚", 1), at: room.tree.school, as: room.school).person
            let forms = [
                MemberRoom.form("麦晓岚", 1, phone: "13800002468"), MemberRoom.form("区小满", 1),
                MemberRoom.form("欧阳春", 2), MemberRoom.form("欧阳春", 2), MemberRoom.form("冼望远", nil),
            ]
            var keys: [MembershipKey] = []
            for form in forms { keys.append(try await Self.applied(form, at: mill, in: room)) }
            #expect(Set(keys).count == 5)
            let elsewhere = ApplicationLine.Finding.elsewhere(nil)
            #expect(
                try await Self.findings(at: room, as: room.mill) == [
                    [.twice, elsewhere], [.twice, .otherName], [.twice], [.twice], [.numberMissing],
                ])
            #expect(
                try await Self.findings(at: room, as: room.province).first == [.twice, .elsewhere("榕树中学工会")])
            let registered = try await room.stage.read { connection in
                let document = try IdentityDocument(.residentID, MemberRoom.form("", 2).identityNumber)
                let person = try known.flatMap { try Person.find($0, on: connection) }
                return (try Person.find(document, journal.keys, on: connection), person?.phone)
            }
            #expect(registered.0 == nil)
            #expect(registered.1 == nil)
            let other = try await room.refused(DecideApplications([keys[1]], approve: true), as: room.mill)
            #expect(other?.isConflict == true)
            let outcome = try await room.stage.perform(
                DecideApplications([keys[0], keys[2], keys[3]], approve: true), as: room.mill)
            #expect((outcome.decided, outcome.asked, outcome.closed) == (1, 1, 1))
            #expect(try await room.figure("active", in: mill) == 1)
            #expect(try await room.isIntact())
        }
    }

    @Test("The same code is one application, and no other person's", arguments: Stage.engines)
    func twice(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, code) = (room.tree.mill, FollowCode())
            let first = try await Self.applied(MemberRoom.form("麦晓岚", 1), at: mill, code, in: room)
            #expect(try await Self.applied(MemberRoom.form("麦晓岚", 1), at: mill, code, in: room) == first)
            let other = try await room.refused(
                ApplyForMembership(MemberRoom.form("欧阳春", 2), at: mill, code: code), as: .anonymous)
            #expect(other?.isConflict == true)
            #expect(try await Self.findings(at: room, as: room.mill) == [[]])
            try await room.stage.platform.database.write {
                try $0.run("UPDATE membership_application SET box = \([0] as [UInt8])")
            }
            #expect(try await Self.findings(at: room, as: room.mill) == [[.unreadable]])
            var old = MemberRoom.form("冼望远", nil)
            old.identityNumber = Samples.number("440106", 1905, 1, 2, 3)
            _ = try await Self.applied(old, at: mill, in: room)
            let doubt = try #require(try await Self.findings(at: room, as: room.mill).last?.first)
            guard case .unusualAge(let age) = doubt else {
                Issue.record("\(doubt)")
                return
            }
            #expect(age.words.zh.contains("1905 年出生"), "as when a cadre types a form")
            let unread = try await room.refused(DecideApplications([first], approve: true), as: room.mill)
            #expect(unread?.isConflict == true)
        }
    }

    @Test("A refusal says why, and she reads it by her code alone", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, code) = (room.tree.mill, FollowCode())
            let form = MemberRoom.form("麦晓岚", 1, phone: "13800002468")
            let key = try await Self.applied(form, at: mill, code, in: room)
            #expect(try await Self.record(code, in: room).membership.status == .applied)
            let silent = try await room.refused(DecideApplications([key], approve: false), as: room.mill)
            #expect(silent?.field == "reason")
            try await room.stage.perform(
                DecideApplications([key], approve: false, because: "请到所在单位工会申请"), as: room.mill)
            let record = try await Self.record(code, in: room)
            #expect((record.membership.status, record.because) == (.refused, "请到所在单位工会申请"))
            #expect(record.name != form.name)
            let kept: Int? = try await room.stage.read {
                try $0.value("SELECT COUNT(*) FROM membership_application WHERE box IS NOT NULL OR digest IS NOT NULL")
            }
            #expect(kept == 0)
            let person = try await room.stage.read { try Person.find(record.membership.person, on: $0) }
            #expect(person?.name == form.name)
            #expect(person?.phone == nil && person?.sex == nil && person?.born == nil)
            #expect(try await room.found("2468", as: room.mill) == [])
            let versions: Int? = try await room.stage.read { connection in
                try connection.value(
                    """
                    SELECT COUNT(*) FROM version v JOIN journal_line l ON l.id = v.line
                    WHERE l.subject_kind = \(Person.kind.name) AND l.subject = \(record.membership.person)
                    """)
            }
            #expect(versions == 1, "of what she typed no version is left")
            let wrong = await #expect(throws: Refusal.self) { try await Self.record(FollowCode(), in: room) }
            #expect(wrong == FollowCode.wrong)
        }
    }

    @Test(
        "The code tells nobody whether the number's holder was a member before, became one, or applied herself",
        arguments: Stage.engines)
    func silent(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, own) = (room.tree.mill, FollowCode())
            _ = try await room.enrol(MemberRoom.form("麦晓岚", 1), at: mill, as: room.mill)
            let left = try #require(
                try await room.enrol(MemberRoom.form("欧阳春", 2), at: mill, as: room.mill).person)
            let ended = try #require(try await room.held(left)?.key)
            try await room.stage.perform(
                EndMembership(ended, .left, on: room.stage.today, because: "本人书面申请"), as: room.mill)
            let first = try await Self.applied(MemberRoom.form("冼望远", 3), at: mill, own, in: room)
            // A stranger who knows names and numbers: of a member, of who left, of who waits.
            var (codes, keys): ([FollowCode], [MembershipKey]) = ([], [first])
            for form in [MemberRoom.form("麦晓岚", 1), MemberRoom.form("欧阳春", 2), MemberRoom.form("冼望远", 3)] {
                codes.append(FollowCode())
                keys.append(try await Self.applied(form, at: mill, codes[codes.count - 1], in: room))
            }
            try await room.stage.perform(DecideApplications(keys, approve: true), as: room.mill)
            for code in codes {
                let record = try await Self.record(code, in: room)
                #expect(!record.isOwn && record.because.isEmpty)
                #expect(record.openings.isEmpty && record.correction == nil)
            }
            let hers = try await Self.record(own, in: room)
            #expect(hers.isOwn && hers.membership.status == .active)
            #expect(try await room.figure("active", in: mill) == 3)
            let people: Int? = try await room.stage.read { try $0.value("SELECT COUNT(*) FROM person") }
            #expect(people == 3, "of second registrations nobody is left")
            #expect(try await room.isIntact())
        }
    }

    @Test(
        "Taken back before it is decided on it is gone; afterwards, and by another's code, it is not",
        arguments: Stage.engines)
    func withdrawn(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, code, decided) = (room.tree.mill, FollowCode(), FollowCode())
            _ = try await Self.applied(MemberRoom.form("麦晓岚", 1), at: mill, code, in: room)
            let key = try await Self.applied(MemberRoom.form("欧阳春", 2), at: mill, decided, in: room)
            let stranger = try await room.refused(WithdrawApplication(by: FollowCode()), as: .anonymous)
            #expect(stranger == FollowCode.wrong)
            try await room.stage.perform(WithdrawApplication(by: code), as: .anonymous)
            let again = try await room.refused(WithdrawApplication(by: code), as: .anonymous)
            #expect(again == FollowCode.wrong)
            #expect(try await Self.findings(at: room, as: room.mill).count == 1)
            let left: Int? = try await room.stage.read {
                try $0.value("SELECT COUNT(*) FROM person WHERE name = '麦晓岚'")
            }
            #expect(left == 0)
            try await room.stage.perform(DecideApplications([key], approve: true), as: room.mill)
            let late = try await room.refused(WithdrawApplication(by: decided), as: .anonymous)
            #expect(late?.isConflict == true)
            #expect(try await room.isIntact())
        }
    }

    @Test(
        "Handed on, it waits at the other union with its code and its number, and no longer here",
        arguments: Stage.engines)
    func handedOn(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, school, code) = (room.tree.mill, room.tree.school, FollowCode())
            let key = try await Self.applied(MemberRoom.form("麦晓岚", 1), at: mill, code, in: room)
            #expect(try await room.refused(HandOnApplications([key: school]), as: room.school) == .notFound)
            #expect(try await room.refused(HandOnApplications([key: mill]), as: room.mill)?.isConflict == true)
            try await room.stage.perform(HandOnApplications([key: school]), as: room.mill)
            #expect(try await Self.findings(at: room, as: room.mill).isEmpty)
            #expect(try await Self.record(code, in: room).union == "榕树中学工会")
            let late = try await room.refused(DecideApplications([key], approve: true), as: room.mill)
            #expect(late?.isConflict == true, "whoever had the list open is told")
            let moved = MembershipKey(organisation: school, membership: key.membership)
            try await room.stage.perform(DecideApplications([moved], approve: true), as: room.school)
            #expect(try await room.figure("joined", in: school) == 1)
            #expect(try await room.figure("joined", in: mill) == 0)
            let again = MemberRoom.form("麦晓岚", 1)
            #expect(try await room.refused(EnrolMember(again, at: school), as: room.school)?.field == "identityNumber")
            #expect(try await room.isIntact())
        }
    }

    @Test("The name of who was refused is kept for a year, and then no longer", arguments: Stage.engines)
    func forgotten(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (mill, codes) = (room.tree.mill, [FollowCode(), FollowCode()])
            var keys: [MembershipKey] = []
            for (code, form) in zip(codes, [MemberRoom.form("麦晓岚", 1), MemberRoom.form("欧阳春", 2)]) {
                keys.append(try await Self.applied(form, at: mill, code, in: room))
            }
            try await room.stage.perform(DecideApplications([keys[0]], approve: true), as: room.mill)
            try await room.stage.perform(
                DecideApplications([keys[1]], approve: false, because: "请到所在单位工会申请"), as: room.mill)
            let clock = RetentionClock(
                platform: room.stage.platform, book: room.book, log: Logger(label: "retention"), batch: 1)
            room.stage.clock.advance(days: 365)
            #expect(try await clock.round() == 0, "the last day of the year is one on which it is kept")
            room.stage.clock.advance(days: 1)
            let today = room.stage.today
            let due = try await room.stage.read { [keys] connection in
                [
                    try RefusalsDue.find(on: today, among: [keys[0]], connection),
                    try RefusalsDue.find(on: today, connection),
                ]
            }
            #expect(due == [[], [keys[1]]])
            let others = EraseRefusals(applications: [keys[0]])
            #expect(try await room.stage.perform(others) == 0, "only those that are handed over, and are due")
            #expect(try await clock.round() == 1)
            #expect(try await clock.round() == 0)
            let record = try await Self.record(codes[1], in: room)
            #expect((record.name, record.because, record.membership.status) == ("已销毁", "", .refused))
            #expect(try await Self.record(codes[0], in: room).membership.status == .active)
            let (names, versions) = try await room.stage.read { connection in
                let found = try connection.all("SELECT name FROM person ORDER BY name") { try $0[0] as String }
                let person = record.membership.person
                return (
                    found,
                    try connection.value(
                        """
                        SELECT COUNT(*) FROM version v JOIN journal_line l ON l.id = v.line
                        WHERE l.subject_kind = \(Person.kind.name) AND l.subject = \(person)
                        """) as Int?
                )
            }
            #expect(Set(names) == ["已销毁", "麦晓岚"] && versions == 0)
            #expect(try await room.isIntact())
        }
    }

    /// Security case 28.
    @Test("Of a hundred at once, one worker has one membership", arguments: Stage.engines)
    func race(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let unions = [(room.tree.mill, room.mill), (room.tree.school, room.school)]
            var keys: [(MembershipKey, Actor.Identity)] = []
            for turn in 0..<50 {
                let (union, officer) = unions[turn % 2]
                keys.append((try await Self.applied(MemberRoom.form("麦晓岚", 1), at: union, in: room), officer))
            }
            let waiting = keys
            await withTaskGroup(of: Void.self) { group in
                for turn in 0..<100 {
                    let (key, officer) = waiting[turn % waiting.count]
                    group.addTask {
                        _ = try? await room.stage.perform(DecideApplications([key], approve: true), as: officer)
                    }
                }
            }
            let held: Int? = try await room.stage.read {
                try $0.value("SELECT COUNT(*) FROM membership m WHERE \(Membership.isHeld)")
            }
            #expect(held == 1)
            let numbers: Int? = try await room.stage.read { try $0.value("SELECT COUNT(*) FROM identity") }
            #expect(numbers == 1)
            #expect(try await room.figure("active", in: room.tree.province) == 1)
            #expect(try await room.isIntact())
        }
    }
}
