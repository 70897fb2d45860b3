public import Store

/// An address to which is told what happens to entries, in the name of a token: what that token may read at the moment of
/// sending, and of it no more than where to look.
///
/// Nothing is written for it when something happens. What it has to tell is read from the journal, in the journal's order, and
/// all that is kept is how far it has come.
public struct Webhook: Sendable {
    public let id: ID<Webhook>
    public let account: ID<Account>
    public let token: ID<AccessToken>
    /// What may be shown of the address.
    public let host: String
    public let ledgers: [LedgerID]
    public let kinds: [WebhookEvent.Kind]
    public let state: State
    public let madeAt: Instant
    let place: JournalPlace

    public enum State: String, CaseIterable, Sendable, Bindable {
        case active
        /// By whoever it belongs to.
        case paused
        /// Nothing arrived for days.
        case stopped
        /// Its token was revoked, or is past its end.
        case tokenEnded = "token-ended"

        public var label: Text {
            switch self {
            case .active: Text("在用", en: "In use")
            case .paused: Text("已暂停", en: "Paused")
            case .stopped: Text("送不到，已停用", en: "Switched off: nothing arrived")
            case .tokenEnded: Text("令牌已失效", en: "Its token has ended")
            }
        }
    }

    /// Of one person.
    static let most = 20
    /// Seconds without one delivery, of many tries, after which it is switched off.
    static let patience: Int64 = 3 * 86_400

    static func keys(_ file: KeyFile) -> HookKeys { HookKeys(purpose: "webhooks", file: file) }
}

/// How far somebody has read the journal: every line up to `seq`, and of the batch that is the next one so many members.
struct JournalPlace: Hashable {
    var seq: Int64
    var members: Int64 = 0

    /// The end of what is settled.
    static func end(on connection: any Connection) throws -> JournalPlace {
        let last: Int64?? = try connection.value("SELECT MAX(seq) FROM journal_leaf")
        return JournalPlace(seq: (last ?? nil) ?? 0)
    }
}
