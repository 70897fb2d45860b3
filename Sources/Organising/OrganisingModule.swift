public import Kernel

/// Organisations and those who work in them: unions founded, posts filled by election and recalled, what is worth copying, who
/// is appointed, sent elsewhere and taught.
public enum OrganisingModule {
    public static let ledgers = [
        AnyLedger(Founding.ledger), AnyLedger(Reelection.ledger), AnyLedger(ByElection.ledger),
        AnyLedger(Recall.ledger),
        AnyLedger(Practice.ledger), AnyLedger(PracticeAdoption.ledger), AnyLedger(Appointment.ledger),
        AnyLedger(CadreFile.ledger), AnyLedger(CadreExchange.ledger), AnyLedger(TrainingCourse.ledger),
        AnyLedger(CadreTraining.ledger), AnyLedger(JoiningEvent.ledger), AnyLedger(JoiningTarget.ledger),
    ]

    /// What unions there are and whom they cover, how long their committees sit, whom they send to congresses.
    public static let registers = [
        AnyLedger(EmployerRecord.ledger), AnyLedger(UnionRecord.ledger), AnyLedger(UnionCoverage.ledger),
        AnyLedger(CommitteeTerm.ledger),
        AnyLedger(UnionCertificate.ledger), AnyLedger(ProtectedContract.ledger), AnyLedger(WomensCommittee.ledger),
        AnyLedger(WomensActivity.ledger),
        AnyLedger(Delegation.ledger), AnyLedger(DelegateProposal.ledger), AnyLedger(SocialStaff.ledger),
    ]

    /// What they set out to do, how they are reformed, and by what standard they are looked at.
    public static let plans = [
        AnyLedger(WorkPlan.ledger), AnyLedger(PlanTask.ledger), AnyLedger(BaseShare.ledger),
        AnyLedger(ReformPlan.ledger), AnyLedger(ReformStudy.ledger), AnyLedger(Standard.ledger),
        AnyLedger(StandardCheck.ledger), AnyLedger(IdeologyDuty.ledger), AnyLedger(ForumApproval.ledger),
    ]

    public static let all = ledgers + registers + plans

    /// What stands until a day and is to be seen coming.
    public static let expiring: [LedgerID] = [
        "committee-terms", "by-elections", "union-certificates", "womens-committees", "social-staff",
        "protected-contracts", "cadre-files", "cadre-exchanges",
    ]
}
