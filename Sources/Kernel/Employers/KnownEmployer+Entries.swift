import Store

extension KnownEmployer {
    /// Which entry, `m.entry`, names which employer, `g`.
    static let mentions: SQL = "entry_employer m JOIN employer g ON g.id = m.employer"

    /// The entries that name an employer or one merged into it, for `IN`.
    ///
    /// - Parameter root: the employer that stands for all of them.
    static func entries(about root: SQL) -> SQL { "(SELECT m.entry FROM \(mentions) WHERE g.root = \(root))" }
}
