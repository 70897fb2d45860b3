import Kernel
import Web

/// The views of the inbox, each with an address of its own.
enum InboxTab: String, CaseIterable {
    case mine, post, organisation, below
    case handOver = "hand-over"

    var label: Text {
        switch self {
        case .mine: Text("我的", en: "Mine")
        case .post: Text("待领办", en: "To take up")
        case .organisation: Text("本单位", en: "My union’s")
        case .below: Text("下级逾期", en: "Overdue below")
        case .handOver: Text("移交", en: "Hand-over")
        }
    }

    var link: Link { self == .mine ? "/inbox" : "/inbox/\(rawValue)" }

    /// What the list holds, under the title.
    var lead: Text {
        switch self {
        case .mine: Text("您经办的，和您代理的同事经办的", en: "In your hands, and in those of colleagues you stand in for")
        case .post: Text("您的单位还没有人经办的", en: "In nobody’s hands yet at your union")
        case .organisation: Text("您的单位在办的全部事项", en: "All that is open at your union")
        case .below: Text("您的单位以下，超期最久的在前", en: "Below your union, the longest overdue first")
        case .handOver: Text("一件一件接收，没有接收的仍在原来的人手上", en: "Taken over one by one; until then nothing changes hands")
        }
    }

    var empty: EmptyState {
        switch self {
        case .mine:
            EmptyState(
                Text("手上没有要办的事。", en: "Nothing waits for you."),
                act: Crumb(Text("看看有没有待领办的", en: "See what can be taken up"), InboxTab.post.link))
        case .post: EmptyState(Text("每件事都有人经办。", en: "Everything is in somebody’s hands."))
        case .organisation: EmptyState(Text("您的单位没有在办的事项。", en: "Nothing is open at your union."))
        case .below: EmptyState(Text("下级没有逾期的事项。", en: "Nothing below is overdue."))
        case .handOver: EmptyState(Text("没有移交中的事项。", en: "Nothing is being handed over."))
        }
    }
}

/// How many stand behind each tab, as far as is worth counting.
struct InboxCounts: Sendable {
    let mine, post, organisation, below, handOver: Int

    static let most = 1000

    subscript(tab: InboxTab) -> Int {
        switch tab {
        case .mine: mine
        case .post: post
        case .organisation: organisation
        case .below: below
        case .handOver: handOver
        }
    }
}

extension HTML {
    func tabs(_ current: InboxTab, _ counts: InboxCounts) {
        tabs(
            InboxTab.allCases.map { Tab($0.label, $0.link, isCurrent: $0 == current, count: counts[$0]) },
            label: Text("待办的分类", en: "Views of the inbox"))
    }
}
