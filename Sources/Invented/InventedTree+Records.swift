import Kernel
import Store

extension InventedScale {
    /// Where towns are founded: the counties, and prefectures without counties.
    func parents(on connection: any Connection) throws -> [ID<Organisation>] {
        try connection.all(
            """
            SELECT o.id FROM organisation o JOIN organisation t ON t.name = \(top) AND o.path >= t.path
            WHERE o.rank IN \(list: [Rank.city, .county]) AND o.kind = 'federation' AND o.status = 'active'
                AND o.path < \(try end(on: connection)) AND NOT EXISTS (
                    SELECT 1 FROM organisation c WHERE c.parent = o.id AND c.rank = \(Rank.county))
            ORDER BY o.path
            """
        ) { try $0[0] }
    }

    /// The first base unions below the top, in the order of the tree.
    func unions(_ count: Int, on connection: any Connection) throws -> [ID<Organisation>] {
        try connection.all(
            """
            SELECT o.id FROM organisation o JOIN organisation t ON t.name = \(top) AND o.path >= t.path
            WHERE o.rank = \(Rank.base) AND o.path < \(try end(on: connection)) ORDER BY o.path LIMIT \(count)
            """
        ) { try $0[0] }
    }

    private func end(on connection: any Connection) throws -> String {
        let path: OrganisationPath? = try connection.value("SELECT path FROM organisation WHERE name = \(top) LIMIT 1")
        return path?.end ?? ""
    }
}
