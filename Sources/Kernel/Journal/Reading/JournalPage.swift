/// A page of the journal, newest first.
public struct JournalPage: Hashable, Sendable {
    /// A line with the names that a reader needs.
    public struct Entry: Hashable, Sendable {
        public let id: ID<JournalLine>
        /// `nil` while the line waits for its place, a fraction of a second on PostgreSQL.
        public let seq: Int64?
        public let at: Instant
        public let actor: ActorKind
        public let account: ID<Account>?
        /// The account's name as it is now; `nil` when the actor is no account.
        public let actorName: String?
        /// What the token is called by which it was done; `nil` when the person acted herself.
        public let tokenName: String?
        public let organisation: ID<Organisation>?
        public let organisationName: String?
        /// ``Action/name``.
        public let action: String
        /// ``SubjectKind/name``.
        public let subjectKind: String
        public let subject: Int64
        /// The number of the subject's version that this line made; `nil` when it made none.
        public let version: Int64?
    }

    public let entries: [Entry]
    /// What to pass as `before` for the next page; `nil` on the last.
    public let next: ID<JournalLine>?
}
