/// A union or its office alone under an article, as its signature: flushed right, or in square brackets.
enum SenderLine {
    /// White space that only a line set at the right margin begins with.
    private static let flush = 16
    private static let far = 9
    private static let federation: Word = "总工会"

    /// The credit that line `index`, which follows a finished sentence, is; `nil` if it is none.
    static func read(_ page: Page, _ index: Int) -> Credit? {
        let line = page.lines[index]
        guard line.count <= 40, line.traits.isDisjoint(with: [.stop, .comma, .endsSentence, .imprint, .heading]) else {
            return nil
        }
        let bracketed = page.units[line.start] == Glyph.open && page.units[line.end - 1] == Glyph.close
        guard bracketed ? signs(page, index) : isFlushed(page, index) else { return nil }
        let inner = bracketed ? line.start + 1..<line.end - 1 : line.range
        guard let credit = CreditParser.parse(page.sheet, inner), let issuer = credit.issuers.first else { return nil }
        let name = Word(issuer).units
        return Organisations.isSender(name, name.indices) ? credit : nil
    }

    /// Whether brackets can hold a signature: they stand far right, or name a federation and label no report below.
    private static func signs(_ page: Page, _ index: Int) -> Bool {
        let line = page.lines[index]
        if Int(line.indent) >= far { return true }
        guard page.units.find(federation, in: line.range) != nil else { return false }
        return index + 1 == page.lines.count
            || Opening.read(page.units, page.lines[index + 1].range)?.strength != .strong
                && !page.lines[index + 1].traits.contains(.stop)
    }

    /// Whether line `index` begins so far right that it is no centred headline.
    private static func isFlushed(_ page: Page, _ index: Int) -> Bool {
        let indent = Int(page.lines[index].indent)
        guard indent >= far else { return false }
        if indent >= flush { return true }
        return index + 1 == page.lines.count || Int(page.lines[index + 1].indent) * 2 <= indent
    }
}
