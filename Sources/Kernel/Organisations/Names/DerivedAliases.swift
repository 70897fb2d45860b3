/// The short names that follow from a federation's full name, as papers use them.
///
/// 阳江市总工会 → itself, 阳江市总, 阳江市工会, 阳江总工会, 阳江工会, 阳江总, and the newspaper's credit 阳江工.
/// Below another territory its name is also printed behind that one's: 惠州市惠东县总工会.
enum DerivedAliases {
    private static let suffixes = ["自治县", "自治州", "街道", "省", "市", "县", "区", "镇", "乡"]

    static func of(_ name: String, rank: Rank) -> [String] {
        guard let place = place(name) else { return [name] }
        var aliases = [name, place + "总", place + "工会"]
        if let bare = bare(place) {
            aliases += [bare + "总工会", bare + "工会", bare + "总"]
            if rank == .city || rank == .county { aliases.append(bare + "工") }
        }
        if rank == .province { aliases += ["省总工会", "省总"] }
        return aliases
    }

    /// With the territory of the organisation above before it, below a city.
    static func behind(_ above: String, _ name: String, rank: Rank) -> [String] {
        guard rank > .city, let region = place(above), let place = place(name) else { return [] }
        return [region, bare(region)].compactMap { $0 }.flatMap { region in
            ["总工会", "工会", "总"].map { region + place + $0 }
        }
    }

    private static func place(_ name: String) -> String? {
        name.removing(suffix: "总工会").flatMap { $0.count >= 2 ? $0 : nil }
    }

    /// 阳江 of 阳江市; `nil` where one character would be left.
    private static func bare(_ place: String) -> String? {
        suffixes.lazy.compactMap { place.removing(suffix: $0) }.first.flatMap { $0.count >= 2 ? $0 : nil }
    }
}

extension String {
    func removing(suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
