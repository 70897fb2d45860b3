public import Kernel

/// Workers' voices and their rights: what unions check of their own accord.
public enum VoicesModule {
    public static let ledgers = [AnyLedger(WageCheck.ledger), AnyLedger(LawText.ledger)]
}
