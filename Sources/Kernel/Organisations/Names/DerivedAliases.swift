/// The short names that follow from a federation's full name, as papers use them.
///
/// 阳江市总工会 → itself, 阳江市总, 阳江市工会, 阳江总工会, 阳江工会, 阳江总, and the newspaper's credit 阳江工.
enum DerivedAliases {
    private static let suffixes = ["自治县", "自治州", "街道", "省", "市", "县", "区", "镇", "乡"]

    static func of(_ name: String, rank: Rank) -> [String] {
        guard let place = name.removing(suffix: "总工会"), place.count >= 2 else { return [name] }
        var aliases = [name, place + "总", place + "工会"]
        if let bare = suffixes.lazy.compactMap({ place.removing(suffix: $0) }).first, bare.count >= 2 {
            aliases += [bare + "总工会", bare + "工会", bare + "总"]
            if rank == .city || rank == .county { aliases.append(bare + "工") }
        }
        if rank == .province { aliases += ["省总工会", "省总"] }
        return aliases
    }
}

extension String {
    func removing(suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
