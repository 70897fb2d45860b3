public import Kernel

/// An answer for all who ask the same: written anew in words that name nobody, seen by a second officer, then read by everyone at
/// `/replies`. It holds no way back to a matter. What is published changes only by steps, and each change is looked at again.
public struct PublicReply: LedgerEntry {
    public var question = ""
    public var kind: VoiceKind?
    public var reply = ""
    public var reason = ""
    public var publishedOn: Day?
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, published, withdrawn

        public var label: Text {
            switch self {
            case .drafted: Text("待复核公开", en: "To be looked over")
            case .published: Text("已公开", en: "Published")
            case .withdrawn: Text("不公开", en: "Withdrawn")
            }
        }

        public var term: Term { self == .withdrawn ? .final : .openEnded }
    }

    public static let ledger = Ledger<PublicReply>(
        "public-replies", Text("公开答复", en: "Public replies"), mark: "复", catalogue: ["S057"],
        access: LedgerAccess(lowestOwner: .town), name: \.question,
        fields: [
            .line("question", \.question, Text("问题", en: "Question"), max: 120).required().fixed()
                .help(Text("重新写，不写姓名、单位、工地", en: "Written anew, without person, employer or site")),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed().fixed(),
            .paragraphs("reply", \.reply, Text("答复", en: "Reply"), max: 4000).required().fixed()
                .help(Text("最后写依据：法律、文件的名称和条款", en: "The basis last: laws and papers with their articles")),
            .paragraphs("reason", \.reason, Text("不公开的原因", en: "Why it is withdrawn"), max: 500),
            .day("publishedOn", \.publishedOn, Text("首次公开日期", en: "First published on")).stamped(.first(["publish"])),
        ],
        checks: [
            Check("question", Text("不能有手机号、证件号", en: "It holds a number of a telephone or identity card")) {
                !$0.question.holdsLongNumber
            },
            Check("reply", Text("不能有手机号、证件号", en: "It holds a number of a telephone or identity card")) {
                !$0.reply.holdsLongNumber
            },
        ],
        steps: [
            Step(
                "revise", Text("修改，再复核", en: "Change, to be looked over"), from: .drafted, .published, to: .drafted,
                asks: ["question", "reply"]),
            Step(
                "publish", Text("复核无误，公开", en: "Publish"), from: .drafted, to: .published, needsSecondLook: true),
            Step(
                "withdraw", Text("不公开", en: "Withdraw"), from: .drafted, .published, to: .withdrawn, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "public-replies.published", Text("公开答复", en: "Replies published"), on: .fieldOrOpened(\.publishedOn),
                by: ["kind"]
            ) {
                // Published before that was dated: on the day it was entered.
                $0.publishedOn != nil || $0.status == .published
            }
        ])
}

extension String {
    /// Eleven digits in a row, as mobile telephones and identity cards have them.
    fileprivate var holdsLongNumber: Bool { contains(/[0-9]{11}/) }
}
