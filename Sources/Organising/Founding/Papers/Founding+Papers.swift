import Kernel

extension Founding {
    /// One for every arrow of the way, each from the step on where it is due.
    static let papers: [LedgerPaper<Founding>] = [
        LedgerPaper(
            "request", Text("请示", en: "Request"), at: Status.since(.preparing), make: { $0.request($1) }),
        LedgerPaper(
            "approval", Text("同意筹建的批复", en: "Approval to prepare"), at: Status.since(.enrolling),
            make: { $0.approval($1) }),
        LedgerPaper(
            "notice", Text("候选人公示", en: "Notice of candidates"), at: [.nominated, .noticed], make: { $0.noticed($1) }),
        LedgerPaper(
            "result", Text("选举结果报告", en: "Report of the election"), at: Status.since(.elected),
            make: { $0.result($1) }),
        LedgerPaper(
            "founded", Text("同意成立的批复", en: "Approval of the union"), at: Status.since(.founded),
            make: { $0.resultApproval($1) }),
        LedgerPaper(
            "registration", Text("法人登记申请表", en: "Form of registration"), at: Status.since(.founded),
            make: { $0.registration($1) }),
    ]

    /// 筹备组, which has no seal of its own.
    var group: String { "\(employer?.name ?? name)工会筹备组" }

    /// 第一届委员会.
    var committee: String { kind == .organiser ? name : "\(name)第一届委员会" }

    private func noticed(_ setting: PaperSetting) -> OfficialPaper {
        .notice(
            of: candidates, title: "\(committee)候选人公示", by: group, isUp: status == .noticed, setting)
    }
}
