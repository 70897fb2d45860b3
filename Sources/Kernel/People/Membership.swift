public import Store

/// A person's membership of one union, from her application to its end. Who joins elsewhere later has another one.
public struct Membership: Hashable, Sendable {
    public let id: ID<Membership>
    public let organisation: ID<Organisation>
    public let person: ID<Person>
    public var status: MembershipStatus
    public var segments: [WorkSegment]
    public var appliedOn: Day
    /// When it began: she joined, or came from another union.
    public var joinedOn: Day?
    /// Since when it is retained now.
    public var retainedOn: Day?
    /// When it was retained before; only a desk at which it is changed knows them.
    var pastRetentions: [PastRetention] = []
    public var endedOn: Day?
    /// Whether it came by a transfer: it is no new member of the unions.
    public var hasArrived = false
    public var card = ""
    public var consent: Consent?

    public var key: MembershipKey { MembershipKey(organisation: organisation, membership: id) }
}

/// By what a membership is found: rows stand by union, so both are needed.
public struct MembershipKey: Hashable, Sendable, LosslessStringConvertible {
    public let organisation: ID<Organisation>
    public let membership: ID<Membership>

    public init(organisation: ID<Organisation>, membership: ID<Membership>) {
        (self.organisation, self.membership) = (organisation, membership)
    }

    public init?(_ description: String) {
        let parts = description.split(separator: ".").map(String.init)
        guard parts.count == 2, let organisation = ID<Organisation>(parts[0]),
            let membership = ID<Membership>(parts[1])
        else { return nil }
        self.init(organisation: organisation, membership: membership)
    }

    public var description: String { "\(organisation).\(membership)" }
}

/// That a person agreed to her data being kept, and how she said so.
public struct Consent: Hashable, Sendable {
    public enum Way: String, LedgerChoice, Bindable {
        case paper, online, spoken

        public var label: Text {
            switch self {
            case .paper: Text("书面", en: "On paper")
            case .online: Text("网上", en: "Online")
            case .spoken: Text("口头", en: "Spoken")
            }
        }
    }

    public let way: Way
    public let on: Day

    public init(_ way: Way, on day: Day) { (self.way, on) = (way, day) }
}
