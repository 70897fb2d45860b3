import Kernel

/// A province with two cities, and a county or two below each.
///
/// ```
/// 广东省 ─┬─ 阳江市 (city) ─┬─ 阳春市 (county)
///         │                 └─ 阳西县
///         └─ 云浮市 (otherCity) ── 罗定市 (otherCounty)
/// ```
struct OfficeTree: Sendable {
    let province, city, county, neighbour, otherCity, otherCounty: Organisation

    static func found(on platform: Platform) async throws -> OfficeTree {
        func found(_ name: String, _ rank: Rank, below parent: Organisation?) async throws -> Organisation {
            let command = FoundOrganisation(
                name: name, kind: .federation, rank: rank, parent: parent?.id, from: platform.clock.now().day)
            let id = try await platform.perform(command, as: .operator)
            return try await platform.read(as: .operator) { try Organisation.find(id, for: $1, on: $0) }
        }
        let province = try await found("广东省总工会", .province, below: nil)
        let city = try await found("阳江市总工会", .city, below: province)
        let other = try await found("云浮市总工会", .city, below: province)
        return OfficeTree(
            province: province, city: city, county: try await found("阳春市总工会", .county, below: city),
            neighbour: try await found("阳西县总工会", .county, below: city), otherCity: other,
            otherCounty: try await found("罗定市总工会", .county, below: other))
    }

    /// Where somebody stands who asks for what belongs to the city.
    func organisation(at position: Position) -> Organisation {
        switch position {
        case .own: city
        case .below: county
        case .beside: otherCity
        case .above: province
        }
    }
}

/// Where a role is held, seen from the city of 阳江.
enum Position: String, CaseIterable, Sendable {
    case own, below, beside, above
}
