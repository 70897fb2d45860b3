public import Kernel

/// Two voices of one matter: one goes on in the other. Whoever spoke in the one reads nothing that stands in the other. Receipts and codes of both go on working, and each can be taken out again, by
/// the office or by her.
extension Voice {
    static let merging: [Step<Voice>] = [
        Step(
            "merge", Text("并案", en: "Merge"), from: .received, .handling, to: .merged, by: [.owner],
            asks: ["mainNumber", "told"],
            effect: { voice, desk in
                guard voice.answerBy == nil else {
                    throw Refusal.invalid(
                        field: "mainNumber",
                        why: Text(
                            "这一件有领导批示，还没有答复，请把另一件并进来",
                            en: "A leader waits for an answer to this one; merge the other into it")
                    )
                }
                // What is being handled already does not wait again for being accepted.
                let isHandled = desk.before(Voice.self)?.status == .handling
                try desk.merge(
                    Voice.self, into: voice.mainNumber, at: isHandled ? [.handling] : [.received, .handling],
                    field: "mainNumber")
            }),
        Step(
            "separate", Text("不是同一件事，单独办", en: "Another matter: handle it by itself"), from: .merged, to: .received,
            by: [.owner, .speaker], asks: ["grounds"], effect: { _, desk in try desk.separate() }),
        Step(
            "rateMerged", Text("评价", en: "Rate"), from: .merged, to: .mergedClosed, by: [.speaker],
            asks: ["gain", "happiness", "security"],
            effect: { _, desk in try desk.refuseUnlessMain(Voice.self, at: rated) }),
        Step(
            "closeMerged", Text("随并案办结", en: "Close with the other"), from: .merged, to: .mergedClosed, by: [.owner],
            effect: { _, desk in try desk.refuseUnlessMain(Voice.self, at: [.closed, .concluded, .diverted, .declined])
            }),
    ]

    /// Where the one in which hers goes on has been answered, so that she may rate.
    static let rated: Set<Status> = [.answered, .reviewed, .closed, .concluded]

    /// Why those that went on in a matter stand by themselves again.
    static let left = Text("并入的那一件已撤回，恢复单独办理", en: "The one it went on in was withdrawn; it stands by itself again")
}

/// From when to when a voice went on in another; the last row has no end while it does.
public struct Merging: LedgerRow {
    public var from: Day?
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<Merging>] = [
        .day("from", \.from, Text("并案日期", en: "Merged on")),
        .day("until", \.until, Text("恢复单独办理日期", en: "By itself again since")),
    ]
}

extension Voice {
    /// What was merged before such days were written counts in the other from the day it came.
    public var joined: [Joined] {
        let known = mergings.compactMap { span in
            (span.from ?? receivedOn).map { Joined(from: $0, until: span.until) }
        }
        guard status.isMerged, known.last.map({ $0.until != nil }) ?? true, let receivedOn else { return known }
        return known + [Joined(from: receivedOn, until: nil)]
    }
}
