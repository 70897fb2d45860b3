import Store

/// In a register whose key is a credit code, one code stands in one open entry, whichever organisation that belongs to. Both engines
/// carry out commands as if one came after the other, so of two who enter a code at once one is refused.
enum CodeHolder {
    /// The field of the code; `nil` in every other ledger.
    static func field(of ledger: AnyLedger) -> FieldDescription? {
        ledger.description.isIdentifiedAnywhere ? ledger.description.lookedUpBy : nil
    }

    /// The open entries that hold some codes, wherever they are.
    static func find(_ codes: [String], in ledger: AnyLedger, on connection: any Connection) throws -> [String: Entry] {
        guard let field = field(of: ledger), !codes.isEmpty else { return [:] }
        let found = try connection.all(
            """
            SELECT \(Entry.columns), f.words FROM entry_listed f JOIN entry e ON e.id = f.entry
            WHERE f.field = \(ListedValue.name(field.name, in: ledger.id)) AND f.words IN \(list: Set(codes).sorted())
                AND e.closed_on IS NULL ORDER BY e.id
            """
        ) { (code: try $0[23] as String, entry: try Entry(row: $0)) }
        return Dictionary(found.map { ($0.code, $0.entry) }) { first, _ in first }
    }
}

extension EntryContent {
    /// The credit code that it is known by.
    func code(in ledger: AnyLedger) -> String? {
        guard let field = CodeHolder.field(of: ledger), case .text(let code)? = values[field.name] else { return nil }
        return code
    }
}

extension Entry {
    /// What is said of its code to whoever would enter it again; which entry it is, only to those who may see it.
    func holdsCode(toldTo actor: Actor, in ledger: AnyLedger) -> Text {
        guard actor.may(ledger.read, at: place) else {
            return Text(
                "这个代码已由别的单位登记，请联系上级工会核对",
                en: "This code is registered by another office already; ask the union above to compare")
        }
        return Text(
            "这个代码已登记为「\(title)」（\(number)），请在那一件上修改",
            en: "This code is registered as \(title) (\(number)); change that entry instead")
    }
}

extension EntryDesk {
    /// - Throws: ``Refusal/invalid(field:why:)`` where another open entry holds the code.
    func refuseDouble(_ content: EntryContent, replacing before: EntryContent? = nil) throws {
        guard let field = CodeHolder.field(of: ledger), let code = content.code(in: ledger),
            code != before?.code(in: ledger),
            let holder = try CodeHolder.find([code], in: ledger, on: connection)[code]
        else { return }
        throw Refusal.invalid(field: field.name, why: holder.holdsCode(toldTo: desk.actor, in: ledger))
    }
}
