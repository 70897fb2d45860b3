import Kernel
import Stage

@testable import App

/// An entry of any ledger in whose every text the same hostile words stand.
struct HostileEntry {
    let ledger: AnyLedger
    let words: String

    /// Enters it; the fields whose form the words do not have say something plain.
    ///
    /// - Returns: also how many fields hold the words.
    func enter(in office: Office, handler: ID<Account>?) async throws -> (entry: ID<Entry>, fields: Int) {
        let plain = office.sample(of: ledger)
        var hostile: [String: FieldValue] = [:]
        for field in ledger.description.filled where field.stamp == nil { hostile[field.name] = value(of: field.kind) }
        while true {
            do {
                let values = plain.merging(hostile) { $1 }
                let entry = try await office.platform.perform(
                    OpenEntry(
                        in: ledger.id, of: office.tree.city.id, values, handler: handler, book: office.installation.book
                    ),
                    as: .operator)
                return (entry, hostile.count)
            } catch let refusal as Refusal {
                guard let field = refusal.field, hostile.removeValue(forKey: field) != nil else { throw refusal }
            }
        }
    }

    private func value(of kind: FieldKind) -> FieldValue? {
        switch kind {
        case .line(let most), .paragraphs(let most): .text(String(words.prefix(most)))
        case .rich: .rich(RichText(typed: words))
        case .place: .place(Address(line: words))
        case .employer: .employer(Employer(name: words))
        case .rows(let fields, _): row(of: fields).map { .rows([$0]) }
        default: nil
        }
    }

    private func row(of fields: [FieldDescription]) -> [String: FieldValue]? {
        guard case .rows(let rows) = EntrySample.value(of: .rows(fields, max: 1), on: Day(sinceEpoch: 20_778)) else {
            return nil
        }
        let hostile = fields.compactMap { field in value(of: field.kind).map { (field.name, $0) } }
        return rows.first?.merging(hostile) { $1 }
    }
}
