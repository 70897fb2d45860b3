extension RichText {
    /// Reads what somebody typed or pasted into a field: markup where it has some, otherwise plain lines. An empty line parts
    /// paragraphs, `- ` begins an item, and `1. `, `2. ` … in order begin numbered ones.
    public init(typed: String) {
        if Self.isMarkup(typed) { self.init(html: typed) } else { self.init(blocks: Self.blocks(ofPlain: typed)) }
    }

    /// What a field shows of it; read again it gives the same value.
    public var typed: String {
        let plain = plain
        return RichText(typed: plain) == self ? plain : html
    }

    static func isBlank(_ text: String) -> Bool {
        var words = SpanBuilder()
        words.append(text)
        return words.take().isEmpty
    }

    private static func isMarkup(_ typed: String) -> Bool {
        var tokens = MarkupTokens(typed)
        while let token = tokens.next() {
            switch token {
            case .text: continue
            case .close(let name): if MarkupNames.isTelling(name) { return true }
            case .open(let name, let attributes):
                let isWritten = attributes.isEmpty || attributes.contains { $0.value != nil }
                if MarkupNames.isTelling(name), isWritten { return true }
            }
        }
        return false
    }

    private var plain: String {
        blocks.map { block in
            switch block {
            case .paragraph(let spans), .heading(_, let spans): Self.line(spans)
            case .list(let list):
                list.items.enumerated().map { index, item in
                    (list.isOrdered ? "\(index + 1). " : "- ") + Self.line(item.words)
                }.joined(separator: "\n")
            case .quote: ""
            }
        }.joined(separator: "\n\n")
    }

    private static func blocks(ofPlain typed: String) -> [Block] {
        var blocks: [Block] = []
        var words = SpanBuilder()
        var items: [Item] = []
        var isOrdered = false
        func endParagraph() {
            let spans = words.take()
            if !spans.isEmpty { blocks.append(.paragraph(spans)) }
        }
        func endList() {
            if !items.isEmpty { blocks.append(.list(List(isOrdered: isOrdered, items: items))) }
            items = []
        }
        for line in typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if let item = item(line, after: isOrdered ? items.count : 0) {
                endParagraph()
                if item.isOrdered != isOrdered { endList() }
                isOrdered = item.isOrdered
                items.append(Item(words: item.words, lists: []))
            } else if isBlank(String(line)) {
                endParagraph()
            } else {
                endList()
                words.append(String(line))
                words.lineBreak()
            }
        }
        endParagraph()
        endList()
        return blocks
    }

    /// - Parameter count: how many numbered items stand before it.
    private static func item(_ line: Substring, after count: Int) -> (isOrdered: Bool, words: [Span])? {
        let line = line.drop { $0 == " " || $0 == "\t" }
        for (mark, isOrdered) in [("- ", false), ("* ", false), ("• ", false), ("\(count + 1). ", true)]
        where line.hasPrefix(mark) {
            var words = SpanBuilder()
            words.append(String(line.dropFirst(mark.count)))
            let spans = words.take()
            return spans.isEmpty ? nil : (isOrdered, spans)
        }
        return nil
    }
}
