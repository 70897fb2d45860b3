public import Kernel

/// Aid: what unions give, and whether it arrived.
public enum AidModule {
    public static let ledgers = [AnyLedger(Donation.ledger)]
}
