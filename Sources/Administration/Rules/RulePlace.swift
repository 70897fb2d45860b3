import Kernel
import Store

/// A place as a form names it: a code, or the name of a union that has one.
struct RulePlace: Sendable {
    let region: RegionCode
    let name: Text

    /// 4417 阳江市总工会
    func label(in language: Language) -> String { "\(region) \(name[language])" }

    static let nation = RulePlace(region: .nation, name: Text("全国", en: "Nationwide"))

    /// What the words name; where there are none, the place of the person's own union.
    ///
    /// - Throws: a refusal beside the field `region`.
    static func read(
        _ words: String, for actor: Actor, in terms: EntryTerms, on connection: any Connection
    ) throws -> RulePlace {
        if words.isEmpty { return try own(actor, terms, connection) }
        let code = String(words.prefix { $0 != " " && $0 != "　" })
        if let region = RegionCode(code) { return try named(region, actor, terms, connection) }
        let found = try Organisation.search(words, for: actor, under: .readOrganisations, limit: 5, on: connection)
        let fitting = found.first { $0.name == words } ?? found.first { $0.division != nil }
        guard let division = fitting?.division, let region = RegionCode(division) else {
            throw Refusal.invalid(
                field: "region",
                why: Text(
                    "没有找到「\(words)」这个地方；请写区划代码（如 4417）或当地总工会的名称，全国写 CN",
                    en: "No place “\(words)”; write a division code such as 4417, the name of a union there, or CN"))
        }
        return try named(region, actor, terms, connection)
    }

    private static func own(
        _ actor: Actor, _ terms: EntryTerms, _ connection: any Connection
    ) throws -> RulePlace {
        guard let home = actor.grants.first?.organisation,
            let line = try Organisation.find(home, on: connection)?.line(on: connection),
            let division = line.last(where: { $0.division != nil })?.division, let region = RegionCode(division)
        else { return nation }
        return try named(region, actor, terms, connection)
    }

    /// A place with the name that the person may see of its union, or that a pack gives it.
    static func named(
        _ region: RegionCode, _ actor: Actor, _ terms: EntryTerms, _ connection: any Connection
    ) throws -> RulePlace {
        guard region != .nation else { return nation }
        let code = region.digits + String(repeating: "0", count: max(0, 6 - region.digits.count))
        if let union = try Organisation.withDivision(code, on: connection),
            actor.may(.readOrganisations, at: union.place)
        {
            return RulePlace(region: region, name: Text(same: union.name))
        }
        let pack = terms.rules.packs.first { $0.region == region }
        return RulePlace(region: region, name: pack?.title ?? Text(same: ""))
    }

    /// What a form offers: the places that have rules of their own.
    static func suggestions(in terms: EntryTerms, _ language: Language) -> [String] {
        terms.rules.packs.map { "\($0.region) \($0.region == .nation ? nation.name[language] : $0.title[language])" }
    }
}

extension RegionCode {
    /// 全国, or the code.
    var words: Text { self == .nation ? RulePlace.nation.name : Text(same: description) }
}
