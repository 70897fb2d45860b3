public import Kernel

/// Partnerships: what unions agree with each other and do together, and what they do for regions they are paired with.
public enum PartnershipsModule {
    public static let ledgers = [
        AnyLedger(Agreement.ledger), AnyLedger(Cooperation.ledger), AnyLedger(PairedAid.ledger),
    ]
}
