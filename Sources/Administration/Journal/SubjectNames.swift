import Kernel
import Store

/// The names of the accounts and organisations that lines of the journal are about, as they are now.
struct SubjectNames: Sendable {
    private let accounts: [ID<Account>: String]
    private let organisations: [ID<Organisation>: String]

    static func load(_ entries: [JournalPage.Entry], on connection: any Connection) throws -> SubjectNames {
        func ids<Entity>(_ kind: SubjectKind) -> [ID<Entity>] {
            entries.filter { $0.subjectKind == kind.name }.compactMap { ID($0.subject) }
        }
        return SubjectNames(
            accounts: try Account.names(of: ids(.account), on: connection),
            organisations: try Organisation.names(of: ids(.organisation), on: connection))
    }

    subscript(_ entry: JournalPage.Entry) -> String? {
        switch entry.subjectKind {
        case SubjectKind.account.name: ID(entry.subject).flatMap { accounts[$0] }
        case SubjectKind.organisation.name: ID(entry.subject).flatMap { organisations[$0] }
        default: nil
        }
    }
}
