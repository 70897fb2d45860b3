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

    /// - Parameter name: as printed, a department behind it included (市总工会办公室).
    /// - Returns: `nil` when no organisation, or more than one, fits.
    public func resolve(_ name: String) throws -> Organisation? {
        if let relative = try relative(name) { return relative }
        let folded = Folding.fold(name)
        var prefixes: [String] = []
        var prefix = ""
        for character in folded {
            prefix.append(character)
            if prefix.count >= 2 { prefixes.append(prefix) }
            if prefix.count > 40 { break }
        }
        let found = try connection.all(
            """
            SELECT \(Organisation.columns), a.folded FROM organisation_alias a JOIN organisation o ON o.id = a.organisation
            WHERE a.folded IN \(list: prefixes) AND o.status = 'active'
            """
        ) { (organisation: try Organisation(row: $0), alias: try $0[11] as String) }
        guard let longest = found.map(\.alias.count).max() else { return nil }
        return nearest(
            found.filter { $0.alias.count == longest && reaches(folded, alias: $0.alias) }.map(\.organisation))
    }

    /// A short alias such as 汕头工 means the union only when it is the whole name; 汕头工商局 is another house.
    private func reaches(_ folded: String, alias: String) -> Bool {
        alias == folded || alias.hasSuffix("工会") || (alias.hasSuffix("总") && !alias.hasSuffix("工"))
    }

    /// 市总工会, 区总, 县总工会 name the union of that rank on the issuer's own line.
    private func relative(_ name: String) throws -> Organisation? {
        let words: [(String, Rank)] = [("省", .province), ("市", .city), ("县", .county), ("区", .county), ("镇", .town)]
        guard let issuer, let word = words.first(where: { name.hasPrefix($0.0 + "总") }) else { return nil }
        return try issuer.line(on: connection).last { $0.rank == word.1 }
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
