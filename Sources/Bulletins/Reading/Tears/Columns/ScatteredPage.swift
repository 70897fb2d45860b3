/// Reads a newspaper page in narrow columns whose texts, headlines and captions were put down in disorder.
///
/// Two signs tell such a page: it begins with a body and not with a headline, or headlines are gathered behind the last text.
enum ScatteredPage {
    private static let fewestLines = 12
    private static let mostLines = 1500
    private static let narrow = 48
    /// Lines that must be narrow, in percent.
    private static let share = 70
    private static let mostBlocks = 60

    /// The articles of the page; `nil` if it is set in another way or shows no disorder.
    static func drafts(_ page: PrintedPage, _ lines: Range<Int>, named: Bool) -> [ArticleDraft]? {
        guard page.layout.wrapped, (fewestLines...mostLines).contains(lines.count), isNarrow(page, lines) else {
            return nil
        }
        let cutter = ColumnCutter(page: page, end: lines.upperBound)
        guard !named && beginsWithBody(cutter, lines) || gathersTitles(cutter, lines) else { return nil }
        let columns = ColumnBlocks(cutter.texts(from: lines.lowerBound))
        let headed = columns.blocks.contains { $0.isHeaded } || !columns.strays.isEmpty
        guard headed, columns.blocks.count <= mostBlocks else { return nil }
        return PageComposition(page, columns).drafts()
    }

    private static func isNarrow(_ page: PrintedPage, _ lines: Range<Int>) -> Bool {
        lines.count { page.lines[$0].width <= narrow } * 100 >= lines.count * share
    }

    /// Whether the page opens with lines of prose that run on for three lines or more.
    private static func beginsWithBody(_ cutter: ColumnCutter, _ lines: Range<Int>) -> Bool {
        let page = cutter.page
        let first = lines.lowerBound..<lines.lowerBound + 3
        guard first.contains(where: { page.lines[$0].traits.contains(.comma) }), !cutter.isTitle(lines.lowerBound),
            Opening.read(page.units, page.lines[lines.lowerBound].range)?.strength != .strong
        else { return false }
        return first.dropLast().allSatisfy {
            page.reachesMargin($0) || $0 == lines.lowerBound && page.nearsMargin($0)
        }
    }

    /// Whether two headlines or more stand behind the last text, captions aside.
    private static func gathersTitles(_ cutter: ColumnCutter, _ lines: Range<Int>) -> Bool {
        let page = cutter.page
        var titles = 0
        for index in lines.reversed() {
            if page.lines[index].traits.contains(.imprint) || isSignature(page, index) { continue }
            if cutter.isTitle(index) {
                titles += 1
            } else if !Glyph.isOrnament(page.units[page.lines[index].start]) {
                return titles >= 2 && page.lines[index].traits.contains(.endsSentence)
            }
        }
        return false
    }

    /// A union alone on its line, a day, or a labelled credit: what stands under a text.
    private static func isSignature(_ page: PrintedPage, _ index: Int) -> Bool {
        Sender.isOne(page.units, page.lines[index].range) || SenderLine.isDay(page, index)
            || CreditLine.read(page, index) != nil || CreditLine.isCraft(page.units, page.lines[index])
    }
}
