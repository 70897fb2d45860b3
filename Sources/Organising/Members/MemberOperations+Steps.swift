import Kernel
import Web

/// What is done with a membership, by the commands of its page.
extension MemberOperations {
    static let steps = [retention, resumption, ending, transfer]

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

    /// - Parameters:
    ///   - fields: of the body; the day may be left out.
    ///   - read: makes the deed of the body that was sent and of today.
    private static func step(
        _ deed: String, _ name: String, _ title: Text, _ fields: [String: Schema],
        _ read: @escaping @Sendable (inout JSONBody, Day) -> Deed
    ) -> Operation {
        Operation(
            .post, "/members/:person/\(deed)", name, for: .holding(.changeMembers, .subject), group: group, title,
            parameters: [person], body: .object(fields, optional: ["day"]), needsVersion: true, answer: card,
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
