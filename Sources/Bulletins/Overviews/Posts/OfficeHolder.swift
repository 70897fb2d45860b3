import Kernel
import Store

/// That somebody holds a post of a union, as articles say it: a proposal, until a person confirms it.
struct OfficeHolder: Sendable {
    /// How it stands to what is recorded of the union.
    enum Standing: String, CaseIterable, Bindable {
        case new
        /// Somebody else is recorded in a post that one person holds.
        case differs
        case recorded

        var label: Text {
            switch self {
            case .new: Text("新发现", en: "New")
            case .differs: Text("与登记不同", en: "Differs from the record")
            case .recorded: Text("已登记", en: "Recorded")
            }
        }
    }

    let id: ID<OfficeHolder>
    let name: String
    let post: String
    let organisation: ID<Organisation>
    let organisationName: String
    let place: Place
    /// Several people hold such a post at a time.
    let isShared: Bool
    let standing: Standing
    /// Who is recorded instead, where it differs.
    let recordedHolder: String?
    let isDismissed: Bool
    var evidence = Evidence()

    /// The articles within reach that say so.
    struct Evidence: Sendable {
        var count = 0
        var first = Day(sinceEpoch: 0)
        var last = Day(sinceEpoch: 0)
    }
}

extension Permission {
    /// Seeing who is said to hold which post of one's subtree. Whoever keeps the posts sees no article.
    static let readOfficeHolders = Permission(
        "office-holders.read", Text("查看人物与职务", en: "See people and posts"),
        roles: Role.working.union([.systemAdministrator]))
}
