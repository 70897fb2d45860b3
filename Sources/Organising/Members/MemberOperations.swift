import Kernel
import Store
import Web

/// The register of members for programs: what its pages show, and enrolling. Numbers of documents are told to nobody.
enum MemberOperations {
    static let all = [list, show, enrol]

    private static let group = Text("会员", en: "Members")
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
            "members": .list(
                .object([
                    "person": .key, "name": .text, "organisation": .named, "standing": .choice(standings),
                    "segments": .list(.choice(segments)), "phone": Schema.text.orNull, "joined_on": Schema.day.orNull,
                    "document": Schema.choice(documents).orNull,
                ]).named("MemberLine")), "next": Schema.text.orNull,
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
        parameters: [.segment("person", Text("人员的键", en: "The key of the person"))], answer: card
    ) { visit, platform in
        let command = OpenRegisterCard(try visit.id("person"))
        return Reply(try await platform.perform(command, as: visit.identity).json)
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
        let fields = MemberRegister.face.description.filled
        var body = try JSONBody(visit, names: ["organisation", "values", "transfer"])
        let union = body.key("organisation", of: Organisation.self)
        let values = body.values("values", fields)
        let transfers = body.flag("transfer")
        try body.finish()
        guard let union else { throw Refusal.notFound }
        let deed = EnrolMember(Enrolment(values: values), at: union, transferring: transfers)
        do {
            return try await platform.perform(
                Once(deed, key: try visit.requestKey()) { outcome, _ in Reply(outcome.json, status: 201) },
                as: visit.identity)
        } catch Refusal.invalid(let field, let why) {
            let place = fields.contains { $0.name == field } ? "/values/\(field)" : "/\(field)"
            throw JSONComplaints([JSONComplaint(place, why)])
        }
    }

    private static let documents = IdentityKind.allCases.map(\.rawValue)

    private static let card = Schema.object([
        "person": .key, "name": .text, "sex": Schema.choice(Sex.allCases.map(\.rawValue)).orNull,
        "phone": Schema.text.orNull, "document": Schema.choice(documents).orNull, "employer": Schema.text.orNull,
        "occupation": Schema.text.orNull,
        "memberships": .list(
            .object([
                "organisation": .named, "standing": .choice(standings), "segments": .list(.choice(segments)),
                "applied_on": .day, "joined_on": Schema.day.orNull, "retained_on": Schema.day.orNull,
                "ended_on": Schema.day.orNull, "card": Schema.text.orNull,
                "consent": Schema.choice(Consent.Way.allCases.map(\.rawValue)).orNull,
            ])),
    ]).named("RegisterCard")
}
