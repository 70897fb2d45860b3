public import Store

/// What an application is to whoever holds its code: where it stands, what she said in it masked, and who opened her card since.
///
/// The code may be in the hands of somebody who only knew a number and a name, so nothing is told that she did not say herself.
/// Where the number was registered before, the union tells the person of the document: by the code it is never said whether she
/// was a member already, became one, or what became of her membership later.
public struct AppliedRecord: Sendable {
    public let membership: Membership
    public let union: String
    public let name: String
    public let receipt: ReceiptKey
    /// Why it was refused; empty otherwise, and where it is not her own.
    public let because: String
    /// Whether the membership is still the applicant's; otherwise it went to who was registered with the number before.
    public let isOwn: Bool
    /// Empty where it is not her own.
    public let openings: [OwnRecord.Opening]
    /// What she asked to be corrected last; `nil` where it is not her own.
    public let correction: AskedCorrection?

    /// - Throws: ``FollowCode/wrong`` for a code that opens nothing.
    public static func find(
        _ code: FollowCode, _ journal: Journal, on connection: any Connection
    ) throws -> AppliedRecord {
        guard let application = try MembershipApplication.find(code, with: journal.keys, on: connection),
            let membership = try Membership.find(application.key, on: connection),
            let person = try Person.find(membership.person, on: connection)
        else { throw FollowCode.wrong }
        let isOwn = application.isOwn(membership)
        return AppliedRecord(
            membership: membership, union: try Organisation.find(membership.organisation, on: connection)?.name ?? "—",
            name: person.name == RefusalsDue.nobody ? person.name : person.maskedName, receipt: application.receipt,
            because: isOwn ? application.because : "",
            isOwn: isOwn,
            openings: isOwn
                ? try OwnRecord.openings(of: person.id, since: membership.appliedOn, on: connection) : [],
            correction: isOwn ? try AskedCorrection.last(of: membership.key, on: connection) : nil)
    }
}
