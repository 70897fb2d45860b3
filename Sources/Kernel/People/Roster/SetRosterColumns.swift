/// Says which column of a roster that waits is which field, and remembers it for the next roster of the union.
public struct SetRosterColumns: Command {
    public static var requires: Permission? { .changeMembers }

    let id: ID<EntryImport>
    let file, sheet: Int
    let columns: [ImportedColumn]

    public init(_ columns: [ImportedColumn], file: Int, sheet: Int, in id: ID<EntryImport>) {
        (self.columns, self.file, self.sheet, self.id) = (columns, file, sheet, id)
    }

    public func perform(at desk: Desk) throws {
        let found = try EntryImport.waiting(id, of: MemberRegister.face, at: desk)
        try found.set(columns, file: file, sheet: sheet, at: desk)
    }
}
