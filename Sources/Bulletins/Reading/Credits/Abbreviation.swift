/// Short credits such as 汕头工, which newspapers print for 汕头市总工会.
enum Abbreviation {
    private static let federation: Word = "总工会"
    private static let union: Word = "工会"

    /// The organisation that `short` stands for: the first union named in `texts` whose name holds what stands before 工;
    /// `nil` if none does.
    static func resolve(_ short: String, in texts: [[UInt16]]) -> [UInt16]? {
        let stem = Word(String(short.dropLast()))
        guard !stem.units.isEmpty else { return nil }
        for ending in [federation, union] {
            for text in texts {
                if let name = name(text, stem, ending) { return name }
            }
        }
        return nil
    }

    private static func name(_ text: [UInt16], _ stem: Word, _ ending: Word) -> [UInt16]? {
        var from = 0
        while let place = text.find(stem, in: from..<text.count) {
            let limit = min(text.count, place + stem.units.count + 10)
            if let close = text.find(ending, in: place..<limit),
                text[place..<close].allSatisfy(Glyph.isHan)
            {
                return Array(text[start(text, place)..<close + ending.units.count])
            }
            from = place + 1
        }
        return nil
    }

    /// Takes a city or county before the stem with it: 广州市|番禺区总工会.
    private static func start(_ text: [UInt16], _ place: Int) -> Int {
        for length in [4, 3, 5] where place >= length {
            let head = place - length..<place
            let rank = text[place - 1]
            guard rank == city || rank == county || rank == district,
                Places.length(in: text, at: head.lowerBound, before: place) > 0
            else { continue }
            return head.lowerBound
        }
        return place
    }

    private static let city = Glyph.unit("市")
    private static let county = Glyph.unit("县")
    private static let district = Glyph.unit("区")
}
