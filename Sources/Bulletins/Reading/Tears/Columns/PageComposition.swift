/// Composes the articles of a scattered page from its blocks.
struct PageComposition {
    /// An article: blocks in reading order under one headline.
    private struct Article {
        var head: ColumnBlock?
        var section: [Int] = []
        var title: [Int] = []
        var blocks: [ColumnBlock] = []
        /// The blocks are parts of one text, each under a heading of its own.
        var isParted = false
        var kind = ColumnBlock.Kind.text
        /// Its rank on the page: signed ones first, then by their headlines, then as printed.
        var rank = (3, 0)
    }

    private let page: PrintedPage
    private let strays: [[Int]]
    private var articles: [Article] = []
    /// Blocks without headline and the article each was joined to, so that a stray headline can become its heading.
    private var joined: [(article: Int, block: Int)] = []

    init(_ page: PrintedPage, _ columns: ColumnBlocks) {
        self.page = page
        strays = columns.strays
        let loose = found(columns.blocks)
        for index in loose { place(columns.blocks[index], at: index, columns.blocks) }
        nameStrays()
    }

    private func units(_ lines: [Int]) -> [UInt16] { lines.flatMap { page.units.dense(page.lines[$0].range) } }
    private func units(_ block: ColumnBlock) -> [UInt16] { units(block.paragraphs.flatMap { Array($0.lines) }) }
    private func units(_ article: Article) -> [UInt16] {
        units(article.title) + article.blocks.flatMap { units($0.title) + units($0) }
    }

    // MARK: Articles that show themselves

    /// Founds the articles that show themselves; returns the blocks that have yet to find one.
    private mutating func found(_ blocks: [ColumnBlock]) -> [Int] {
        var loose: [Int] = []
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            var end = index + 1
            if block.kind != .text {
                articles.append(Article(blocks: [block], kind: block.kind, rank: (2, index)))
            } else if !block.isHeaded, !beginsReport(block) {
                loose.append(index)
            } else {
                while end < blocks.count, isParallel(block, blocks[end]) { end += 1 }
                articles.append(article(Array(blocks[index..<end]), at: index))
            }
            index = end
        }
        return loose
    }

    private func article(_ blocks: [ColumnBlock], at index: Int) -> Article {
        if blocks.count > 1 { return Article(blocks: withLeadFirst(blocks), isParted: true, rank: (2, index)) }
        let body = blocks.filter { !$0.paragraphs.isEmpty }
        return Article(head: blocks[0], title: blocks[0].title, blocks: body, rank: (0, index))
    }

    /// The last of parts that are counted beforehand cannot end by announcing them: there the lead was printed behind them.
    /// It begins where the column changes its width, or is the one paragraph that announces.
    private func withLeadFirst(_ parts: [ColumnBlock]) -> [ColumnBlock] {
        guard var last = parts.last, last.paragraphs.count > 1, announces(units(last), parts.count) else {
            return parts
        }
        let width = last.paragraphs[0].width
        let change = last.paragraphs.firstIndex { paragraph in
            width.map { abs((paragraph.width ?? $0) - $0) >= 2 } ?? false
        }
        let cut = change ?? last.paragraphs.count - 1
        let lead = ColumnBlock(paragraphs: Array(last.paragraphs[cut...]))
        last.paragraphs.removeSubrange(cut...)
        return [lead] + parts.dropLast() + [last]
    }

    private func beginsReport(_ block: ColumnBlock) -> Bool {
        guard let first = block.paragraphs.first else { return false }
        return Newsroom.read(page.units, page.lines[first.lines.lowerBound].range) != nil
    }

    /// Whether two blocks under headings of one make are parts of one text: as many lines, of nearly one length.
    private func isParallel(_ one: ColumnBlock, _ other: ColumnBlock) -> Bool {
        guard one.kind == .text, other.kind == .text, one.bylines.isEmpty, other.bylines.isEmpty,
            !one.title.isEmpty, one.title.count == other.title.count, !beginsReport(one), !beginsReport(other),
            one.paragraphs.last?.credit == nil
        else { return false }
        return zip(one.title, other.title).allSatisfy { abs(page.lines[$0].count - page.lines[$1].count) <= 1 }
    }

    // MARK: Blocks without headline

    /// Joins a block without headline to the article it goes with, or makes it an article of its own.
    private mutating func place(_ block: ColumnBlock, at index: Int, _ blocks: [ColumnBlock]) {
        guard let best = partner(of: block, at: index, blocks) else {
            articles.append(Article(blocks: [block], rank: (2, index)))
            return
        }
        if articles[best].isParted {
            articles[best].blocks.insert(block, at: 0)
        } else {
            joined.append((best, articles[best].blocks.count))
            articles[best].blocks.append(block)
        }
    }

    /// The article that a block without headline belongs to: the one whose sentence it completes, else the nearest in words.
    private func partner(of block: ColumnBlock, at index: Int, _ blocks: [ColumnBlock]) -> Int? {
        let candidates = articles.indices.filter { articles[$0].kind == .text && articles[$0].rank.0 != 3 }
        guard !candidates.isEmpty else { return nil }
        let texts = [units(block)] + candidates.map { units(articles[$0]) }
        let concordance = Concordance(texts)
        let joints = Joints(texts, open: texts.map(Scrap.stopsOpen), concordance)
        let kinship = Kinship(texts, concordance)
        let above = blocks[..<index].contains { $0.isHeaded }
        var best: (article: Int, score: Float)?
        for (place, article) in candidates.enumerated() {
            var score = kinship.nearness(0, place + 1)
            if joints.open[place + 1] { score += joints.continuity(place + 1, 0) }
            if articles[article].blocks.isEmpty { score += 3 }
            if !above, articles[article].head?.bylines.isEmpty == false { score += 1.5 }
            if articles[article].isParted, announces(texts[0], articles[article].blocks.count) { score += 3 }
            if score > best?.score ?? 0.4 { best = (article, score) }
        }
        return best?.article
    }

    /// Whether the text ends by announcing so many things: `做好四个方面的工作。`
    private func announces(_ units: [UInt16], _ count: Int) -> Bool {
        let end = units.suffix(24)
        guard count < 10, let numeral = Word("零一二三四五六七八九").units.dropFirst(count).first else { return false }
        return end.indices.dropLast().contains { end[$0] == numeral && Self.measures.contains(end[$0 + 1]) }
    }

    private static let measures = Set(Word("个项点大条方篇").units)

    // MARK: Headlines printed elsewhere

    private mutating func nameStrays() {
        let untitled = articles.indices.filter { articles[$0].title.isEmpty && articles[$0].kind != .message }
        let speakers = articles.indices.filter { articles[$0].kind == .message }
        var targets = untitled.map { StrayTitles.Target(kind: articles[$0].kind, units: units(articles[$0])) }
        targets += joined.map { StrayTitles.Target(kind: .text, units: units(articles[$0.article].blocks[$0.block])) }
        if !speakers.isEmpty {
            targets.append(.init(kind: .message, units: speakers.flatMap { units(articles[$0]) }))
        }
        let matched = StrayTitles.matched(strays.map(units), targets)
        for (stray, target) in matched.enumerated() {
            guard let target else { continue }
            if target < untitled.count {
                articles[untitled[target]].title = strays[stray]
                articles[untitled[target]].section = kicker(over: stray, matched)
                articles[untitled[target]].rank = (1, stray)
            } else if target < untitled.count + joined.count {
                let place = joined[target - untitled.count]
                articles[place.article].blocks[place.block].title = strays[stray]
            } else {
                for speaker in speakers { articles[speaker].section = strays[stray] }
            }
        }
    }

    /// A word or two over a headline, fitting no text: the name of its section.
    private func kicker(over stray: Int, _ matched: [Int?]) -> [Int] {
        guard stray > 0, matched[stray - 1] == nil, units(strays[stray - 1]).count <= 5 else { return [] }
        return strays[stray - 1]
    }

    // MARK: Drafts

    /// The articles as drafts: signed ones, then those with a headline, then the others.
    func drafts() -> [ArticleDraft] {
        articles.filter { !$0.blocks.isEmpty }.sorted { $0.rank < $1.rank }.map(draft)
    }

    private func draft(_ article: Article) -> ArticleDraft {
        var composer = DraftComposer(page: page)
        composer.take(section: article.section, title: article.title, bylines: article.head?.bylines ?? [])
        for (index, block) in article.blocks.enumerated() {
            if article.isParted || index > 0, !block.title.isEmpty { composer.add(heading: block.title) }
            for paragraph in block.paragraphs { composer.add(paragraph) }
        }
        return composer.draft
    }
}
