import Kernel

// Members as the API tells them.

extension MemberLine {
    /// As in all lists of the API what is personal is masked.
    var json: JSONValue {
        .object([
            "person": .key(person.id), "name": .string(person.maskedName),
            "organisation": .named(membership.organisation, organisation),
            "standing": .string(membership.status.rawValue), "segments": membership.segments.json,
            "phone": person.phone.map { .string($0.masked) } ?? .null, "joined_on": .day(membership.joinedOn),
            "document": person.identity.map { .string($0.rawValue) } ?? .null,
        ])
    }
}

extension MemberLine.Place {
    /// Where a page ended, as the API tells it.
    var cursor: String { "\(path.text)~\(membership)" }

    init?(cursor: String) {
        let parts = cursor.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let path = OrganisationPath(parts[0]), let membership = ID<Membership>(parts[1]) else {
            return nil
        }
        self.init(path: path, membership: membership)
    }
}

extension RegisterCard {
    /// With its version, for `If-Match`.
    var reply: Reply { Reply(json, headers: ["ETag": "\"\(version)\""]) }

    private var json: JSONValue {
        .object([
            "person": .key(person.id), "name": .string(person.name),
            "sex": person.sex.map { .string($0.rawValue) } ?? .null,
            "phone": person.phone.map { .string($0.text) } ?? .null,
            "document": person.identity.map { .string($0.rawValue) } ?? .null,
            "employer": .text(employment?.employer), "occupation": .text(employment?.occupation),
            "login": .text(login), "absence": absence?.json ?? .null,
            "merges": .array(merges.map { .object(["merge": .key($0.id), "at": .moment($0.at)]) }),
            "memberships": .array(memberships.map(\.json)),
        ])
    }
}

extension MemberAbsence {
    fileprivate var json: JSONValue {
        .object([
            "no_dues_since": .day(noDuesSince), "no_life_since": .day(noLifeSince), "persuaded_on": .day(persuadedOn),
        ])
    }
}

extension RegisterCard.Line {
    fileprivate var json: JSONValue {
        .object([
            "organisation": .named(organisation.id, organisation.name),
            "standing": .string(membership.status.rawValue), "segments": membership.segments.json,
            "applied_on": .day(membership.appliedOn), "joined_on": .day(membership.joinedOn),
            "retained_on": .day(membership.retainedOn), "ended_on": .day(membership.endedOn),
            "card": .text(membership.card),
            "consent": membership.consent.map { .string($0.way.rawValue) } ?? .null,
        ])
    }
}

extension RegisterCard.Event {
    var json: JSONValue {
        .object([
            "at": .moment(at), "action": .string(action), "title": .words(Action.label(of: action)),
            "organisation": .text(organisation), "account": .text(by), "origin": origin.map(\.json) ?? .null,
        ])
    }
}

extension CellOrigin {
    fileprivate var json: JSONValue {
        .object(["file": .string(file), "sheet": .string(sheet), "row": .integer(row)])
    }
}

extension EnrolMember.Outcome {
    var json: JSONValue {
        switch self {
        case .enrolled(let person): .object(["outcome": .string("enrolled"), "person": .key(person)])
        case .asked: .object(["outcome": .string("asked"), "person": .null])
        }
    }
}

extension [WorkSegment] {
    fileprivate var json: JSONValue { .array(map { .string($0.rawValue) }) }
}

extension JSONValue {
    /// `null` for what is empty.
    fileprivate static func text(_ text: String?) -> JSONValue {
        text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
    }
}
