/// Paragraphs of one column that belong together, with the headline and by-line printed right over them.
struct ColumnBlock: Sendable {
    enum Kind: Sendable { case text, chronicle, message }

    var kind = Kind.text
    /// The printed lines of its headline.
    var title: [Int] = []
    var bylines: [Int] = []
    var paragraphs: [ColumnText] = []

    var isHeaded: Bool { !title.isEmpty || !bylines.isEmpty }
    var lastWidth: Int? { paragraphs.last(where: { $0.width != nil })?.width }
}

/// Gathers the paragraphs of a page into blocks, and the headlines that stand over none.
struct ColumnBlocks: Sendable {
    private(set) var blocks: [ColumnBlock] = []
    /// Headlines printed over no text, line by line.
    private(set) var strays: [[Int]] = []
    private var open = ColumnBlock()

    /// Columns differ in width by more than this.
    private static let tolerance = 3
    private static let fewestEntries = 3

    init(_ texts: [ColumnText]) {
        let chronicle = Self.chronicle(in: texts)
        var title: [ColumnText] = []
        for (index, text) in texts.enumerated() {
            switch text.kind {
            case .caption: continue
            case .title:
                if !open.bylines.isEmpty || !open.paragraphs.isEmpty { close() }
                title.append(text)
            case .byline:
                if !open.paragraphs.isEmpty { close() }
                take(&title)
                open.bylines += Array(text.lines)
            case .text:
                let kind = text.label != nil ? ColumnBlock.Kind.message : chronicle[index] ? .chronicle : .text
                if !continues(text, kind, title) { close() }
                if kind == .text { take(&title) } else { setAside(&title) }
                if open.paragraphs.isEmpty { open.kind = kind }
                open.paragraphs.append(text)
            }
        }
        close()
        setAside(&title)
    }

    /// Whether `text` goes on the block that is open.
    private func continues(_ text: ColumnText, _ kind: ColumnBlock.Kind, _ title: [ColumnText]) -> Bool {
        guard title.isEmpty, text.label == nil else { return false }
        guard let last = open.paragraphs.last else { return true }
        if last.credit != nil { return false }
        if open.kind == .message { return kind == .text }
        guard open.kind == kind else { return false }
        guard kind == .text, let width = text.width, let before = open.lastWidth else { return true }
        return abs(width - before) <= Self.tolerance
    }

    /// Sets the gathered headline over the block that begins. Of several in a row the last three lines.
    private mutating func take(_ title: inout [ColumnText]) {
        guard !title.isEmpty else { return }
        open.title = Array(title.flatMap { Array($0.lines) }.suffix(3))
        title = []
    }

    private mutating func setAside(_ title: inout [ColumnText]) {
        strays += title.map { Array($0.lines) }
        title = []
    }

    private mutating func close() {
        if !open.paragraphs.isEmpty || open.isHeaded { blocks.append(open) }
        open = ColumnBlock()
    }

    /// Which of `texts` stand in a row of at least three dated entries; an entry may have a second paragraph.
    private static func chronicle(in texts: [ColumnText]) -> [Bool] {
        var marks = [Bool](repeating: false, count: texts.count)
        var run: [Int] = []
        func settle() {
            if run.count >= fewestEntries, let first = run.first, let last = run.last {
                for index in first...last { marks[index] = true }
            }
            run = []
        }
        for (index, text) in texts.enumerated() {
            guard text.kind == .text, text.label == nil else {
                if text.kind != .caption { settle() }
                continue
            }
            if text.isDated { run.append(index) } else if let last = run.last, index - last > 1 { settle() }
        }
        settle()
        return marks
    }
}
