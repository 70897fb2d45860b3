import Kernel
import Store

/// The names of the accounts, organisations and ledgers built here that lines of the journal are about, as they are now; of exports,
/// their rows.
struct SubjectNames: Sendable {
    private let accounts: [ID<Account>: String]
    private let organisations: [ID<Organisation>: String]
    private let exports: [ID<EntryExport>: Int]
    private let book: LedgerBook

    static func load(
        _ entries: [JournalPage.Entry], in book: LedgerBook, on connection: any Connection
    ) throws -> SubjectNames {
        func ids<Entity>(_ kind: SubjectKind) -> [ID<Entity>] {
            entries.filter { $0.subjectKind == kind.name }.compactMap { ID($0.subject) }
        }
        return SubjectNames(
            accounts: try Account.names(of: ids(.account), on: connection),
            organisations: try Organisation.names(of: ids(.organisation), on: connection),
            exports: try EntryExport.rows(of: ids(EntryExport.kind), on: connection), book: book)
    }

    subscript(_ entry: JournalPage.Entry) -> Text? {
        switch entry.subjectKind {
        case SubjectKind.account.name: ID(entry.subject).flatMap { accounts[$0] }.map { Text(same: $0) }
        case SubjectKind.organisation.name: ID(entry.subject).flatMap { organisations[$0] }.map { Text(same: $0) }
        case EntryExport.kind.name:
            ID(entry.subject).flatMap { exports[$0] }.map { Text("\($0.grouped) 行", en: "\($0.grouped) rows") }
        case SubjectKind.builtLedger.name: ID(entry.subject).flatMap { book[LedgerID(of: $0)]?.description.title }
        default: nil
        }
    }
}
