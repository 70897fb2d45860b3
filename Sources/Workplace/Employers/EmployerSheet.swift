import Kernel
import Store

/// All that the page of an employer shows.
struct EmployerSheet: Sendable {
    let employer: KnownEmployer
    let names: [EmployerNameSeen]
    let merged: [KnownEmployer]
    let likely: [KnownEmployer]
    let matters: [EmployerMatters]

    static func load(
        _ id: ID<KnownEmployer>, for reader: EmployerReader, on today: Day, _ connection: any Connection
    ) throws -> EmployerSheet {
        let employer = try KnownEmployer.find(id, for: reader, on: connection)
        return EmployerSheet(
            employer: employer, names: try employer.names(on: connection), merged: try employer.merged(on: connection),
            likely: try employer.likely(for: reader, on: connection),
            matters: try EmployerMatters.find(about: employer, for: reader, on: today, connection))
    }
}
