import Foundation
import Kernel

/// Documents as a union's archive might hold them, made from words of our own: fragments drawn by Zipf's law, with names,
/// firms and numbers between them that hardly ever repeat.
struct Corpus {
    struct Unit {
        let id: ID<Organisation>
        let place: Place
    }

    let units: [Unit]
    let documents: [SearchDocument]

    static let kind = SubjectKind("article", Text("文章", en: "Article"))
    private static let firstDay = Day(year: 2022, month: 11, day: 1) ?? Day(sinceEpoch: 0)

    /// - Parameter days: the span the documents' days are spread over, the working days of four years.
    init(documents count: Int, days: Int = 1461) {
        var dice = Dice(seed: 20_261_121)
        let words = Words(&dice)
        units = Self.makeUnits()
        let units = units
        documents = (0..<count).map { number in
            let unit = units[dice.zipf(units.count, flat: 3)]
            let day = Self.firstDay.adding(days: number * days / count)
            let body = words.body(&dice)
            return SearchDocument(
                subject: Subject(Self.kind, ID<SearchDocument>(Int64(number)) ?? IDMaker(clock: .system).next()),
                owner: unit.id, place: unit.place, day: day, title: words.title(&dice), body: body)
        }
    }

    /// A province, 21 cities and six counties in each.
    private static func makeUnits() -> [Unit] {
        let province = OrganisationPath(below: nil, number: OrganisationNumber(1))
        var units = [unit(1, province)]
        for city in 0..<21 {
            let path = OrganisationPath(below: province, number: OrganisationNumber(100 + city))
            units.append(unit(100 + city, path))
            for county in 0..<6 {
                let number = 1000 + city * 6 + county
                units.append(unit(number, OrganisationPath(below: path, number: OrganisationNumber(number))))
            }
        }
        return units
    }

    private static func unit(_ number: Int, _ path: OrganisationPath) -> Unit {
        Unit(id: ID(Int64(number)) ?? IDMaker(clock: .system).next(), place: Place(path: path))
    }

    /// Bytes of title and body in UTF-8.
    var size: Int { documents.reduce(0) { $0 + $1.title.utf8.count + $1.body.utf8.count } }
}

/// Random numbers that are the same in every run.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// 0 ..< count, all alike.
    mutating func even(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// 0 ..< count, weights about 1 / (rank + flat).
    mutating func zipf(_ count: Int, flat: Double) -> Int {
        let uniform = Double(next() >> 11) / Double(1 << 53)
        let drawn = flat * (pow(Double(count) / flat + 1, uniform) - 1)
        return min(max(Int(drawn), 0), count - 1)
    }

    mutating func pick<T>(_ list: [T]) -> T { list[even(list.count)] }
}
