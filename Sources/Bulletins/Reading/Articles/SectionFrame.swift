/// Two marks between which an issue sets the names of its sections, each alone on its line: `「县区来风」`, `（县区来风）`,
/// `——县区来风——`.
struct SectionFrame: Hashable, Sendable {
    let opening: [UInt16]
    let closing: [UInt16]

    private static let longest = 24

    /// The frame of `range` and the two to eight ideographs within; `nil` if it is not so set.
    static func read(_ units: [UInt16], _ range: Range<Int>) -> (frame: SectionFrame, name: Range<Int>)? {
        guard range.count <= longest, let low = range.first(where: { Glyph.isHan(units[$0]) }),
            let high = range.last(where: { Glyph.isHan(units[$0]) }), low > range.lowerBound,
            high + 1 < range.upperBound, isMark(units, range.lowerBound..<low),
            isMark(units, high + 1..<range.upperBound)
        else { return nil }
        let name = low..<high + 1
        let dense = units.dense(name)
        guard (2...8).contains(dense.count), dense.allSatisfy(Glyph.isHan) else { return nil }
        let frame = SectionFrame(
            opening: units.dense(range.lowerBound..<low), closing: units.dense(high + 1..<range.upperBound))
        return (frame, name)
    }

    /// The frames that come twice or more, each time around another name that is no credit, organisation or place; 《》 enclose headlines.
    static func habitual(in page: PrintedPage, _ lines: Range<Int>) -> Set<SectionFrame> {
        var names: [SectionFrame: [Range<Int>]] = [:]
        for index in lines {
            guard let (frame, name) = read(page.units, page.lines[index].range),
                !frame.opening.contains(Glyph.openTitle)
            else { continue }
            names[frame, default: []].append(name)
        }
        let habitual = names.filter { _, names in
            names.count >= 2 && (2...12).contains(Set(names.map(page.units.dense)).count)
                && !names.contains { isOther(page, $0) }
        }
        return Set(habitual.keys)
    }

    /// Whether `name` is a credit, an organisation or a place.
    private static func isOther(_ page: PrintedPage, _ name: Range<Int>) -> Bool {
        let dense = page.units.dense(name)
        return CreditParser.parse(page.sheet, name) != nil || Organisations.isOne(dense, dense.indices)
            || Places.isPlace(page.units, name)
    }

    /// No mark is a digit, a letter or one that ends a sentence.
    private static func isMark(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        range.allSatisfy {
            let unit = units[$0]
            return !Glyph.isDigit(unit) && !Glyph.isLatin(unit) && !Glyph.endsSentence(unit) && unit != Glyph.comma
                && unit != Glyph.colon && unit != Glyph.semicolon && unit != Glyph.pause
        }
    }
}
