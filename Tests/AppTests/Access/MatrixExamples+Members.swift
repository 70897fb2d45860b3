import HTTPTypes
import Kernel
import Store
import Testing

@testable import App

extension MatrixExamples {
    /// About members: those of the county below the city.
    static let members: [String: [Maker]] = [
        "members.list": page("/members", answers: [200]),
        "members.search": [{ _, _ in Example(path: "/members/search", fields: ["words": "麦穗"], answers: [200]) }],
        "members.export": [{ _, _ in Example(path: "/members/exports?format=csv", answers: [303, 409]) }],
        "members.enrol-ask": page("/members/new", answers: [200]),
        "members.enrol": [
            { _, _ in Example(path: "/members/new", fields: ["name": "麦穗", "consent": "paper"], answers: [303]) }
        ],
        "members.applications": page("/members/applications", answers: [200]),
        // Nothing is ticked.
        "members.decide": [
            { _, _ in Example(path: "/members/applications", fields: ["decision": "approve"], answers: [422]) }
        ],
        "members.transfers": page("/members/transfers", answers: [200]),
        "members.settle-transfer": [{ office, _ in try await office.transfer() }],
        "members.card": [{ office, _ in try await office.aboutMember("", answers: [200]) }],
        "members.handle-ask": [{ office, _ in try await office.aboutMember("/handling", answers: [200]) }],
        "members.correct-ask": [{ office, _ in try await office.aboutMember("/correction", answers: [200]) }],
        "members.correct": [
            { office, _ in
                try await office.aboutMember(
                    "/correction", ["name": "麦小穗", "seen": "1", "consent": "paper"], answers: [303])
            }
        ],
        "members.transfer": [
            { office, _ in
                try await office.aboutMember("/transfer", ["target": office.tree.neighbour.name], answers: [303])
            }
        ],
        "members.retention": [{ office, _ in try await office.aboutMember("/retention", answers: [303]) }],
        "members.resumption": [
            { office, _ in
                try await office.aboutMember("/resumption", answers: [303]) { person in
                    let key = try await office.membership(of: person)
                    try await office.platform.perform(
                        RetainMembership(key, from: office.platform.clock.now().day), as: .operator)
                    return [:]
                }
            }
        ],
        "members.merging": [
            { office, _ in
                let other = try await office.member(of: office.tree.county)
                return try await office.aboutMember("/merging", ["other": other.description], answers: [303])
            }
        ],
        "members.separation": [
            { office, _ in
                let other = try await office.member(of: office.tree.county)
                return try await office.aboutMember("/separation", answers: [303]) { person in
                    _ = try await office.platform.perform(MergePersons(other, into: person), as: .operator)
                    let card = try await office.platform.perform(OpenRegisterCard(person), as: .operator)
                    return ["merge": try #require(card.merges.first).id.description]
                }
            }
        ],
        "members.ending": [
            { office, _ in
                try await office.aboutMember("/ending", ["ending": "left", "reason": "本人申请"], answers: [303])
            }
        ],
        "members.absence": [
            { office, _ in try await office.aboutMember("/absence", ["noDuesSince": "2026-01-01"], answers: [303]) }
        ],
        "members.account": [
            { office, _ in
                let login = Office.newLogin()
                _ = try await office.platform.perform(
                    CreateAccount(login: login, name: "麦穗", at: office.tree.county.id), as: .operator)
                return try await office.aboutMember("/account", ["login": login], answers: [303])
            }
        ],
        "members.mine": page("/mine", answers: [200]),
        "members.doors": page("/members/joining", answers: [200]),
        "members.targets": page("/members/targets", answers: [200]),
        "union-gaps.list": page("/union-gaps", answers: [200]),
        "members.door": [
            { office, _ in
                let county = office.tree.county
                return Example(
                    path: "/members/joining/\(county.id)",
                    subject: .init(key: county.id.description, place: county.place, reading: .readOrganisations),
                    answers: [200])
            }
        ],
        "members.corrections": page("/members/corrections", answers: [200]),
        "members.settle-correction": [{ office, _ in try await office.correction() }],
        // Whose account is linked to nobody has nothing to correct.
        "members.ask-correction": [
            { _, _ in Example(path: "/mine/correction", fields: ["phone": "13800002468"], answers: [404]) }
        ],
        "joining.ask": page("/join", answers: [200]),
        "joining.ask-at": [{ office, _ in Example(path: "/join/\(office.tree.county.id)", answers: [200]) }],
        "joining.apply": [
            { office, _ in Example(path: "/join", fields: joining(at: office), answers: [200]) },
            { _, _ in Example(path: "/join", fields: ["name": "麦穗"], answers: [422]) },
        ],
        "joining.apply-kept": [
            { _, _ in Example(path: "/join/kept", fields: ["key": "A", "sealed": "A"], answers: [422]) }
        ],
        "joining.follow": page("/join/follow", answers: [200]),
        "joining.open": [
            { office, _ in
                Example(path: "/join/follow", fields: ["code": try await office.applied().words], answers: [200])
            }
        ],
        "joining.ask-correction": [
            { office, _ in
                let fields = ["code": try await office.applied().words, "phone": "13800002468"]
                return Example(path: "/join/follow/correction", fields: fields, answers: [200])
            }
        ],
        "joining.withdraw": [
            { office, _ in
                let fields = ["code": try await office.applied().words]
                return Example(path: "/join/follow/withdrawal", fields: fields, answers: [303])
            }
        ],
        "members.imports": page("/members/imports", answers: [200]),
        "members.import-template": page("/members/imports/template", answers: [200]),
        "members.import-open": [
            { office, _ in
                try await office.leaveUploads()
                return Example(path: "/members/imports", file: Array("姓名\n麦穗\n".utf8), answers: [303])
            }
        ],
        "members.import-show": [{ office, _ in try await office.roster("", [200]) }],
        // One that waits is its owner's alone: as if absent for everybody else.
        "members.import-columns": [{ _, _ in absentRoster("/columns", ["file": "1", "sheet": "1"]) }],
        "members.import-apply": [{ _, _ in absentRoster("/apply", ["choice": "all", "at": "0"]) }],
        "members.import-look": [{ _, _ in absentRoster("/look") }],
        "members.import-cancel": [{ _, _ in absentRoster("/cancellation") }],
        "members.import-drop": [{ _, _ in absentRoster("/removal") }],
        "members.import-undo-ask": [{ office, _ in try await office.roster("/undo", [200]) }],
        "members.import-undo": [{ office, _ in try await office.roster("/undo", [303]) }],
        "members.api-list": page("/api/v1/members", answers: [200]),
        "members.api-show": [{ office, _ in try await office.aboutMemberInAPI() }],
        "members.api-history": [{ office, _ in try await office.aboutMemberInAPI("/history") }],
        "members.api-correct": [
            { office, _ in try await office.aboutMemberInAPI(json: #"{"values": {"card": "卡1"}}"#) }
        ],
        "members.api-retain": [{ office, _ in try await office.aboutMemberInAPI("/retention", json: "{}") }],
        "members.api-resume": [
            { office, _ in try await office.aboutMemberInAPI("/resumption", json: "{}", answers: [409]) }
        ],
        "members.api-end": [
            { office, _ in
                try await office.aboutMemberInAPI("/ending", json: #"{"ending": "left", "reason": "本人申请"}"#)
            }
        ],
        "members.api-transfer": [
            { office, _ in
                try await office.aboutMemberInAPI("/transfer", json: #"{"target": "没有的工会"}"#, answers: [422])
            }
        ],
        "members.api-namesakes": [{ office, _ in try await office.aboutMemberInAPI("/namesakes") }],
        "members.api-note-absence": [
            { office, _ in
                try await office.aboutMemberInAPI("/absence", json: #"{"no_dues_since": "2026-01-01"}"#)
            }
        ],
        "members.api-link-account": [
            { office, _ in
                try await office.aboutMemberInAPI("/account", json: #"{"login": "没有的"}"#, answers: [422])
            }
        ],
        "members.api-merge": [
            { office, _ in
                let other = try await office.member(of: office.tree.county)
                return try await office.aboutMemberInAPI("/merging", json: #"{"other": "\#(other)"}"#)
            }
        ],
        "members.api-separate": [
            { office, _ in
                let json = #"{"merge": "\#(Example.absentKey)"}"#
                return try await office.aboutMemberInAPI("/separation", json: json, seen: 9, answers: [412])
            }
        ],
        "members.api-enrol": [{ _, _ in Example(path: "/api/v1/members", json: "{}", answers: [422]) }],
    ]
}

extension MatrixExamples {
    private static func absentRoster(_ rest: String, _ fields: [String: String] = [:]) -> Example {
        Example(path: "/members/imports/\(Example.absentKey)\(rest)", fields: fields, answers: [404])
    }

    private static func joining(at office: Office) -> [String: String] {
        [
            "door": office.tree.county.id.description, "name": "麦穗", "phone": "13800002468", "employer": "海丰电子有限公司",
            "agreed": "1",
        ]
    }
}

extension Office {
    /// The code of a new application to the county.
    fileprivate func applied() async throws -> FollowCode {
        var form = Enrolment()
        (form.name, form.phone, form.consent) = ("麦穗", "13800002468", .online)
        let code = FollowCode()
        _ = try await platform.perform(ApplyForMembership(form, at: tree.county.id, code: code), as: .anonymous)
        return code
    }

    /// Somebody who applied to the county asks it for a correction.
    fileprivate func correction() async throws -> Example {
        var wish = CorrectionWish()
        wish.phone = "13800002469"
        try await platform.perform(AskCorrection(wish, by: .code(try await applied())), as: .anonymous)
        let asked = try await platform.read(as: .operator) {
            try CorrectionLine.waiting(for: $1, limit: 100_000, on: $0).last?.correction
        }
        let id = try #require(asked).id.description
        return Example(
            path: "/members/corrections/\(id)", fields: ["decision": "make"],
            subject: .init(key: id, place: tree.county.place, reading: .readOrganisations), answers: [303])
    }

    /// A new member of a union.
    func member(of union: Organisation, _ form: Enrolment? = nil) async throws -> ID<Person> {
        var enrolment = Enrolment()
        (enrolment.name, enrolment.consent) = ("麦穗", .paper)
        let outcome = try await platform.perform(EnrolMember(form ?? enrolment, at: union.id), as: .operator)
        guard case .enrolled(let person) = outcome else { throw Failure(what: "\(outcome)") }
        return person
    }

    fileprivate func aboutMember(
        _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>,
        after prepare: (ID<Person>) async throws -> [String: String] = { _ in [:] }
    ) async throws -> Example {
        let person = try await member(of: tree.county)
        let more = try await prepare(person)
        return Example(
            path: "/persons/\(person)\(rest)", fields: fields.merging(more) { $1 },
            subject: .init(key: person.description, place: tree.county.place, reading: .readOrganisations),
            answers: answers)
    }

    fileprivate func aboutMemberInAPI(
        _ rest: String = "", json: String? = nil, seen: Int = 1, answers: Set<Int> = [200]
    ) async throws -> Example {
        let person = try await member(of: tree.county)
        return Example(
            path: "/api/v1/members/\(person)\(rest)", json: json,
            headers: json == nil ? [:] : [.ifMatch: "\"\(seen)\""],
            subject: .init(key: person.description, place: tree.county.place, reading: .readOrganisations),
            answers: answers)
    }

    fileprivate func membership(of person: ID<Person>) async throws -> MembershipKey {
        let card = try await platform.perform(OpenRegisterCard(person), as: .operator)
        return try #require(card.current).membership.key
    }

    /// The county is asked to release a member to its neighbour.
    fileprivate func transfer() async throws -> Example {
        let person = try await member(of: tree.neighbour)
        let key = try await membership(of: person)
        let officer = try await account(Self.newLogin(), at: tree.neighbour, .officer)
        _ = try await platform.perform(OfferTransfer(key, to: tree.county.name), as: .account(officer))
        let open = try await platform.read(as: .operator) { try TransferLine.open(for: $1, limit: 100_000, on: $0) }
        let line = try #require(open.last { $0.person.id == person })
        return Example(
            path: "/members/transfers/\(line.transfer.id)", fields: ["decision": "accept"],
            subject: .init(
                key: line.transfer.id.description, place: tree.county.place, reading: .readOrganisations),
            answers: [303])
    }

    /// A name that nobody else has.
    private static func newName() -> String {
        "麦" + String((0..<3).compactMap { _ in UnicodeScalar(UInt32.random(in: 0x4E00..<0x8E00)).map(Character.init) })
    }

    /// A roster of the county that was entered.
    fileprivate func roster(_ rest: String, _ answers: Set<Int>) async throws -> Example {
        let file = OpenImport.File(name: "名册.csv", bytes: [1])
        let (home, book) = (tree.county, installation.book)
        let id = try await platform.perform(OpenImport(into: "members", of: home.id, [file], book: book), as: .operator)
        let row = ImportedRow(RowPlace(file: 1, sheet: 1, row: 2)).filled(["name": .value(.text(Self.newName()))])
        let source = ImportSource(sheets: []) { try $0([row]) }
        _ = try await platform.perform(
            ApplyImport(id, of: "members", .all, from: source, seen: nil, book: book), as: .operator)
        return Example(
            path: "/members/imports/\(id)\(rest)",
            subject: .init(key: id.description, place: tree.county.place, reading: .readMembers), answers: answers)
    }
}

extension ImportedRow {
    fileprivate func filled(_ cells: [String: CellReading]) -> ImportedRow {
        var row = self
        row.cells = cells
        return row
    }
}
