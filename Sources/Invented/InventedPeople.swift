public import Kernel

/// People who do not exist. Each follows from the seed and her place, and no two share a number.
public struct InventedPeople: Sendable {
    /// Prefectures of Guangdong; behind each stands 99, a county that none has, so that nobody's number is among them.
    private static let prefectures = [
        4401, 4402, 4403, 4404, 4405, 4406, 4407, 4408, 4409, 4412, 4413, 4414, 4415, 4416, 4417, 4418, 4419, 4420,
        4451, 4452, 4453,
    ]
    /// From 1960 to 1999.
    private static let days = 14_600
    private static let sequences = 999
    /// More than any register has members.
    static let most = prefectures.count * days * sequences

    private let seed: UInt64
    private let names = InventedNames()
    private let joinings: [Day]

    public init(seed: UInt64 = 2026) {
        self.seed = seed
        // Rosters were taken over by the quarter, later by the month.
        let quarters = (2016...2025).flatMap { year in [1, 4, 7, 10].compactMap { Day(year: year, month: $0, day: 1) } }
        joinings = quarters + (1...8).compactMap { Day(year: 2026, month: $0, day: 15) }
    }

    /// - Parameter place: below ``most``.
    public func form(_ place: Int) -> Enrolment {
        var chance = InventedChance(seed: seed, place: place)
        var form = Enrolment()
        form.name = names.name(&chance)
        (form.identityKind, form.identityNumber) = (.residentID, number(place))
        // No operator gives out numbers that begin with 164.
        let phone = (place &* 48_271 &+ Int(seed % 1_000_000)) % 100_000_000
        form.phone = String(16_400_000_000 + phone)
        form.segments = segments(&chance)
        form.joinedOn = joinings[chance.next(below: joinings.count)]
        form.consent = chance.next(below: 3) == 0 ? .online : .paper
        return form
    }

    /// Eighteen characters with their check. Places go through all numbers in leaps, so that neighbours have nothing in common.
    func number(_ place: Int) -> String {
        let leap = (place % Self.most * 104_729 + Int(seed % 1_000_000)) % Self.most
        let prefecture = Self.prefectures[leap % Self.prefectures.count]
        let rest = leap / Self.prefectures.count
        let born = Day(sinceEpoch: rest % Self.days - 3653)
        let (year, month, day) = born.civil
        let date = year * 10_000 + month * 100 + day
        return ResidentID.completed(
            (prefecture * 100 + 99) * 100_000_000_000 + date * 1000 + rest / Self.days + 1)
    }

    private func segments(_ chance: inout InventedChance) -> [WorkSegment] {
        let migrant: [WorkSegment] = chance.next(below: 8) == 0 ? [.migrant] : []
        switch chance.next(below: 100) {
        case 0..<3: return [.truckDriver] + migrant
        case 3..<5: return [.rideHailing]
        case 5..<9: return [.courier] + migrant
        case 9..<12: return [.foodDelivery] + migrant
        case 12..<18: return [.construction] + migrant
        default: return migrant
        }
    }
}
