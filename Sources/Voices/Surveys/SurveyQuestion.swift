public import Kernel

/// One question of a survey.
public struct SurveyQuestion: LedgerRow {
    public var question = ""
    public var kind: SurveyQuestionKind?
    public var options = ""

    public init() {}

    /// What can be chosen, in the order in which it stands.
    var choices: [String] {
        options.split { $0 == "；" || $0 == ";" }.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// A choice has something to choose between; words need nothing.
    var isAnswerable: Bool {
        guard kind != .words else { return true }
        return (2...20).contains(choices.count) && Set(choices).count == choices.count
    }

    public static let fields: [LedgerField<SurveyQuestion>] = [
        .line("question", \.question, Text("问题", en: "Question"), max: 200).required(),
        .choice("kind", \.kind, Text("题型", en: "Kind")).required(),
        .line("options", \.options, Text("选项", en: "Options"), max: 600)
            .help(Text("用分号隔开：满意；一般；不满意", en: "Parted by semicolons; none where words are asked for")),
    ]
}

public enum SurveyQuestionKind: String, LedgerChoice {
    case words, one, several

    public var label: Text {
        switch self {
        case .words: Text("填写", en: "In words")
        case .one: Text("单选", en: "One of them")
        case .several: Text("多选", en: "Several of them")
        }
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> String {
        let front = drop(while: \.isWhitespace)
        return String(front.reversed().drop(while: \.isWhitespace).reversed())
    }
}
