public import Store

/// A way into the platform for one person; a person may have none.
public struct Account: Hashable, Sendable {
    public enum Status: String, CaseIterable, Sendable, Bindable {
        /// Invited: no password set yet.
        case invited
        case active, disabled

        public var label: Text {
            switch self {
            case .invited: Text("已邀请", en: "Invited")
            case .active: Text("在用", en: "Active")
            case .disabled: Text("已停用", en: "Disabled")
            }
        }
    }

    public let id: ID<Account>
    /// Lower case, 3 to 32 of `a-z 0-9 . _ -`.
    public let login: String
    public let name: String
    public let organisation: ID<Organisation>
    public let status: Status
    public let language: Language

    public init(
        id: ID<Account>, login: String, name: String, organisation: ID<Organisation>, status: Status, language: Language
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.organisation = organisation
        self.status = status
        self.language = language
    }
}

extension Language: Bindable {}
