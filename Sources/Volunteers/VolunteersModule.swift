public import Kernel

/// Volunteers: their corps, their shifts, and the hours they serve.
public enum VolunteersModule {
    public static let ledgers = [AnyLedger(VolunteerCorps.ledger), AnyLedger(VolunteerShift.ledger)]
}
