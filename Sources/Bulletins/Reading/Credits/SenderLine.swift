/// A union, its office or a person with his post alone under an article, as its signature: flushed right, or in square
/// brackets.
enum SenderLine {
    /// Columns of white space that only a line set at the right begins with.
    private static let flush = 24
    private static let far = 16

    /// The credit that line `index`, which follows a finished sentence, is; `nil` if it is none.
    static func read(_ page: PrintedPage, _ index: Int) -> Credit? {
        let line = page.lines[index]
        guard line.count <= 40, line.traits.isDisjoint(with: [.stop, .comma, .endsSentence, .imprint, .heading]) else {
            return nil
        }
        if let credit = sent(page, line.range) ?? marked(page, line.range) { return credit }
        let bracketed = page.units[line.start] == Glyph.open && page.units[line.end - 1] == Glyph.close
        guard bracketed ? signs(page, index) : isFlushed(page, index) || isDated(page, index) else { return nil }
        let inner = bracketed ? line.start + 1..<line.end - 1 : line.range
        if !bracketed, Byline.isSigned(page.units, inner), !namesSender(page.units, inner) {
            return signature(page, inner)
        }
        guard let credit = CreditParser.parse(page.sheet, inner), let issuer = credit.issuers.first else { return nil }
        let name = Word(issuer).units
        return Sender.isOne(name, name.indices) ? credit : nil
    }

    /// `——某县总工会供稿`: an organisation and what it did, nothing else.
    private static func sent(_ page: PrintedPage, _ range: Range<Int>) -> Credit? {
        let bare = SectionHead.unadorned(page.units, range)
        let length = deeds.length(in: page.units, endingAt: bare.upperBound, after: bare.lowerBound)
        let name = page.units.trimmed(bare.lowerBound..<bare.upperBound - length)
        guard length > 0, let sender = page.units[name].split(separator: Glyph.space).first,
            Sender.isOne(page.units, sender.indices)
        else { return nil }
        return CreditParser.parse(page.sheet, bare)
    }

    private static let deeds = WordList("供稿 来稿 报送 投稿 选送 提供")

    /// `■某县总工会 某某`: a mark, a union and a person; `◆某县总工会◆`: a union between marks.
    private static func marked(_ page: PrintedPage, _ range: Range<Int>) -> Credit? {
        guard let first = range.first, Glyph.isOrnament(page.units[first]) || page.units[first] == Glyph.dash else {
            return nil
        }
        let bare = SectionHead.unadorned(page.units, range)
        let words = page.units[bare].split(separator: Glyph.space)
        let framed = range.last.map { Glyph.isOrnament(page.units[$0]) || page.units[$0] == Glyph.dash } ?? false
        guard ((framed ? 1 : 2)...4).contains(words.count), Sender.isOne(page.units, words[0].indices),
            words.dropFirst().allSatisfy({ PersonName.isOne(Array($0)) })
        else { return nil }
        return CreditParser.parse(page.sheet, bare)
    }

    /// Whether brackets can hold a signature: they stand far right, or name a federation and label no report below.
    private static func signs(_ page: PrintedPage, _ index: Int) -> Bool {
        let line = page.lines[index]
        if page.indentColumns(index) >= far { return true }
        guard Organisations.unions.first(in: page.units, line.range) != nil else { return false }
        return index + 1 == page.lines.count
            || Opening.read(page.units, page.lines[index + 1].range)?.strength != .strong
                && !page.lines[index + 1].traits.contains(.stop)
    }

    /// Whether the first word of `range` is a union and no post.
    private static func namesSender(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        units[range].split(separator: Glyph.space).first.map { Sender.isOne(units, $0.indices) } ?? false
    }

    /// `公交司机 林青`: the name behind the post.
    private static func signature(_ page: PrintedPage, _ range: Range<Int>) -> Credit? {
        guard let space = page.units[range].firstIndex(of: Glyph.space) else { return nil }
        return Credit(correspondents: [page.sheet.string(space + 1..<range.upperBound).filter { !$0.isWhitespace }])
    }

    /// Whether line `index` stands right of the middle, where no centred headline does; where the lines break at no margin,
    /// whether it begins far in.
    private static func isFlushed(_ page: PrintedPage, _ index: Int) -> Bool {
        let indent = page.indentColumns(index)
        guard indent >= far else { return false }
        guard page.layout.wrapped else { return indent >= flush }
        return (indent + Int(page.lines[index].width) / 2) * 10 > page.measure(around: index) * 6
    }

    /// Whether line `index` stands between the last sentence of a text and the day of its signing.
    private static func isDated(_ page: PrintedPage, _ index: Int) -> Bool {
        index > 0 && index + 1 < page.lines.count && page.lines[index - 1].traits.contains(.endsSentence)
            && isDay(page, index + 1)
    }

    /// Whether line `index`, right under a signature, is the day of signing.
    static func isDay(_ page: PrintedPage, _ index: Int) -> Bool {
        let range = page.lines[index].range
        guard range.count <= 24, range.contains(where: { FullDate.mayBegin(with: page.units[$0]) }) else {
            return false
        }
        let dense = page.units.dense(range)
        guard let found = FullDate.find(in: dense) else { return false }
        return dense.count - found.range.count <= 2
    }
}
