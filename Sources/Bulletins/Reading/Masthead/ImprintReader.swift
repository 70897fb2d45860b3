/// Finds the lines of the foot wherever they stand, and reads distribution list and editors from them.
struct ImprintReader {
    private(set) var distribution: [Masthead.Distribution] = []
    private(set) var editors: [Masthead.Editor] = []
    /// The lines that belong to the foot, in order.
    private(set) var lines: [Int] = []
    private static let mostContinued = 4
    private static let mostKept = 64

    static func read(_ page: PrintedPage, from start: Int) -> ImprintReader {
        var reader = ImprintReader()
        var index = start
        while index < page.lines.count {
            let range = page.lines[index].range
            guard Imprint.isOpening(page.units, range) else {
                index += 1
                continue
            }
            index =
                Imprint.isDistribution(page.units, range)
                ? reader.takeDistribution(page, index) : reader.takeEditors(page, index)
        }
        return reader
    }

    /// Takes the list that opens at line `index` to its full stop, and returns the line after it.
    private mutating func takeDistribution(_ page: PrintedPage, _ index: Int) -> Int {
        var last = index
        lines.append(index)
        while !page.lines[last].traits.contains(.endsSentence), last + 1 < page.lines.count,
            last - index < Self.mostContinued,
            continues(page, last + 1)
        {
            last += 1
            lines.append(last)
        }
        add(page, page.lines[index...last].map(\.range))
        return last + 1
    }

    private func continues(_ page: PrintedPage, _ index: Int) -> Bool {
        let range = page.lines[index].range
        return !Imprint.isOpening(page.units, range) && !page.lines[index].traits.contains(.heading)
            && !SectionHead.isBracketed(page.units, range) && range.count < 200
    }

    /// Adds the list printed on `lines`: the way it goes before the colon, the recipients behind it.
    private mutating func add(_ page: PrintedPage, _ lines: [Range<Int>]) {
        let head = lines.prefix { !page.units[$0].contains(Glyph.colon) }
        guard distribution.count < Self.mostKept, head.count < lines.count,
            let colon = page.units[lines[head.count]].firstIndex(of: Glyph.colon)
        else { return }
        let way = (head + [lines[head.count].lowerBound..<colon]).map(page.sheet.closeString).joined()
            .filter { $0 != "(" && $0 != "（" }
        guard way != "主题词" else { return }
        let rest = [colon + 1..<lines[head.count].upperBound] + lines[(head.count + 1)...]
        distribution.append(.init(way: way, recipients: Self.names(page, rest)))
    }

    /// What commas, semicolons and stops part in `lines`; a line end parts nothing.
    private static func names(_ page: PrintedPage, _ lines: [Range<Int>]) -> [String] {
        var names: [String] = []
        var name = ""
        for line in lines {
            var start = line.lowerBound
            for place in line where isSeparator(page.units[place]) {
                name += page.sheet.closeString(start..<place)
                if !name.isEmpty { names.append(name) }
                name = ""
                start = place + 1
            }
            name += page.sheet.closeString(start..<line.upperBound)
        }
        return name.isEmpty ? names : names + [name]
    }

    private static func isSeparator(_ unit: UInt16) -> Bool {
        unit == Glyph.comma || unit == Glyph.semicolon || unit == Glyph.stop
    }

    private mutating func takeEditors(_ page: PrintedPage, _ index: Int) -> Int {
        lines.append(index)
        let range = page.lines[index].range
        var place = range.lowerBound
        while place < range.upperBound, editors.count < Self.mostKept {
            guard let key = Imprint.editorKey(page.units, place, range.upperBound) else {
                place += 1
                continue
            }
            let end = Self.valueEnd(page.units, key.value, range.upperBound)
            let role = page.sheet.string(place..<key.end).filter {
                !$0.isWhitespace && $0 != "【" && $0 != "〔" && $0 != "[" && $0 != "［"
            }
            let tokens = CreditToken.tokens(in: page.sheet, key.value..<end)
            let names = tokens.filter { PersonName.isPlausible($0.units) }.map(\.text)
            if !names.isEmpty { editors.append(.init(role: role, names: names)) }
            place = max(end, place + 1)
        }
        return index + 1
    }

    /// Where the value that begins at `start` ends: before the next key, or at the end of the line.
    private static func valueEnd(_ units: [UInt16], _ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end {
            let atWord = place == start || units[place - 1] == Glyph.space
            if atWord, place > start, Imprint.editorKey(units, place, end) != nil { return place }
            place += 1
        }
        return end
    }
}
