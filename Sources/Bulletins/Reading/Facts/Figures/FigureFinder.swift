import Kernel

/// Finds the figures of an article. Linear in the length of the body.
struct FigureFinder {
    private let body: BodyText
    private let prose: [UInt16]
    private var figures: [Figure] = []
    /// How many titles in 《》 and numbers in 〔〕 are open.
    private var titles = 0
    /// No article is read for more figures.
    private static let most = 2000

    static func find(in body: BodyText) -> [Figure] {
        var finder = FigureFinder(body)
        finder.walk()
        return finder.figures
    }

    private init(_ body: BodyText) {
        self.body = body
        prose = body.prose
    }

    private mutating func walk() {
        let prose = prose
        let cues = body.cues
        var place = cues.next(.figure, from: 0)
        while place < prose.count, figures.count < Self.most {
            if let step = Self.brackets(prose[place]) {
                titles = step == 0 ? 0 : max(0, titles + step)
                place += 1
            } else {
                place = take(place)
            }
            place = cues.next(.figure, from: place)
        }
    }

    /// Numbers and brackets.
    static let starts: UnitSet = {
        var set = UnitSet(
            "0123456789", [Glyph.openTitle, Glyph.open, Glyph.closeTitle, Glyph.close, Glyph.newline])
        set.formUnion(FigureNumber.letters)
        return set
    }()

    /// How a bracket changes what is open; 0 for the end of a paragraph, which closes all.
    private static func brackets(_ unit: UInt16) -> Int? {
        switch unit {
        case Glyph.openTitle, Glyph.open: 1
        case Glyph.closeTitle, Glyph.close: -1
        case Glyph.newline: 0
        default: nil
        }
    }

    /// Reads the number at `place` and returns where to go on.
    private mutating func take(_ place: Int) -> Int {
        if FigureNumber.isPlainOne(prose, place) { return place + 1 }
        if let end = FigureRules.date(prose, place) { return end }
        guard let number = FigureNumber.read(prose, at: place) else { return FigureNumber.skip(prose, place) }
        if titles == 0, let (unit, end) = unit(of: number), !FigureRules.refuses(prose, number, unit, end) {
            add(number, unit, end)
            return end
        }
        return number.end
    }

    /// The unit behind `number`, in its plain form, and where it ends.
    private func unit(of number: FigureNumber) -> (unit: Range<Int>?, end: Int)? {
        if number.isPercent { return (nil, number.end) }
        if let end = number.unitEnd { return (number.end..<end, end) }
        if FigureRules.isServiceNumber(prose, number) { return (nil, number.end) }
        if number.value >= 10, CountingUnits.people.length(in: prose, at: number.end, before: prose.count) > 0 {
            return (nil, number.end)
        }
        if HonourCount.isOne(prose, number) { return (nil, number.end + 1) }
        return FigureNumber.joinedUnit(prose, number).map { ($0, number.end) }
    }

    private mutating func add(_ number: FigureNumber, _ unit: Range<Int>?, _ end: Int) {
        let text = body.string(number.start..<end)
        let (value, name) = FigureUnit.read(body, number, unit)
        let figure = Figure(
            value: value, unit: name, what: FigureSubject.read(body, number.start..<end, unit: name), text: text,
            isApproximate: number.isApproximate, trace: body.trace(of: number.start..<end))
        figures.append(figure)
    }
}
