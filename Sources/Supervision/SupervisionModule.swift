public import Kernel

/// Supervision: leaders' visits and what they promise, inspections and what they find, to the end of each.
public enum SupervisionModule {
    public static let ledgers = [
        AnyLedger(ContactPoint.ledger), AnyLedger(Visit.ledger), AnyLedger(BrokeredRequest.ledger),
        AnyLedger(Inspection.ledger), AnyLedger(Rectification.ledger), AnyLedger(ReturnVisit.ledger),
        AnyLedger(WorkRecord.ledger),
    ]
}
