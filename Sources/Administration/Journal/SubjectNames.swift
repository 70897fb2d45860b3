import Kernel
import Store

/// The names of the accounts and organisations that lines of the journal are about, as they are now; of exports, their rows.
struct SubjectNames: Sendable {
    private let accounts: [ID<Account>: String]
    private let organisations: [ID<Organisation>: String]
    private let exports: [ID<EntryExport>: Int]

    static func load(_ entries: [JournalPage.Entry], on connection: any Connection) throws -> SubjectNames {
        func ids<Entity>(_ kind: SubjectKind) -> [ID<Entity>] {
            entries.filter { $0.subjectKind == kind.name }.compactMap { ID($0.subject) }
        }
        return SubjectNames(
            accounts: try Account.names(of: ids(.account), on: connection),
            organisations: try Organisation.names(of: ids(.organisation), on: connection),
            exports: try EntryExport.rows(of: ids(EntryExport.kind), on: connection))
    }

    subscript(_ entry: JournalPage.Entry) -> Text? {
        switch entry.subjectKind {
        case SubjectKind.account.name: ID(entry.subject).flatMap { accounts[$0] }.map { Text(same: $0) }
        case SubjectKind.organisation.name: ID(entry.subject).flatMap { organisations[$0] }.map { Text(same: $0) }
        case EntryExport.kind.name:
            ID(entry.subject).flatMap { exports[$0] }.map { Text("\($0.grouped) 行", en: "\($0.grouped) rows") }
        default: nil
        }
    }
}
