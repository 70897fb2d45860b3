public import Kernel

/// A worker speaks up, by whichever way: it is registered, she is told who handles it, it is answered by law within its terms, and she
/// may have it looked at twice more. It belongs to the federation of the place, never to a union inside the employer.
public struct Voice: LedgerEntry {
    public var channel: Channel?
    public var kind: VoiceKind?
    public var said: VoiceKind?
    public var words = ""
    public var cause: VoiceCause?
    public var industry: VoiceIndustry?
    public var employer: Employer?
    public var isPlatformWork = false
    public var persons: Int?
    public var claimed: Yuan?
    public var recovered: Yuan?
    public var name = ""
    public var phone = ""
    public var mayShare = false
    public var right: RightTouched?
    public var grade: HandlingClass?
    public var told = ""
    public var exit: StatutoryExit?
    public var ground: DeclineGround?
    public var reportedTo = ""
    public var returnReason = ""
    public var goesTo: ID<Organisation>?
    public var routeReason = ""
    public var callNote = ""
    public var mainNumber = ""
    public var claim = ""
    public var facts = ""
    public var reasons = ""
    public var opinion = ""
    public var basis = ""
    public var outcome: VoiceOutcome?
    public var grounds = ""
    public var review = ""
    public var secondReview = ""
    public var gain: Sense?
    public var happiness: Sense?
    public var security: Sense?
    public var receivedOn: Day?
    public var sortedOn: Day?
    public var reportedOn: Day?
    public var calledOn: Day?
    public var calledAfter: Int?
    public var recoveredOn: Day?
    public var answeredOn: Day?
    public var reopenedOn: Day?
    public var mergings: [Merging] = []
    public var instruction = ""
    public var answerBy: Day?
    public var instructedOn: Day?
    public var status: Status = .received

    public init() {}

    /// Whether a union reported it from its workplace. Its code may be with an officer inside the employer that it is about, so it tells
    /// number, standing and term, and nothing more.
    var isReported: Bool { channel == .workplace }

    /// From the day it came to the answer; `nil` while there is none.
    var daysToAnswer: Int? {
        guard let receivedOn, let answeredOn else { return nil }
        return max(0, answeredOn.sinceEpoch - receivedOn.sinceEpoch)
    }

    /// Discreet: it stands in inboxes, notices and mails, so it names neither a person nor an employer.
    var title: String {
        let kind = kind.map { ($0.isUrgent ? "急·" : "") + $0.label.zh } ?? "诉求"
        return (answerBy == nil ? "" : "批示·") + kind + (channel.map { "（\($0.label.zh)）" } ?? "")
    }

    public static let ledger = Ledger<Voice>(
        "voices", Text("职工诉求", en: "Workers’ voices"), mark: "声",
        catalogue: ["S052", "S053", "S054", "S055", "S056", "S057", "S060", "S072", "S073", "S074", "S272"],
        access: LedgerAccess(readers: [.officer, .leader], lowestOwner: .town), name: \.title,
        fields: instructed + said + handled + answered + marked + timed,
        checks: [
            Check("recovered", Text("追回的不能多于拖欠的", en: "More was recovered than was claimed")) { voice in
                (voice.recovered?.fen ?? 0) <= (voice.claimed?.fen ?? .max)
            },
            Check("exit", Text("属于其他程序的，请办「导入其他程序」", en: "What belongs elsewhere is left to those proceedings")) {
                $0.status != .answered || $0.exit == nil || $0.exit == .own
            },
            Check("exit", Text("请选导入哪个程序", en: "Choose the proceedings it is left to")) {
                $0.status != .diverted || $0.exit != .own
            },
            Check("instruction", Text("批示由领导本人写", en: "A leader writes it herself")) {
                $0.instruction.isEmpty && $0.answerBy == nil || $0.instructedOn != nil
            },
        ], steps: handling + reporting + calling + recovering + merging + looking + hers + instructing, counts: figures,
        earlierShapes: [kindsUndated], isDanger: { $0.kind?.isUrgent ?? false },
        calledWithin: MinuteTerm("A9-urgent", field: "calledAfter"), isReadByCode: { !$0.isReported })
}
