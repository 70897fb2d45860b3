public import Store

/// What an account may be at an organisation. A role reaches the organisation's subtree on the line it is granted on.
///
/// System, security and audit administration are three roles that no one account holds together, and none of them reads
/// case content (`docs/operations.md`).
public enum Role: String, CaseIterable, Codable, Sendable, Bindable {
    case officer, leader, editor
    case systemAdministrator = "system"
    case securityAdministrator = "security"
    case auditAdministrator = "audit"

    public var label: Text {
        switch self {
        case .officer: Text("工会干部", en: "Officer")
        case .leader: Text("领导", en: "Leader")
        case .editor: Text("信息编辑", en: "Bulletin editor")
        case .systemAdministrator: Text("系统管理员", en: "System administrator")
        case .securityAdministrator: Text("安全管理员", en: "Security administrator")
        case .auditAdministrator: Text("审计管理员", en: "Audit administrator")
        }
    }

    public var isAdministrator: Bool { Self.administrators.contains(self) }

    public static let administrators: Set<Role> = [.systemAdministrator, .securityAdministrator, .auditAdministrator]
    /// The roles of those who do the work: everyone but the three administrators.
    public static let working: Set<Role> = [.officer, .leader, .editor]
}
