import Kernel

extension SketchList {
    /// In the order in which one thinks of them.
    static let shown: [SketchList] = [.fields, .statuses, .steps, .checks, .counts]

    var title: Text {
        switch self {
        case .fields: Text("栏目", en: "Fields")
        case .statuses: Text("状态和时限", en: "Statuses and terms")
        case .steps: Text("步骤", en: "Steps")
        case .checks: Text("核对（可不设）", en: "Checks (optional)")
        case .counts: Text("统计（可不设）", en: "Figures (optional)")
        }
    }

    var noun: Text {
        switch self {
        case .fields: Text("栏目", en: "Field")
        case .statuses: Text("状态", en: "Status")
        case .steps: Text("步骤", en: "Step")
        case .checks: Text("核对", en: "Check")
        case .counts: Text("指标", en: "Figure")
        }
    }

    var adding: Text {
        switch self {
        case .fields: Text("加一栏", en: "Add a field")
        case .statuses: Text("加一个状态", en: "Add a status")
        case .steps: Text("加一个步骤", en: "Add a step")
        case .checks: Text("加一条核对", en: "Add a check")
        case .counts: Text("加一个指标", en: "Add a figure")
        }
    }

    var help: Text {
        switch self {
        case .fields: Text("登记时要填什么。", en: "What is filled in for an entry.")
        case .statuses:
            Text("一件事会停在哪些地方；第一个是刚登记时。", en: "Where an entry can stand; it begins in the first.")
        case .steps: Text("怎样从一个状态到另一个状态，由谁办。", en: "How it gets from one status to another, and by whom.")
        case .checks: Text("两栏之间必须成立的，比如完成日期不早于开始日期。", en: "What must hold between two fields.")
        case .counts:
            Text("登记、办结、在办三个数自动有；别的在这里选。", en: "Entered, closed and in hand are counted anyway; choose others here.")
        }
    }

    var none: Text {
        switch self {
        case .fields: Text("还没有栏目。", en: "There is no field yet.")
        case .statuses: Text("还没有状态。", en: "There is no status yet.")
        case .steps: Text("没有步骤：登记即办结。", en: "No step: an entry ends as it is made.")
        case .checks: Text("没有。", en: "None.")
        case .counts: Text("没有另外的指标。", en: "No other figure.")
        }
    }
}
