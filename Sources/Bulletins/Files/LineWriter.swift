/// Writes lines of UTF-8 from a document that is made of blocks, rows and cells.
///
/// A break is remembered and written only before the next text, so that neither empty blocks nor blocks inside a cell
/// leave blank lines. A line break that the author set (`endLine`) is kept, up to one blank line.
struct LineWriter {
    private(set) var utf8: [UInt8] = []
    private var breakPending = false
    private var tabPending = false
    private var headingPending = false
    private var spacePending = Space.none
    private var rowHasCell = false

    private enum Space {
        case none, blank
        /// The blank held a line end; between Chinese characters such a blank is none.
        case lineEnd
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")

    private var isAtLineStart: Bool { utf8.last.map { $0 == Self.lineFeed } ?? true }

    mutating func beginBlock() {
        breakPending = true
        headingPending = false
        spacePending = .none
    }

    mutating func beginHeading() { headingPending = true }

    mutating func beginRow() {
        beginBlock()
        rowHasCell = false
    }

    mutating func beginCell() {
        if rowHasCell { tabPending = true }
        rowHasCell = true
    }

    /// The last block of a cell does not end the line; the next cell or row does.
    mutating func endCell() {
        breakPending = false
        spacePending = .none
    }

    mutating func endLine() {
        settle()
        let isBlank = utf8.suffix(2) == [Self.lineFeed, Self.lineFeed]
        if !isBlank, !utf8.isEmpty { utf8.append(Self.lineFeed) }
        spacePending = .none
    }

    /// A page begins: a form feed at the beginning of its first line.
    mutating func beginPage() {
        breakPending = true
        settle()
        utf8.append(0x0C)
    }

    /// Text whose blanks mean no more than one space.
    mutating func writeFlowing(_ text: some Collection<UInt8>) {
        for byte in text {
            switch byte {
            case Self.lineFeed, 0x0D: spacePending = .lineEnd
            case 0x20, 0x09: if spacePending == .none { spacePending = .blank }
            default: append(byte)
            }
        }
    }

    /// Text whose blanks and line ends stand as they are.
    mutating func writeVerbatim(_ text: some Collection<UInt8>) {
        guard !text.isEmpty else { return }
        settle()
        spacePending = .none
        utf8.append(contentsOf: text)
    }

    private mutating func append(_ byte: UInt8) {
        settle()
        let joinsChinese = spacePending == .lineEnd && byte >= 0x80 && (utf8.last ?? 0) >= 0x80
        if spacePending != .none, !isAtLineStart, utf8.last != Self.tab, !joinsChinese {
            utf8.append(UInt8(ascii: " "))
        }
        spacePending = .none
        utf8.append(byte)
    }

    /// Writes the line end, the tabulator and the mark of a heading that are due before text.
    private mutating func settle() {
        guard breakPending || tabPending || headingPending else { return }
        if breakPending, !isAtLineStart, !tabPending { utf8.append(Self.lineFeed) }
        if tabPending { utf8.append(Self.tab) }
        if headingPending, isAtLineStart { utf8.append(contentsOf: Array("# ".utf8)) }
        breakPending = false
        tabPending = false
        headingPending = false
    }
}
