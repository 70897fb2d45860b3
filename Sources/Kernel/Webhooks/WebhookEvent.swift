/// That something happened to an entry: where to look, and nothing of what stands there.
public struct WebhookEvent: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case opened, changed, stepped, erased

        public var label: Text {
            switch self {
            case .opened: Text("登记", en: "Entered")
            case .changed: Text("修改", en: "Changed")
            case .stepped: Text("办一步", en: "Step taken")
            case .erased: Text("销毁或撤回", en: "Erased or withdrawn")
            }
        }
    }

    /// The same however often it is told.
    public let id: String
    public let kind: Kind
    /// As the history of the entry names it: `entry.imported`, `proposals.accept`.
    public let action: String
    public let at: Instant
    public let ledger: LedgerID
    public let entry: ID<Entry>
    public let number: String
    /// The version that the entry got by it; of an erased one, its last.
    public let version: Int
}
