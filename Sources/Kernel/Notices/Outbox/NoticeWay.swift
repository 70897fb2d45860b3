public import Store

/// A way in which notices leave the platform, beside the list that everybody has in it.
public enum NoticeWay: String, CaseIterable, Sendable, Bindable {
    case mail
    /// The group chat of her union.
    case hook

    public var label: Text {
        switch self {
        case .mail: Text("邮件", en: "E-mail")
        case .hook: Text("单位群", en: "Group chat")
        }
    }
}
