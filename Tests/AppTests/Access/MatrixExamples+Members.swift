import Kernel
import Store
import Testing

extension MatrixExamples {
    /// About members: those of the county below the city.
    static let members: [String: [Maker]] = [
        "members.list": page("/members", answers: [200]),
        "members.search": [{ _, _ in Example(path: "/members/search", fields: ["words": "麦穗"], answers: [200]) }],
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
        "members.imports": page("/members/imports", answers: [200]),
        "members.import-template": page("/members/imports/template", answers: [200]),
        "members.import-open": [
            { office, _ in
                try await office.leaveUploads()
                return Example(path: "/members/imports", file: Array("姓名\n麦穗\n".utf8), answers: [303])
            }
        ],
        "members.import-show": [
            { office, visitor in try await office.roster("", of: visitor, isApplied: true, [200]) }
        ],
        "members.import-apply": [{ office, visitor in try await office.roster("/apply", of: visitor, [303]) }],
        "members.import-drop": [{ office, visitor in try await office.roster("/removal", of: visitor, [303]) }],
        "members.import-undo-ask": [
            { office, visitor in try await office.roster("/undo", of: visitor, isApplied: true, [200]) }
        ],
        "members.import-undo": [
            { office, visitor in try await office.roster("/undo", of: visitor, isApplied: true, [303]) }
        ],
    ]
}

extension Office {
    /// A new member of a union.
    func member(of union: Organisation, _ form: Enrolment? = nil) async throws -> ID<Person> {
        var enrolment = Enrolment()
        (enrolment.name, enrolment.consent) = ("麦穗", .paper)
        let outcome = try await platform.perform(EnrolMember(form ?? enrolment, at: union.id), as: .operator)
        guard case .enrolled(let person) = outcome else { throw Failure(what: "\(outcome)") }
        return person
    }

    fileprivate func aboutMember(
        _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) async throws -> Example {
        let person = try await member(of: tree.county)
        return Example(
            path: "/persons/\(person)\(rest)", fields: fields,
            subject: .init(key: person.description, place: tree.county.place, reading: .readOrganisations),
            answers: answers)
    }

    /// The county is asked to release a member to its neighbour.
    fileprivate func transfer() async throws -> Example {
        let person = try await member(of: tree.neighbour)
        let card = try await platform.perform(OpenRegisterCard(person), as: .operator)
        let key = try #require(card.current).membership.key
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

    /// A roster of the county: handed in by whoever asks, where she may, or applied already.
    fileprivate func roster(
        _ rest: String, of visitor: Visitor, isApplied: Bool = false, _ answers: Set<Int>
    ) async throws -> Example {
        let file = OpenImport.File(name: "名册.csv", bytes: Array("姓名\n\(Self.newLogin().filter(\.isLetter))麦穗\n".utf8))
        let mayOwn = visitor.role == .officer && !isApplied
        let home = mayOwn ? visitor.position.map(tree.organisation(at:)) ?? tree.county : tree.county
        try await leaveUploads()
        let id = try await platform.perform(
            OpenRoster(of: home.id, [file]), as: mayOwn ? visitor.identity : .operator)
        if isApplied {
            let row = ImportedRow(RowPlace(file: 1, sheet: 1, row: 2)).filled(["name": .value(.text("麦穗"))])
            let source = ImportSource(sheets: []) { try $0([row]) }
            _ = try await platform.perform(ApplyRoster(id, from: source, leavingBad: false), as: .operator)
        }
        return Example(
            path: "/members/imports/\(id)\(rest)", fields: ["choice": "all"],
            subject: .init(key: id.description, place: tree.county.place, reading: .readOrganisations), answers: answers
        )
    }
}

extension ImportedRow {
    fileprivate func filled(_ cells: [String: CellReading]) -> ImportedRow {
        var row = self
        row.cells = cells
        return row
    }
}
