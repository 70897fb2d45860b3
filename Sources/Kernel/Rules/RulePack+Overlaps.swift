extension RulePack {
    /// Versions of the same rule that are in force on the same day, where nobody could say which one holds.
    var overlaps: [PackFault] {
        let alike = Dictionary(grouping: rules) { [$0.id.description, $0.part ?? "", $0.region.digits] }
        return alike.values.flatMap { versions in
            versions.indices.dropFirst().compactMap { index -> PackFault? in
                let rule = versions[index]
                guard let other = versions[..<index].first(where: { $0.overlaps(rule) }) else { return nil }
                return PackFault(
                    line: rule.line,
                    why: Text(
                        "\(rule.id) 与第 \(other.line) 行的同一规则同时有效；请给旧的加上 to，或给它一个 part",
                        en:
                            "\(rule.id) is in force together with line \(other.line); end the older with to, or give it a part"
                    ))
            }
        }.sorted { $0.line < $1.line }
    }
}

extension Rule {
    fileprivate func overlaps(_ other: Rule) -> Bool {
        let startsInTime = from.map { from in other.to.map { from <= $0 } ?? true } ?? true
        let endsInTime = other.from.map { from in to.map { from <= $0 } ?? true } ?? true
        return startsInTime && endsInTime
    }
}
