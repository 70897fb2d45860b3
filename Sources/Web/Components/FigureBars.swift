public import Kernel

/// A bar of a chart whose number opens what it is made of.
public struct FigureBar: Sendable {
    let label: Text
    let link: Link?
    let value: Double
    let words: String
    let rows: Link?
    let share: String?
    let onPaper: Text?

    /// - Parameters:
    ///   - link: where the name leads.
    ///   - rows: where the number leads.
    ///   - share: what part it is of the whole.
    ///   - onPaper: what stands on paper in place of number, bar and share, for what is shown on the screen alone.
    public init(
        _ label: Text, link: Link? = nil, _ value: Double, words: String, rows: Link?, share: String? = nil,
        onPaper: Text? = nil
    ) {
        self.label = label
        self.link = link
        self.value = value
        self.words = words
        self.rows = rows
        self.share = share
        self.onPaper = onPaper
    }
}

extension HTML {
    /// A chart that is its own table, as ``bars(_:head:unit:caption:)-([Bar],_,_,_)``, with links and shares.
    public func bars(_ rows: [FigureBar], head: Text, unit: Text, caption words: Text) {
        let longest = rows.map(\.value).max() ?? 0
        let hasShares = rows.contains { $0.share != nil }
        table(.class("bars")) {
            caption(words, .class("visually-hidden"))
            thead(.class("visually-hidden")) {
                tr {
                    th(head, .columnScope)
                    th(unit, .columnScope, .colspan(2))
                    if hasShares { th(Text("占比", en: "Share"), .columnScope) }
                }
            }
            tbody { for row in rows { tr { cells(row, longest, hasShares) } } }
        }
    }

    private func cells(_ row: FigureBar, _ longest: Double, _ hasShares: Bool) {
        let screen: [Attribute] = row.onPaper == nil ? [] : [.class("on-screen")]
        th(.rowScope) {
            if let link = row.link { a(row.label, .href(link)) } else { text(row.label) }
        }
        td(.class("bar"), .unseen) {
            open("div", screen)
            bar(row.value, of: longest)
            close("div")
        }
        td(.class("num")) { number(row.words, link: row.rows, onPaper: row.onPaper) }
        if hasShares {
            td(.class("num share")) { number(row.share ?? "", onPaper: row.onPaper.map { _ in Text(same: "") }) }
        }
    }

    /// A number, perhaps a link to what it is made of.
    ///
    /// - Parameter onPaper: what is printed in its place.
    public func number(_ words: String, link: Link? = nil, onPaper: Text? = nil) {
        number(Text(same: words), link: link, onPaper: onPaper)
    }

    public func number(_ phrase: Text, link: Link? = nil, onPaper: Text? = nil) {
        guard let link else { return either(phrase, onPaper) }
        a(.href(link)) { either(phrase, onPaper) }
    }

    private func either(_ screen: Text, _ paper: Text?) {
        guard let paper else { return text(screen) }
        span(screen, .class("on-screen"))
        span(paper, .class("on-paper"))
    }
}
