/// Settles which printed lines name a section, once all items are known.
enum SectionGroups {
    /// `drafts` with their sections settled.
    static func settled(_ drafts: [ArticleDraft], page: PrintedPage) -> [ArticleDraft] {
        withFirstStackParted(withShortNames(withLabelGroups(drafts), page), page)
    }

    /// Items under a place label or a mark have no headline: the lines over the first of them name their section.
    private static func withLabelGroups(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
        var drafts = drafts
        let grouped = drafts.contains { $0.labelled && $0.heads.isEmpty }
        var printed: [Range<Int>] = []
        var inherited: [Range<Int>]?
        for index in drafts.indices {
            if drafts[index].section != printed {
                printed = drafts[index].section
                inherited = nil
            }
            let goesOn = index + 1 < drafts.count && drafts[index + 1].marked && drafts[index + 1].heads.isEmpty
            if namesGroup(drafts[index], goesOn: goesOn, grouped: grouped) {
                inherited = drafts[index].heads
                drafts[index].heads = []
                drafts[index].brokenHeads = []
            }
            if let inherited { drafts[index].section = inherited }
        }
        return drafts
    }

    /// How many lines of the headline are a slogan: they name no union, and what follows does.
    private static func slogan(_ draft: ArticleDraft, _ page: PrintedPage) -> Int? {
        let cut = draft.heads.count >= 3 && draft.heads[0].count == draft.heads[1].count ? 2 : 1
        guard draft.heads.count > cut, !draft.brokenHeads.contains(cut - 1) else { return nil }
        if cut == 2 { return cut }
        func acts(_ line: Range<Int>) -> Bool { Organisations.unions.first(in: page.units, line) != nil }
        return !acts(draft.heads[0]) && draft.heads[1...].contains(where: acts) ? cut : nil
    }

    /// Whether the headline of `draft` names a group; `goesOn` tells that a marked item without headline follows.
    private static func namesGroup(_ draft: ArticleDraft, goesOn: Bool, grouped: Bool) -> Bool {
        guard !draft.heads.isEmpty else { return false }
        if draft.labelled { return grouped }
        return draft.marked && goesOn
    }

    /// A line of two to six characters over a headline names a section, where the bulletin has sections at all: a kicker
    /// is longer.
    private static func withShortNames(_ drafts: [ArticleDraft], _ page: PrintedPage) -> [ArticleDraft] {
        let named = drafts.indices.filter { isShortName(drafts[$0], page) }
        guard let one = named.first,
            named.count > 1 || drafts.contains(where: { !$0.section.isEmpty }) && standsOff(drafts[one], page)
        else { return drafts }
        var drafts = drafts
        var printed: [Range<Int>] = []
        var inherited: [Range<Int>]?
        for index in drafts.indices {
            if drafts[index].section != printed {
                printed = drafts[index].section
                inherited = nil
            }
            if isShortName(drafts[index], page) {
                inherited = [drafts[index].heads.removeFirst()]
                drafts[index].brokenHeads = Set(drafts[index].brokenHeads.filter { $0 > 0 }.map { $0 - 1 })
            }
            if let inherited { drafts[index].section = inherited }
        }
        return drafts
    }

    /// Whether more room is left below the first line of the headline than below a kicker, or no section's name is printed
    /// above it.
    private static func standsOff(_ draft: ArticleDraft, _ page: PrintedPage) -> Bool {
        draft.section.isEmpty || page.lines[page.line(of: draft.heads[1].lowerBound)].gap > 0
    }

    private static func isShortName(_ draft: ArticleDraft, _ page: PrintedPage) -> Bool {
        guard draft.heads.count >= 2, let first = draft.heads.first, first.count <= 12,
            page.units[draft.heads[1].lowerBound] != Glyph.dash
        else { return false }
        let dense = page.units.dense(first)
        return (2...6).contains(dense.count) && dense.allSatisfy(Glyph.isHan)
    }

    /// Where later items stand under section heads, so does the first: the slogan over its headline, one line or a couplet
    /// of two lines of one length, is the section's name.
    private static func withFirstStackParted(_ drafts: [ArticleDraft], _ page: PrintedPage) -> [ArticleDraft] {
        guard let first = drafts.first, first.section.isEmpty, first.heads.count >= 2,
            drafts.contains(where: { !$0.section.isEmpty }), let cut = slogan(first, page)
        else { return drafts }
        var drafts = drafts
        let name = Array(first.heads[..<cut])
        drafts[0].heads = Array(first.heads[cut...])
        drafts[0].brokenHeads = Set(first.brokenHeads.filter { $0 >= cut }.map { $0 - cut })
        for index in drafts.indices {
            guard drafts[index].section.isEmpty else { break }
            drafts[index].section = name
        }
        return drafts
    }
}
