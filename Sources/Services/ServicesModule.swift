public import Kernel

/// Services: what unions offer workers under a name of its own.
public enum ServicesModule {
    public static let ledgers = [AnyLedger(ServiceBrand.ledger)]
}
