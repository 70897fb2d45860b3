public import Kernel

/// Honours: units put forward, named in public and honoured; and what is told to all in a circular.
public enum HonoursModule {
    public static let ledgers = [AnyLedger(Honour.ledger), AnyLedger(Circular.ledger)]
}
