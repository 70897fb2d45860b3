import Kernel

/// What the list of office holders is narrowed to.
struct OfficeHolderFilter: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// New or different from the record, not dismissed.
        case pending, new, differs, recorded, dismissed
        /// Offices of no union of the tree.
        case unmatched

        var label: Text {
            switch self {
            case .pending: Text("待核对", en: "To be checked")
            case .new: OfficeHolder.Standing.new.label
            case .differs: OfficeHolder.Standing.differs.label
            case .recorded: OfficeHolder.Standing.recorded.label
            case .dismissed: Text("已忽略", en: "Dismissed")
            case .unmatched: Text("未对上组织", en: "Of no known union")
            }
        }

        var standings: [OfficeHolder.Standing] {
            switch self {
            case .pending: [.new, .differs]
            case .new: [.new]
            case .differs: [.differs]
            case .recorded: [.recorded]
            case .dismissed, .unmatched: OfficeHolder.Standing.allCases
            }
        }
    }

    var kind = Kind.pending
    var organisation: OrganisationPath?
    var name = ""
    var from: Day?
    var to: Day?
}
