extension Desk {
    /// Writes the line that a receipt proves, in the transaction in which something is received.
    ///
    /// - Parameters:
    ///   - number: under which it was received.
    ///   - words: what was said; they are nowhere kept by this.
    ///   - subject: what was received, such as an entry; the receipt is numbered by its key.
    func giveReceipt<Entity>(
        _ number: String, for words: ReceiptWords, about subject: ID<Entity>, of organisation: ID<Organisation>?
    ) throws -> ReceiptKey {
        let statement = ReceiptStatement(number: number, received: now, words: words.digest)
        let line = ids.next(JournalLine.self)
        let commitment = try journal.append(
            JournalLine(
                id: line, at: now, actor: actor.identity, organisation: organisation, action: Receipt.given.name,
                subject: Subject(kind: Receipt.kind, number: subject.number)),
            version: statement.bytes, on: connection)
        return ReceiptKey(line, commitment ?? [])
    }
}
