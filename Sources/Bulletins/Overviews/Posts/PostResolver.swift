import Kernel
import Store

/// Finds the union that a printed office is held in, read as in a paper of the union that owns the article.
struct PostResolver {
    let owner: Organisation
    /// The organisations that the article names, as printed.
    let named: [String]
    let connection: any Connection

    /// - Parameter region: that the person's other titles name: 省总工会 of somebody at 河北省人大常委会 is that of 河北省.
    /// - Returns: `nil` when no union of the tree fits, or more than one.
    func union(_ words: String, region: String? = nil) throws -> Organisation? {
        let place = Self.relativePlace(words)
        if let region, words == "总工会" || place.map(region.hasSuffix) ?? false {
            return try OrganisationResolver(issuer: owner, on: connection).resolve(region + "总工会")
        }
        if let place { return try nearest(place) }
        // A union within another (市总工会机关工会) would be taken for the outer one.
        guard words.ranges(of: "工会").count <= 1 else { return nil }
        guard let found = try OrganisationResolver(issuer: owner, on: connection).resolve(words) else { return nil }
        let isJoint = words.hasSuffix("联合会") || words.hasSuffix("工联会")
        return isJoint && found.kind == .federation ? nil : found
    }

    private static let offices = ["人大", "政协", "委", "纪委", "监委", "政府", "人民"]

    /// 河北省 of 河北省人大常委会副主任; `nil` for titles that name no region, or no office of one.
    static func region(of title: String) -> String? {
        let characters = Array(title)
        for length in 3...13 where length < characters.count && "省市县区旗州".contains(characters[length - 1]) {
            let rest = String(characters[length...])
            if offices.contains(where: rest.hasPrefix) { return String(characters[..<length]) }
        }
        return nil
    }

    /// 市 of 市总工会, 我市总工会, 市总 and 市工会.
    private static func relativePlace(_ words: String) -> String? {
        let bare = words.hasPrefix("本") || words.hasPrefix("我") ? words.dropFirst() : words[...]
        guard let place = bare.first, "省市县区镇".contains(place) else { return nil }
        return ["总工会", "总", "工会"].contains(bare.dropFirst()) ? String(place) : nil
    }

    /// The lowest on the owner's line whose name says so: a city at the rank of a county (阳春市) calls itself 市总工会 too. Where
    /// none does, as in a province's paper, the one that the article names.
    private func nearest(_ place: String) throws -> Organisation? {
        let ending = place + "总工会"
        func fits(_ union: Organisation) -> Bool { union.status == .active && union.name.hasSuffix(ending) }
        if let own = try owner.line(on: connection).last(where: fits) { return own }
        let resolver = OrganisationResolver(issuer: owner, on: connection)
        let full = named.filter { Self.relativePlace($0) == nil }
        let found = Set(try full.compactMap(resolver.resolve).filter(fits))
        return found.count == 1 ? found.first : nil
    }
}
