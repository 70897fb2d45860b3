public import Kernel

/// Labour disputes before they are any: what is screened for, what is found, and how it is removed.
public enum DisputesModule {
    public static let ledgers = [AnyLedger(RiskScreening.ledger), AnyLedger(HiddenRisk.ledger)]
}
