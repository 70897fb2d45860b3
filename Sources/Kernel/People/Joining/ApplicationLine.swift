public import Store

/// An application before whoever decides on it, with what the register says of its number.
public struct ApplicationLine: Sendable {
    public enum Finding: Hashable, Sendable {
        /// The same number waits here a second time.
        case twice
        /// A member of this union already.
        case member
        /// A member of another union; its name only for whoever may see it.
        case elsewhere(String?)
        /// The number is registered under another name.
        case otherName
        /// The number that was given cannot be read.
        case unreadable
        /// No number was given.
        case numberMissing
        /// By her number, or the day of birth that she gave.
        case unusualAge(UnusualAge)
    }

    public let line: MemberLine
    public let findings: [Finding]
    /// What she said of her work; empty once it is registered.
    public let employer: String

    /// What the register says of applications that somebody may read, and what is to be doubted. Opens their numbers, and shows none.
    public static func examine(
        _ lines: [MemberLine], for actor: Actor, _ journal: Journal, on today: Day, _ connection: any Connection
    ) throws -> [ApplicationLine] {
        try lines.map { line in
            let application = try MembershipApplication.find(line.membership.id, on: connection)
            let age = line.person.born.flatMap { UnusualAge(of: $0, on: today) }.map(Finding.unusualAge)
            let known = try findings(of: application, line, for: actor, journal.keys, on: connection)
            return ApplicationLine(
                line: line, findings: known + [age].compactMap(\.self), employer: application?.employer ?? "")
        }
    }

    private static func findings(
        of application: MembershipApplication?, _ line: MemberLine, for actor: Actor, _ keys: KeyFile,
        on connection: any Connection
    ) throws -> [Finding] {
        var findings: [Finding] = []
        var person = line.person
        if let application {
            if try !application.twins(on: connection).isEmpty { findings.append(.twice) }
            if person.identity == nil {
                guard let number = application.number else { return findings + [.numberMissing] }
                let document: IdentityDocument
                do throws(SealProblem) {
                    document = try number.open(of: person.id, with: keys)
                } catch { return findings + [.unreadable] }
                guard let known = try Person.find(document, keys, on: connection) else { return findings }
                guard known.hasName(of: person) else { return findings + [.otherName] }
                person = known
            }
        }
        guard let held = try Membership.held(by: person.id, on: connection) else { return findings }
        guard held.organisation != line.membership.organisation else { return findings + [.member] }
        let union = try Organisation.find(held.organisation, on: connection)
        let name = union.flatMap { actor.may(.readMembers, at: $0.place) ? $0.name : nil }
        return findings + [.elsewhere(name)]
    }
}
