import Kernel
import Store
import Web

/// The register of members for programs: what its pages show, enrolling and correcting. Numbers of documents are told to nobody.
enum MemberOperations {
    static let all = [list, show, history, namesakes, enrol, correct] + steps

    static let group = Text("会员", en: "Members")
    private static let standings = MembershipStatus.allCases.map(\.rawValue)
    private static let segments = WorkSegment.allCases.map(\.rawValue)

    private static let list = Operation(
        .get, "/members", "members.api-list", for: .holding(.readMembers, .anywhere), group: group,
        Text("列出一个工会（含下级）的会员", en: "List the members of a union with those below"),
        parameters: [
            Parameter("organisation", .key, Text("工会；不写为本人所在的", en: "The union; one’s own where it is left out")),
            Parameter("own", .choice(["true"]), Text("只要本级的", en: "Without those below")),
            Parameter(
                "standing", .choice(MemberSelection.Standing.allCases.map(\.rawValue)),
                Text("会籍，默认为在册和保留", en: "Standing; those who hold a membership unless said")),
            Parameter("segment", .choice(segments), Text("群体", en: "Group of workers")), .cursor, .limit,
        ],
        answer: .object([
            "members": .list(line), "next": Schema.text.orNull,
        ])
    ) { visit, platform in
        let last = try visit.query["after"].map { text in
            guard let place = MemberLine.Place(cursor: text) else {
                throw Refusal.invalid(
                    field: "after", why: Text("不是这个列表给出的 next", en: "It is not the `next` of a page of this list"))
            }
            return place
        }
        let (query, limit) = (visit.query, visit.limit)
        let lines = try await platform.read(as: visit.identity) { connection, actor in
            let own = actor.grants.first { Permission.readMembers.roles.contains($0.role) }?.organisation
            guard let id = query.id("organisation") ?? own else { throw Refusal.notFound }
            let union = try Organisation.find(id, for: actor, under: .readMembers, on: connection)
            guard let reach = actor.reach(of: union, under: .readMembers) else { throw Refusal.notFound }
            var selection = MemberSelection(in: reach)
            selection.isOwn = query["own"] != nil
            selection.standing = query.choice("standing") ?? .held
            selection.segment = query.choice("segment")
            return try selection.page(after: last, limit: limit + 1, for: actor, on: connection)
        }
        return Reply(
            .object([
                "members": .array(lines.prefix(limit).map(\.json)),
                "next": lines.count > limit ? .string(lines[limit - 1].place.cursor) : .null,
            ]))
    }

    private static let show = Operation(
        .get, "/members/:person", "members.api-show", for: .holding(.readMembers, .subject), group: group,
        Text("读取一张登记卡；本人能查到谁看过", en: "Read a register card; she can see who looked"),
        parameters: [person], answer: card, heads: [.version]
    ) { visit, platform in
        let command = OpenRegisterCard(try visit.id("person"))
        return try await platform.perform(command, as: visit.identity).reply
    }

    private static let correct = Operation(
        .patch, "/members/:person", "members.api-correct", for: .holding(.changeMembers, .subject), group: group,
        Text("更正一名会员的资料；没有写的不变", en: "Correct what is registered of a member; what is not named stays"),
        parameters: [person],
        body: .object(["values": Schema(MemberRegister.face.description.changingSchema)]), needsVersion: true,
        answer: card, heads: [.version]
    ) { visit, platform in
        let (id, version) = (try visit.id("person", of: Person.self), try visit.version())
        var body = try JSONBody(visit, names: ["values"])
        let values = body.values("values", MemberRegister.face.description.filled)
        try body.finish()
        return try await naming { () async throws -> Reply in
            let command = OnCard(id, seen: version) { card, key, desk in
                try CorrectMember(key, try card.corrected(by: values), seen: card.version).perform(at: desk)
            }
            return try await platform.perform(command, as: visit.identity).reply
        }
    }

    static let person = Parameter.segment("person", Text("人员的键", en: "The key of the person"))

    /// What is wrong with a field is told by its place in the body.
    static func naming(_ deed: () async throws -> Reply) async throws -> Reply {
        do {
            return try await deed()
        } catch Refusal.invalid(let field, let why) {
            let isField = MemberRegister.face.description.filled.contains { $0.name == field }
            throw JSONComplaints([JSONComplaint(isField ? "/values/\(field)" : "/\(bodyNames[field] ?? field)", why)])
        }
    }

    /// What bodies call the fields of the page otherwise.
    private static let bodyNames = [
        "noDuesSince": "no_dues_since", "noLifeSince": "no_life_since", "persuadedOn": "persuaded_on",
    ]

    private static let history = Operation(
        .get, "/members/:person/history", "members.api-history", for: .holding(.readMembers, .subject), group: group,
        Text("办理记录，新的在前；本人能查到谁看过", en: "What was done with her membership, newest first; she can see who looked"),
        parameters: [person],
        answer: .object([
            "events": .list(
                .object([
                    "at": .moment, "action": .text, "title": .words, "organisation": Schema.text.orNull,
                    "account": Schema.text.orNull,
                    "origin": Schema.object(["file": .text, "sheet": .text, "row": .number]).orNull,
                ]))
        ])
    ) { visit, platform in
        let command = OpenRegisterCard(try visit.id("person"))
        let card = try await platform.perform(command, as: visit.identity)
        return Reply(.object(["events": .array(card.events.map(\.json))]))
    }

    private static let namesakes = Operation(
        .get, "/members/:person/namesakes", "members.api-namesakes", for: .holding(.changeMembers, .subject),
        group: group,
        Text(
            "同名的其他在册登记，合并前核对；本人能查到谁看过",
            en: "Others registered under her name, to look at before merging; she can see who looked"),
        parameters: [person], answer: .object(["members": .list(line)])
    ) { visit, platform in
        let command = OpenRegisterCard(try visit.id("person"))
        let card = try await platform.perform(command, as: visit.identity)
        let found = try await platform.read(as: visit.identity) { connection, actor in
            _ = try card.changeable(by: actor)
            return try Namesakes.of(card.person, for: actor, on: connection)
        }
        return Reply(.object(["members": .array(found.map(\.json))]))
    }

    private static let enrol = Operation(
        .post, "/members", "members.api-enrol", for: .holding(.changeMembers, .anywhere), group: group,
        Text("登记入会；在别处有会籍的，申请转入", en: "Enrol somebody, or ask for her transfer where she is a member elsewhere"),
        body: .object(
            [
                "organisation": .key, "values": Schema(MemberRegister.face.description.openingSchema),
                "transfer": .flag,
            ], optional: ["transfer"]),
        answer: .object(["outcome": .choice(["enrolled", "asked"]), "person": Schema.key.orNull]), status: 201
    ) { visit, platform in
        var body = try JSONBody(visit, names: ["organisation", "values", "transfer"])
        let union = body.key("organisation", of: Organisation.self)
        let values = body.values("values", MemberRegister.face.description.filled)
        let transfers = body.flag("transfer")
        try body.finish()
        guard let union else { throw Refusal.notFound }
        let deed = EnrolMember(Enrolment(values: values), at: union, transferring: transfers)
        return try await naming { () async throws -> Reply in
            try await platform.perform(
                Once(deed, key: try visit.requestKey()) { outcome, _ in Reply(outcome.json, status: 201) },
                as: visit.identity)
        }
    }

    private static let documents = IdentityKind.allCases.map(\.rawValue)

    private static let line = Schema.object([
        "person": .key, "name": .text, "organisation": .named, "standing": .choice(standings),
        "segments": .list(.choice(segments)), "phone": Schema.text.orNull, "joined_on": Schema.day.orNull,
        "document": Schema.choice(documents).orNull,
    ]).named("MemberLine")

    static let card = Schema.object([
        "person": .key, "name": .text, "sex": Schema.choice(Sex.allCases.map(\.rawValue)).orNull,
        "phone": Schema.text.orNull, "document": Schema.choice(documents).orNull, "employer": Schema.text.orNull,
        "occupation": Schema.text.orNull, "login": Schema.text.orNull,
        "absence": Schema.object([
            "no_dues_since": Schema.day.orNull, "no_life_since": Schema.day.orNull, "persuaded_on": Schema.day.orNull,
        ]).orNull, "merges": .list(.object(["merge": .key, "at": .moment])),
        "memberships": .list(
            .object([
                "organisation": .named, "standing": .choice(standings), "segments": .list(.choice(segments)),
                "applied_on": .day, "joined_on": Schema.day.orNull, "retained_on": Schema.day.orNull,
                "ended_on": Schema.day.orNull, "card": Schema.text.orNull,
                "consent": Schema.choice(Consent.Way.allCases.map(\.rawValue)).orNull,
            ])),
    ]).named("RegisterCard")
}
