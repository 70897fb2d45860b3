import Kernel
import Web

/// What is done with a membership, by the commands of its page.
extension MemberOperations {
    static let steps = [retention, resumption, ending, transfer, absence, account, merging, separation]

    private typealias Deed = @Sendable (RegisterCard, MembershipKey, Desk) throws -> Void

    private static let retention = step(
        "retention", "members.api-retain", Text("保留会籍", en: "Retain a membership"), ["day": .day]
    ) { body, today in
        let day = body.optionalDay("day") ?? today
        return { _, key, desk in try RetainMembership(key, from: day).perform(at: desk) }
    }

    private static let resumption = step(
        "resumption", "members.api-resume", Text("恢复会籍", en: "Let a retained membership go on"), ["day": .day]
    ) { body, today in
        let day = body.optionalDay("day") ?? today
        return { _, key, desk in try ResumeMembership(key, from: day).perform(at: desk) }
    }

    private static let ending = step(
        "ending", "members.api-end", Text("终止会籍", en: "End a membership"),
        [
            "ending": .choice(EndMembership.Ending.allCases.map(\.rawValue)), "day": .day, "reason": .text(max: 500),
        ]
    ) { body, today in
        let ending = body.choice("ending", of: EndMembership.Ending.self)
        let (day, reason) = (body.optionalDay("day") ?? today, body.text("reason"))
        return { _, key, desk in
            guard let ending else { throw Refusal.notFound }
            try EndMembership(key, ending, on: day, because: reason).perform(at: desk)
        }
    }

    private static let transfer = step(
        "transfer", "members.api-transfer",
        Text("申请转出，写明转入工会的全称", en: "Release a member to another union, by its whole name"),
        ["target": .text(max: 80)]
    ) { body, _ in
        let target = body.text("target")
        return { _, key, desk in _ = try OfferTransfer(key, to: target).perform(at: desk) }
    }

    private static let absence = step(
        "absence", "members.api-note-absence",
        Text(
            "登记长期未缴会费、未参加活动；没有写的为空，都不写的撤销登记",
            en: "Note a long absence; what is left out is empty, and without any day the note is gone"),
        [
            "no_dues_since": Schema.day.orNull, "no_life_since": Schema.day.orNull,
            "persuaded_on": Schema.day.orNull,
        ], optional: ["no_dues_since", "no_life_since", "persuaded_on"]
    ) { body, _ in
        var said = MemberAbsence()
        said.noDuesSince = body.optionalDay("no_dues_since")
        said.noLifeSince = body.optionalDay("no_life_since")
        said.persuadedOn = body.optionalDay("persuaded_on")
        let absence = said
        return { _, key, desk in try NoteAbsence(key, absence).perform(at: desk) }
    }

    private static let account = step(
        "account", "members.api-link-account",
        Text("关联本人的账号，写登录名", en: "Link her own account, by its login"), ["login": .text(max: 40)]
    ) { body, _ in
        let login = body.text("login")
        return { _, key, desk in try LinkAccount(key, to: login).perform(at: desk) }
    }

    private static let merging = step(
        "merging", "members.api-merge",
        Text(
            "与同一个人的另一份登记合并，返回合并后的登记卡；有证件号码的那份为准",
            en: "Merge with a second registration of the same person; the answer is the card that goes on"),
        ["other": .key]
    ) { body, _ in
        let other = body.key("other", of: Person.self)
        return { card, _, desk in
            guard let other else { throw Refusal.notFound }
            _ = try MergePersons(other, into: card.person.id).perform(at: desk)
        }
    }

    private static let separation = step(
        "separation", "members.api-separate",
        Text("撤销合并，写登记卡 merges 里的键", en: "Take a merging back, by its key among the `merges` of the card"),
        ["merge": .key]
    ) { body, _ in
        let merge = body.key("merge", of: PersonMerge.self)
        return { card, _, desk in
            guard let merge, card.merges.contains(where: { $0.id == merge }) else { throw Refusal.notFound }
            try SeparatePersons(merge).perform(at: desk)
        }
    }

    /// - Parameters:
    ///   - fields: of the body.
    ///   - optional: those that may be left out.
    ///   - read: makes the deed of the body that was sent and of today.
    private static func step(
        _ deed: String, _ name: String, _ title: Text, _ fields: [String: Schema], optional: Set<String> = ["day"],
        _ read: @escaping @Sendable (inout JSONBody, Day) -> Deed
    ) -> Operation {
        Operation(
            .post, "/members/:person/\(deed)", name, for: .holding(.changeMembers, .subject), group: group, title,
            parameters: [person], body: .object(fields, optional: optional), needsVersion: true, answer: card,
            heads: [.version]
        ) { visit, platform in
            let (id, version) = (try visit.id("person", of: Person.self), try visit.version())
            var sent = try JSONBody(visit, names: Set(fields.keys))
            let deed = read(&sent, visit.now.day)
            try sent.finish()
            return try await naming { () async throws -> Reply in
                try await platform.perform(
                    Once(OnCard(id, seen: version, deed: deed), key: try visit.requestKey()) { card, _ in card.reply },
                    as: visit.identity)
            }
        }
    }
}
