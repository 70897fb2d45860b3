import Store

/// Something that is evident of the employer which an entry names: a listed choice of the entry says so, or an entry of another ledger
/// that names the same employer. Whoever asks: that it is evident may be told to all; which entry says so, only to those who may read
/// it (``SameEmployer/found(beside:for:on:)``).
public struct EmployerEvidence: Sendable {
    private let field: String
    private let choices: [String]
    private let other: SameEmployer

    public init(_ field: String, among choices: [String], or other: SameEmployer) {
        (self.field, self.choices, self.other) = (field, choices, other)
    }

    /// On the table `e`.
    func condition(in ledger: LedgerID) -> SQL {
        """
        (EXISTS (SELECT 1 FROM entry_listed f WHERE f.entry = e.id AND f.field = \(ListedValue.name(field, in: ledger))
            AND f.words IN \(list: choices)) OR EXISTS \(other.entries(beside: "e.id")))
        """
    }
}
