/// One line of the journal. It holds no personal data: of a version it carries only the commitment.
public struct JournalLine: Hashable, Sendable {
    public let id: ID<JournalLine>
    public let at: Instant
    public let actor: Actor.Identity
    /// Whose matter it is; `nil` for the platform's own.
    public let organisation: ID<Organisation>?
    /// ``Action/name``.
    public let action: String
    public let subject: Subject

    public init(
        id: ID<JournalLine>, at: Instant, actor: Actor.Identity, organisation: ID<Organisation>?, action: String,
        subject: Subject
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.organisation = organisation
        self.action = action
        self.subject = subject
    }
}
