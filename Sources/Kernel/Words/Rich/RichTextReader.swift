extension RichText {
    /// Reads markup of any kind and keeps what may stand; costs one pass.
    public init(html: String) {
        var reader = RichTextReader()
        reader.read(html)
        self.init(blocks: reader.finish())
    }
}

/// Builds the tree out of the pieces of markup. Every piece is either understood or dropped.
private struct RichTextReader {
    private enum Container {
        case quote
        case list(isOrdered: Bool)
        case item
    }

    private struct Frame {
        let container: Container
        var blocks: [RichText.Block] = []
        var items: [RichText.Item] = []
        var lists: [RichText.List] = []
        var words = SpanBuilder()

        init(_ container: Container) { self.container = container }
    }

    /// Lists, items and quotes inside each other; what lies deeper is written at this depth.
    private static let depth = 12

    private var blocks: [RichText.Block] = []
    private var frames: [Frame] = []
    private var words = SpanBuilder()
    private var heading: RichText.Heading?
    private var marks: [RichText.Mark: Int] = [:]
    private var links: [RichText.Address?] = []

    mutating func read(_ html: String) {
        var tokens = MarkupTokens(html)
        while let token = tokens.next() {
            switch token {
            case .text(let text): write(text)
            case .open(let name, _) where MarkupNames.unseen.contains(name): tokens.skip(to: name)
            case .open(let name, let attributes): open(name, attributes)
            case .close(let name): close(name)
            }
        }
    }

    mutating func finish() -> [RichText.Block] {
        endWords()
        while !frames.isEmpty { pop() }
        return blocks
    }

    private mutating func open(_ name: String, _ attributes: [MarkupTokens.Attribute]) {
        if let mark = MarkupNames.marks[name] { return count(mark, by: 1) }
        switch name {
        case "a": links.append(attributes.first { $0.name == "href" }?.value.flatMap { RichText.Address($0) })
        case "br": breakLine()
        case "ul", "ol": openList(isOrdered: name == "ol")
        case "li": openItem()
        case "blockquote":
            endWords()
            if !isInList, frames.count < Self.depth { frames.append(Frame(.quote)) }
        case _ where MarkupNames.blocks.contains(name):
            endWords()
            if !isInList { heading = MarkupNames.headings[name] }
        default: break
        }
    }

    private mutating func close(_ name: String) {
        if let mark = MarkupNames.marks[name] { return count(mark, by: -1) }
        switch name {
        case "a": _ = links.popLast()
        case "ul", "ol": pop { if case .list = $0 { true } else { false } }
        case "li": if isInItem { pop() }
        case "blockquote": pop { if case .quote = $0 { true } else { false } }
        case _ where MarkupNames.blocks.contains(name): endWords()
        default: break
        }
    }

    private mutating func count(_ mark: RichText.Mark, by change: Int) {
        marks[mark] = max(0, (marks[mark] ?? 0) + change)
    }

    private mutating func write(_ text: String) {
        if isInList, !isInItem {
            guard !RichText.isBlank(text) else { return }
            frames.append(Frame(.item))
        }
        if isInItem {
            frames[frames.count - 1].words.append(text, present, link)
        } else {
            words.append(text, present, link)
        }
    }

    private mutating func breakLine() {
        if isInItem {
            frames[frames.count - 1].words.lineBreak(present, link)
        } else {
            words.lineBreak(present, link)
        }
    }

    private var present: Set<RichText.Mark> { Set(marks.filter { $0.value > 0 }.keys) }
    private var link: RichText.Address? { links.last ?? nil }

    private var isInItem: Bool { if case .item? = frames.last?.container { true } else { false } }
    private var isInList: Bool {
        switch frames.last?.container {
        case .list, .item: true
        case .quote, nil: false
        }
    }

    private mutating func openList(isOrdered: Bool) {
        endWords()
        if isInList, !isInItem { frames.append(Frame(.item)) }
        guard frames.count + 2 <= Self.depth else { return }
        frames.append(Frame(.list(isOrdered: isOrdered)))
    }

    private mutating func openItem() {
        endWords()
        guard isInList else { return }
        if isInItem { pop() }
        frames.append(Frame(.item))
    }

    /// The end of a paragraph, or of a line inside an item.
    private mutating func endWords() {
        links = []
        defer { heading = nil }
        if isInItem { return frames[frames.count - 1].words.lineBreak() }
        let spans = words.take()
        guard !spans.isEmpty else { return }
        add(heading.map { .heading($0, spans) } ?? .paragraph(spans))
    }

    /// Closes everything up to the nearest such container; nothing when there is none.
    private mutating func pop(to isWanted: (Container) -> Bool) {
        endWords()
        guard let place = frames.lastIndex(where: { isWanted($0.container) }) else { return }
        while frames.count > place { pop() }
    }

    private mutating func pop() {
        endWords()
        guard var frame = frames.popLast() else { return }
        switch frame.container {
        case .quote: if !frame.blocks.isEmpty { add(.quote(frame.blocks)) }
        case .item:
            let item = RichText.Item(words: frame.words.take(), lists: frame.lists)
            if !item.words.isEmpty || !item.lists.isEmpty { frames[frames.count - 1].items.append(item) }
        case .list(let isOrdered):
            let list = RichText.List(isOrdered: isOrdered, items: frame.items)
            guard !list.items.isEmpty else { return }
            if isInItem { frames[frames.count - 1].lists.append(list) } else { add(.list(list)) }
        }
    }

    private mutating func add(_ block: RichText.Block) {
        if frames.isEmpty { blocks.append(block) } else { frames[frames.count - 1].blocks.append(block) }
    }
}
