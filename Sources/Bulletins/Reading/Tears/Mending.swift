/// Puts drafts together again from their scraps.
struct Mending {
    let page: PrintedPage
    let drafts: [ArticleDraft]
    let scraps: [Scrap]
    /// Which scraps stop in mid-sentence.
    let open: [Bool]

    /// The drafts, each with the scraps that `labels` gives to it, in printed order; those left with none are dropped.
    func joined(_ labels: [Int]) -> [ArticleDraft] {
        var shares = [[Int]](repeating: [], count: drafts.count)
        for (scrap, article) in labels.enumerated() { shares[article].append(scrap) }
        return zip(drafts, shares).compactMap { draft, share in share.isEmpty ? nil : joined(draft, share) }
    }

    private func joined(_ draft: ArticleDraft, _ share: [Int]) -> ArticleDraft {
        var joined = draft
        joined.body = []
        joined.credit = nil
        joined.parts = head(draft).map { [$0] } ?? []
        var above: Int?
        for index in share {
            var pieces = scraps[index].pieces
            if above != index - 1 || scraps[index].draft != scraps[index - 1].draft {
                pieces[0].breaks = above.map { !open[$0] } ?? true
            }
            joined.body += pieces
            if let last = joined.parts.last, last.upperBound == scraps[index].lines.lowerBound {
                joined.parts[joined.parts.count - 1] = last.lowerBound..<scraps[index].lines.upperBound
            } else {
                joined.parts.append(scraps[index].lines)
            }
            if scraps[index].isSigned { joined.credit = drafts[scraps[index].draft].credit }
            above = index
        }
        return joined
    }

    /// The lines of the headline and what goes with it, above the first line of the body.
    private func head(_ draft: ArticleDraft) -> Range<Int>? {
        guard let lines = draft.lines, let first = draft.body.first else { return nil }
        let body = page.line(of: first.range.lowerBound)
        return lines.lowerBound < body ? lines.lowerBound..<body : nil
    }
}
