public import Kernel

/// Organisations and those who work in them: what is worth copying, who is appointed, sent elsewhere and taught.
public enum OrganisingModule {
    public static let ledgers = [
        AnyLedger(Practice.ledger), AnyLedger(PracticeAdoption.ledger), AnyLedger(Appointment.ledger),
        AnyLedger(CadreExchange.ledger), AnyLedger(CadreTraining.ledger),
    ]
}
