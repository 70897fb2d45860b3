public import Kernel

/// Labour disputes, and what could turn into one: what is screened for, what is found, how it is removed, and how what broke out is
/// mediated.
public enum DisputesModule {
    public static let ledgers = [
        AnyLedger(RiskScreening.ledger), AnyLedger(HiddenRisk.ledger), AnyLedger(LabourDispute.ledger),
    ]
}
