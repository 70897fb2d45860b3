public import Store

/// A list too long for one request, made into a file beside the server.
///
/// The file is made slice by slice with what its owner may read at that moment, can be fetched by her alone, under an address
/// that cannot be guessed, and is gone a day later.
public struct ExportJob: Sendable {
    public let id: ID<EntryExport>
    public let link: ExportLink
    public let account: ID<Account>
    public let ledger: LedgerID
    /// Of the list's address: how it is narrowed.
    public let query: String
    /// As its file's name ends.
    public let format: String
    public let language: Language
    public let state: State
    /// Those that stand in the file so far.
    public let rows: Int
    public let madeAt: Instant
    /// When it is forgotten; `nil` while it is not ended.
    public let endsAt: Instant?

    public enum State: String, CaseIterable, Sendable, Bindable {
        case waiting, running, ready, cancelled
        /// Her roles no longer reach it.
        case refused
        /// More rows than may leave at once.
        case tooLarge = "too-large"
        /// Tried too often.
        case failed

        public var isOpen: Bool { self == .waiting || self == .running }

        public var label: Text {
            switch self {
            case .waiting: Text("排队中", en: "Waiting")
            case .running: Text("正在生成", en: "Being made")
            case .ready: Text("可以下载", en: "Ready")
            case .cancelled: Text("已取消", en: "Cancelled")
            case .refused: Text("权限已变，没有生成", en: "Your roles have changed: not made")
            case .tooLarge:
                Text(
                    "超过 \(EntryExport.most.grouped) 行，请先筛选得窄一些",
                    en: "More than \(EntryExport.most.grouped) rows: narrow the list first")
            case .failed: Text("没有生成，请重新导出", en: "Not made; export it again")
            }
        }
    }

    /// Seconds that a file is kept.
    static let kept: Int64 = 86_400
    /// Seconds for which a server has a job to itself; each slice begins them anew.
    static let lease: Int64 = 120
    /// So often a job is begun before it is given up.
    static let tries = 3
    /// Of one person at a time.
    static let most = 3
}

/// 128 random bits that stand in the address of a file.
public struct ExportLink: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    init() { description = Crockford.text(Secret().digest.prefix(16)) }

    /// - Returns: `nil` for what cannot be one.
    public init?(_ text: String) {
        guard text.utf8.count == Self.length, text.utf8.allSatisfy({ (0x30...0x5A).contains($0) }) else { return nil }
        description = text
    }

    private static let length = Crockford.text([UInt8](repeating: 0, count: 16)).utf8.count
}
