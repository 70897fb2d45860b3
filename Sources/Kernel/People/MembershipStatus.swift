public import Store

/// Where a membership stands (工会会员会籍管理办法). The raw values are stored and never change.
public enum MembershipStatus: String, LedgerStatus, Bindable {
    /// Asked for, by the person or by a transfer, and not yet decided on.
    case applied
    case active
    /// Kept after retirement or without work: no dues, no vote (保留会籍).
    case retained
    /// Released by its union, and not yet taken up by the other one.
    case transferring
    case departed, left, expelled, died, refused
    /// Of somebody who was registered twice: it counts for nothing.
    case duplicate

    public var label: Text {
        switch self {
        case .applied: Text("待批准", en: "Applied for")
        case .active: Text("在册", en: "Active")
        case .retained: Text("保留会籍", en: "Retained")
        case .transferring: Text("转出中", en: "Being transferred")
        case .departed: Text("已转出", en: "Transferred")
        case .left: Text("退会", en: "Left")
        case .expelled: Text("除名", en: "Expelled")
        case .died: Text("死亡", en: "Died")
        case .refused: Text("未批准", en: "Not approved")
        case .duplicate: Text("重复登记", en: "Entered twice")
        }
    }

    public var term: Term { isOver ? .final : .openEnded }

    /// A person has at most one such membership, wherever she works.
    public var isHeld: Bool { self == .active || self == .retained || self == .transferring }
    var isOver: Bool { !isHeld && self != .applied }
}
