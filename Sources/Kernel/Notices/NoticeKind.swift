public import Store

/// What a person is told without asking.
public enum NoticeKind: String, CaseIterable, Sendable, Bindable {
    /// A matter was put into her hands.
    case assigned
    /// Somebody above pressed for a matter in her hands.
    case pressed
    /// A colleague offers matters for hand-over.
    case offered
    case dueTomorrow = "due-tomorrow"
    case overdue
    /// What she entered came to its end by somebody else's step.
    case decided
    /// A long list that she asked for is made, or could not be.
    case exported
    /// A webhook of hers was switched off.
    case webhookStopped = "webhook-stopped"
    /// The work on a large import of hers has ended.
    case imported
    /// Whoever spoke up has written, or taken a step, in a matter in her hands.
    case spoken
    /// A leader wrote what is to be done with a matter in her hands.
    case instructed
    /// Somebody is in danger: what she or others said has just come to her union.
    case danger

    /// Kinds that tell of a danger to somebody's life, and leave the platform at any hour.
    public static let dangersToLife: Set<NoticeKind> = [.danger]

    public var label: Text {
        switch self {
        case .assigned: Text("交办给您", en: "Put into your hands")
        case .pressed: Text("上级催办", en: "Pressed from above")
        case .offered: Text("请您接手", en: "Offered to you for hand-over")
        case .dueTomorrow: Text("下一个工作日到期", en: "Due on the next working day")
        case .overdue: Text("已逾期", en: "Overdue")
        case .decided: Text("您登记的事项已办结", en: "What you entered is closed")
        case .exported: Text("您的导出已结束", en: "Your export has ended")
        case .webhookStopped: Text("您的接口推送已停用", en: "Your webhook was switched off")
        case .imported: Text("您的导入已处理完", en: "The work on your import has ended")
        case .spoken: Text("诉求人有新的话", en: "Whoever spoke up has written")
        case .instructed: Text("领导批示", en: "Instructed by a leader")
        case .danger: Text("急：可能有危险，先打电话", en: "Urgent: somebody may be in danger; call first")
        }
    }
}
