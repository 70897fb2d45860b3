/// The contents box of a bulletin, 本期导读: which sections and titles the issue holds.
struct ContentsBox: Sendable {
    private(set) var entries: [Masthead.ContentsEntry] = []
    private var sections: Set<[UInt16]> = []
    private var titles: [[UInt16]: [[UInt16]]] = [:]
    private static let keyLength = 5
    private static let headers = WordList(
        "本期导读 导读 目录 目次 要目 本期要目 本期目录 本期内容 内容提要 本期提要 本期看点 本期要闻 本期摘要 内容导读 导读目录 CONTENTS Contents"
    )

    var isEmpty: Bool { entries.isEmpty }

    static func isHeader(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 24, let first = range.first(where: { Glyph.isHan(units[$0]) || Glyph.isLatin(units[$0]) }),
            headers.firsts.contains(units[first])
        else { return false }
        let dense = units.dense(range).filter { Glyph.isHan($0) || Glyph.isLatin($0) }
        return headers.contains(dense, dense.indices)
    }

    /// Whether `range` of `units` names what was listed as a section.
    func lists(section range: Range<Int>, of units: [UInt16]) -> Bool {
        !sections.isEmpty && sections.contains(units.dense(range))
    }

    /// The end of the listed title that begins at the start of line `index`, and the line it ends in; `nil` if none does.
    /// The title may run over several lines, and the body may follow it on the same line after a space.
    func title(in page: PrintedPage, at index: Int) -> (end: Int, line: Int)? {
        guard !titles.isEmpty else { return nil }
        let start = Numbering.read(page.units, page.lines[index].range, loose: true)?.rest ?? page.lines[index].start
        let key = Self.significant(page.units, start..<min(start + 24, page.lines[index].end)).prefix(Self.keyLength)
        guard let candidates = titles[Array(key)] else { return nil }
        for title in candidates {
            if let match = Self.match(title, in: page, at: index, from: start) { return match }
        }
        return nil
    }

    mutating func add(section: String, _ units: [UInt16]) {
        entries.append(.init(section: section, title: nil))
        sections.insert(units)
    }

    mutating func add(title: String, _ units: [UInt16]) {
        let key = Self.significant(units, units.indices)
        guard key.count >= Self.keyLength else { return }
        entries.append(.init(section: nil, title: title))
        titles[Array(key.prefix(Self.keyLength)), default: []].append(key)
        titles[Array(key.prefix(Self.keyLength))]?.sort { $0.count > $1.count }
    }

    private static func match(_ title: [UInt16], in page: PrintedPage, at index: Int, from start: Int) -> (
        end: Int, line: Int
    )? {
        var taken = 0
        var line = index
        var place = start
        while line < page.lines.count, line - index < 5 {
            let end = page.lines[line].end
            while place < end {
                let unit = page.units[place]
                if isSignificant(unit) {
                    guard unit == title[taken] else { return nil }
                    taken += 1
                }
                place += 1
                if taken == title.count { return closing(page, place, line) }
            }
            line += 1
            if line < page.lines.count { place = page.lines[line].start }
        }
        return nil
    }

    /// Takes the marks that still belong to the title; what follows on the line must stand after a space.
    private static func closing(_ page: PrintedPage, _ place: Int, _ line: Int) -> (end: Int, line: Int)? {
        let end = page.lines[line].end
        var place = place
        while place < end, page.units[place] != Glyph.space, !isSignificant(page.units[place]) {
            if page.units[place] == Glyph.stop || page.units[place] == Glyph.comma { return nil }
            place += 1
        }
        return place == end || page.units[place] == Glyph.space ? (place, line) : nil
    }

    private static func significant(_ units: [UInt16], _ range: Range<Int>) -> [UInt16] {
        units[range].filter(isSignificant)
    }

    private static func isSignificant(_ unit: UInt16) -> Bool {
        Glyph.isHan(unit) || Glyph.isDigit(unit) || Glyph.isLatin(unit)
    }
}
