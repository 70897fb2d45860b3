public import Store

/// Finds the organisation that a printed name means, as a reader would who knows which paper it stands in.
public struct OrganisationResolver {
    let connection: any Connection
    /// The union that issued the paper; `nil` where it is not known.
    let issuer: Organisation?

    public init(issuer: Organisation?, on connection: any Connection) {
        self.issuer = issuer
        self.connection = connection
    }

    /// - Parameter name: as printed, a department behind it (市总工会办公室) and the places above it in front of it
    ///   (广东省广州市越秀区总工会) included.
    /// - Returns: `nil` when no organisation, or more than one, fits.
    public func resolve(_ name: String) throws -> Organisation? {
        let folded = OrganisationAlias.key(name)
        guard name.isPrintableOrBlank else { return nil }
        if let relative = try relative(folded) { return relative }
        return nearest(try named(folded, within: nil))
    }

    /// Those that the longest alias at the front of the name belongs to; else those within the places in front.
    private func named(_ folded: String, within place: Organisation?) throws -> [Organisation] {
        let prefixes = prefixes(of: folded)
        let found = try aliases(prefixes, within: place).filter { PrintedName.reaches(folded, alias: $0.alias) }
        if let longest = found.map(\.alias.count).max() {
            return found.filter { $0.alias.count == longest }.map(\.organisation)
        }
        // 广州市 is the place of the union whose alias is 广州市工会.
        let above = try aliases(prefixes.map { $0 + "工会" }, within: place).filter { $0.organisation.id != place?.id }
        for (organisation, alias) in above.sorted(by: { $0.alias.count > $1.alias.count }) {
            let inside = try named(String(folded.dropFirst(alias.count - 2)), within: organisation)
            if !inside.isEmpty { return inside }
        }
        return []
    }

    private func prefixes(of folded: String) -> [String] {
        let characters = folded.prefix(40)
        return characters.indices.dropFirst().map { String(characters[...$0]) }
    }

    private func aliases(
        _ candidates: [String], within place: Organisation?
    ) throws -> [(organisation: Organisation, alias: String)] {
        let range: SQL = if let place { " AND o.path > \(place.path) AND o.path < \(place.path.end)" } else { "" }
        return try connection.all(
            """
            SELECT \(Organisation.columns), a.folded FROM organisation_alias a JOIN organisation o ON o.id = a.organisation
            WHERE a.folded IN \(list: candidates) AND o.status = 'active'\(range)
            """
        ) { (try Organisation(row: $0), try $0[11] as String) }
    }

    /// 市总工会, 区总, 县总工会 name the union of that rank on the issuer's own line.
    private func relative(_ name: String) throws -> Organisation? {
        let words: [(String, Rank)] = [("省", .province), ("市", .city), ("县", .county), ("区", .county), ("镇", .town)]
        let meant = words.first { word, _ in
            PrintedName.reaches(name, alias: word + "总工会") || PrintedName.reaches(name, alias: word + "总")
        }
        guard let issuer, let rank = meant?.1 else { return nil }
        return try issuer.line(on: connection).last { $0.rank == rank && $0.status == .active }
    }

    private func nearest(_ candidates: [Organisation]) -> Organisation? {
        let distinct = candidates.reduce(into: [Organisation]()) { kept, next in
            if !kept.contains(where: { $0.id == next.id }) { kept.append(next) }
        }
        if distinct.count <= 1 { return distinct.first }
        guard let issuer else { return nil }
        let near = distinct.filter { issuer.path.covers($0.path) || $0.path.covers(issuer.path) }
        if near.count == 1 { return near.first }
        let shared = distinct.map { ($0, sharedDepth($0.path, issuer.path)) }
        guard let best = shared.map(\.1).max() else { return nil }
        let closest = shared.filter { $0.1 == best }
        return closest.count == 1 ? closest.first?.0 : nil
    }

    private func sharedDepth(_ first: OrganisationPath, _ second: OrganisationPath) -> Int {
        zip(first.numbers, second.numbers).prefix { $0 == $1 }.count
    }
}
