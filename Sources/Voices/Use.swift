public import Kernel

/// Where something stands that one officer writes and a second one puts to use.
public enum Use: String, LedgerStatus {
    case drafted, inUse, retired

    public var label: Text {
        switch self {
        case .drafted: Text("待审核", en: "To be checked")
        case .inUse: Text("使用中", en: "In use")
        case .retired: Text("已停用", en: "Retired")
        }
    }

    public var term: Term { self == .retired ? .final : .openEnded }
}
