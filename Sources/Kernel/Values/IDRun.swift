/// Keys set aside together, in their order: what the rows of a long load are numbered by before they are written.
///
/// They stand apart from all other keys of the installation, but those of other servers may lie between them.
public struct IDRun: Hashable, Sendable {
    /// Milliseconds and sequence of the first, without the server.
    let first: Int64
    let server: Int64

    /// - Parameter place: counted from 0.
    func id<Entity>(_ place: Int, of entity: Entity.Type = Entity.self) -> ID<Entity> {
        ID(unchecked: IDMaker.key(first + Int64(place), server: server))
    }

    /// Where a key of this run stands in it; of any other key, nothing that means anything.
    func place<Entity>(of id: ID<Entity>) -> Int { Int(IDMaker.count(of: id.number) - first) }

    /// Whether it was made by the server whose run this is.
    func isOfServer<Entity>(_ id: ID<Entity>) -> Bool { IDMaker.server(of: id.number) == server }
}
