import Stage
import Store
import Testing

@testable import Kernel

@Suite("Joining a union") struct EnrolMemberTests {
    @Test(
        "Who joins is counted with her groups, up to the province, and opens from the number", arguments: Stage.engines)
    func counted(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let tree = room.tree
            _ = try await room.enrol(MemberRoom.form("麦晓岚", 1, .courier, .migrant), at: tree.mill, as: room.mill)
            _ = try await room.enrol(MemberRoom.form("欧阳春", 2), at: tree.school, as: room.school)
            for union in [tree.mill, tree.bridge, tree.east] {
                #expect(try await room.figure("active", in: union) == 1)
                #expect(try await room.figure("joined", in: union, part: "segments=migrant") == 1)
            }
            #expect(try await room.figure("active", in: tree.province) == 2)
            #expect(try await room.figure("active", in: tree.province, on: room.stage.today.adding(days: -1)) == 0)
            #expect(try await room.rows("active", in: tree.province) == ["麦晓岚", "欧阳春"])
            #expect(try await room.rows("joined", in: tree.province, part: "segments=courier") == ["麦晓岚"])
            #expect(try await room.isIntact())
        }
    }

    @Test("A wrong number, one of another name, no consent and a foreign union are refused", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let mill = room.tree.mill
            func why(_ form: Enrolment, as officer: Actor.Identity? = nil) async throws -> Refusal? {
                try await room.refused(EnrolMember(form, at: mill), as: officer ?? room.mill)
            }
            var wrong = MemberRoom.form("麦晓岚", 1)
            wrong.identityNumber = "440106199001020011"
            #expect(try await why(wrong)?.field == "identityNumber")
            var silent = MemberRoom.form("麦晓岚", 1)
            silent.consent = nil
            #expect(try await why(silent)?.field == "consent")
            #expect(try await why(MemberRoom.form("麦晓岚", 1), as: room.school) == .notFound)
            let twin = MemberRoom.form("麦晓岚", nil, phone: "13800002468")
            #expect(try await room.enrol(twin, at: mill, as: room.mill).person != nil)
            #expect(try await why(twin)?.field == "name")
            _ = try await room.enrol(MemberRoom.form("欧阳春", 2), at: mill, as: room.mill)
            #expect(try await why(MemberRoom.form("区阳春", 2))?.field == "name")
            #expect(try await why(MemberRoom.form("欧阳春", 2))?.field == "identityNumber")
            #expect(try await room.figure("active", in: mill) == 2)
        }
    }

    @Test("The database holds one membership of a person, whatever the program believes", arguments: Stage.engines)
    func unique(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let outcome = try await room.enrol(MemberRoom.form("麦晓岚", 1), at: room.tree.mill, as: room.mill)
            let person = try #require(outcome.person)
            let held = try #require(try await room.held(person))
            let second = Membership(
                id: room.stage.platform.ids.next(), organisation: room.tree.school, person: held.person,
                status: .retained, segments: [], appliedOn: room.stage.today, joinedOn: room.stage.today)
            var isKept = false
            do {
                try await room.stage.platform.database.write { try second.insert(on: $0) }
            } catch is StoreError { isKept = true }
            #expect(isKept)
        }
    }

    @Test(
        "A number is kept once, found after a rotation, and told apart where digests begin alike",
        arguments: Stage.engines)
    func numbers(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let stage = room.stage
            let form = MemberRoom.form("麦晓岚", 1)
            let document = try IdentityDocument(.residentID, form.identityNumber)
            let prefix = IdentityDigest(document, with: stage.platform.journal.keys).prefix
            try await stage.platform.database.write {
                try $0.run("INSERT INTO identity_key (prefix, person) VALUES (\(prefix), 1)")
            }
            let person = try #require(try await room.enrol(form, at: room.tree.mill, as: room.mill).person)
            let keys = stage.platform.journal.keys.rotated(at: stage.clock.now)
            let rotated = Platform(
                database: stage.platform.database, clock: stage.clock.clock, ids: stage.platform.ids,
                journal: Journal(keys: keys))
            #expect(try await rotated.perform(RewrapIdentities(), as: .operator) == 1)
            #expect(try await rotated.perform(RewrapIdentities(), as: .operator) == 0)
            let found = try await stage.read { connection in
                (
                    try SealedIdentity.person(with: document, keys, on: connection),
                    try SealedIdentity.find(of: person, on: connection)?.open(of: person, with: keys)
                )
            }
            #expect(found.0 == person)
            #expect(found.1 == document)
            let plain: Int? = try await stage.read {
                try $0.value(
                    "SELECT COUNT(*) FROM version WHERE CAST(body AS TEXT) LIKE \("%" + document.number + "%")")
            }
            #expect(plain == 0)
        }
    }

    @Test("Applications are decided on together, and who is a member elsewhere is asked for", arguments: Stage.engines)
    func applications(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, mill) = (room.stage, room.tree.mill)
            var form = MemberRoom.form("麦晓岚", 1, .foodDelivery)
            form.consent = .online
            let first = try await stage.perform(ApplyForMembership(form, at: mill), as: .anonymous).membership
            let second = try await stage.perform(
                ApplyForMembership(MemberRoom.form("欧阳春", 2), at: mill), as: .anonymous
            ).membership
            _ = try await room.enrol(MemberRoom.form("欧阳春", 2), at: room.tree.school, as: room.school)
            #expect(try await room.figure("active", in: mill) == 0)
            #expect(
                try await room.refused(DecideApplications([first, second], approve: true), as: room.school) == .notFound
            )
            let outcome = try await stage.perform(DecideApplications([first, second], approve: true), as: room.mill)
            #expect((outcome.decided, outcome.asked) == (1, 1))
            #expect(try await room.figure("active", in: mill) == 1)
            let again = try await room.refused(DecideApplications([first], approve: false), as: room.mill)
            #expect(again?.isConflict == true)
            #expect(try await room.isIntact())
        }
    }
}
