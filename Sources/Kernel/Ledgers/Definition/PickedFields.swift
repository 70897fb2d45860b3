/// The fields of a ledger that its engine looks at again and again, picked out once: a field is large, and to go over all of them
/// for each entry is a good part of a step.
struct PickedFields: Sendable {
    let filled, listed, sealed, stamped: [FieldDescription]
    /// Whose words all readers of the ledger may find.
    let worded: [FieldDescription]
    /// In which whoever stands may take steps.
    let standing: [FieldDescription]
    /// That name employers.
    let employing: [FieldDescription]

    init(_ description: LedgerDescription) {
        (filled, listed) = (description.filled, description.listed)
        (sealed, stamped) = (description.sealed, description.stamped)
        worded = description.fields.filter { [.open, .internal].contains($0.dataClass) }
        standing = description.fields.filter { $0.standing != nil }
        employing = EmployerMentions.naming(description.fields)
    }
}
