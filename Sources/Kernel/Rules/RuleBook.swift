import Foundation

/// Several packs read as one: the country's, the provinces', and those that a federation has made for itself.
public struct RuleBook: Sendable {
    public let packs: [RulePack]
    private let byRule: [RuleID: [Rule]]

    /// Among rules for the same place those of a later pack hold.
    public init(_ packs: [RulePack]) {
        self.packs = packs
        byRule = Dictionary(grouping: packs.flatMap(\.rules), by: \.id)
    }

    /// The packs that ship with the platform.
    public static func shipped() throws -> RuleBook {
        RuleBook(try shippedNames().map { try RulePack(yaml: shippedText($0)) })
    }

    public static func shippedNames() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        let packs = names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
        return packs.filter { $0 == "national" } + packs.filter { $0 != "national" }
    }

    /// The text of a shipped pack, to begin a local one from.
    public static func shippedText(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)
    }

    private static var folder: URL { Bundle.module.bundleURL.appending(path: "Packs") }

    /// This book with a pack instead of the one of the same name, or above all others.
    public func with(_ pack: RulePack) -> RuleBook { RuleBook(packs.filter { $0.name != pack.name } + [pack]) }

    /// All versions that any pack has of a rule, in the order of the packs.
    public func versions(of id: RuleID) -> [Rule] { byRule[id] ?? [] }

    /// Every rule there is, once, in the order of the packs.
    public var ids: [RuleID] {
        var seen: Set<RuleID> = []
        return packs.flatMap(\.rules).map(\.id).filter { seen.insert($0).inserted }
    }

    /// The version that holds at a place on a day: the most local one in force, the country's last.
    ///
    /// Without a part the one is meant that the first pack names first.
    public func rule(_ id: RuleID, part: String? = nil, at region: RegionCode, on day: Day) -> Rule? {
        let all = versions(of: id)
        let part = part ?? all.first?.part
        let versions = all.filter { $0.part == part && $0.isInForce(on: day) }
        return region.upward.lazy.compactMap { place in versions.last { $0.region == place } }.first
    }
}
