/// What is counted alike of loaded members: at one place, since one day, of one group.
struct LoadedKind: Equatable {
    let place: Int
    let joinedOn: Day
    let group: Int

    private static let (dayBits, groupBits) = (UInt64(24), UInt64(16))
    private static let beforeEpoch = 1 << 23

    /// In eight bytes, which rise with the place, then with the day, then with the group.
    var packed: UInt64 {
        let day = UInt64(joinedOn.sinceEpoch + Self.beforeEpoch)
        return (UInt64(place) << Self.dayBits | day) << Self.groupBits | UInt64(group)
    }

    init(place: Int, joinedOn: Day, group: Int) {
        (self.place, self.joinedOn, self.group) = (place, joinedOn, group)
    }

    init(packed: UInt64) {
        func bits(_ count: UInt64, from first: UInt64) -> Int { Int(packed >> first & (1 << count - 1)) }
        group = bits(Self.groupBits, from: 0)
        joinedOn = Day(sinceEpoch: bits(Self.dayBits, from: Self.groupBits) - Self.beforeEpoch)
        place = Int(packed >> (Self.dayBits + Self.groupBits))
    }

    /// How often each of some kinds stands in rising ones.
    static func counted(_ rising: [UInt64]) -> [(kind: LoadedKind, count: Int)] {
        var counted: [(kind: LoadedKind, count: Int)] = []
        var start = 0
        for (place, kind) in rising.enumerated() where place + 1 == rising.count || rising[place + 1] != kind {
            counted.append((LoadedKind(packed: kind), place + 1 - start))
            start = place + 1
        }
        return counted
    }
}
