/// Where a system of the catalogue lives: a page or a command that does its work. Ledgers say it in their description.
public struct CatalogueHome: Hashable, Sendable {
    /// `S231`.
    public let id: String
    /// The template of a page, `/articles/:id`, or a command of the terminal, `gonghui bulletins import`.
    public let address: String
    /// What the system does beyond this home, as long as that is not there.
    public let missing: Text?

    public init(_ id: String, _ address: String, missing: Text? = nil) {
        self.id = id
        self.address = address
        self.missing = missing
    }
}
