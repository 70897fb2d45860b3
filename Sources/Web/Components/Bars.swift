public import Kernel

/// One bar of a chart.
public struct Bar: Sendable {
    let label: Text
    let value: Double
    /// The value as people write it.
    let words: String
    let link: Link?

    /// - Parameter value: at least 0.
    public init(_ label: Text, _ value: Double, words: String, link: Link? = nil) {
        self.label = label
        self.value = value
        self.words = words
        self.link = link
    }
}

extension HTML {
    /// A chart that is its own table: a row for each bar with its name, the bar and the number. It needs no script, prints,
    /// and is read out as a table.
    ///
    /// The longest bar takes the whole width; all others are in proportion to it.
    public func bars(_ rows: [Bar], head: Text, unit: Text, caption words: Text) {
        let longest = rows.map(\.value).max() ?? 0
        table(.class("bars")) {
            caption(words, .class("visually-hidden"))
            thead(.class("visually-hidden")) {
                tr {
                    th(head, .columnScope)
                    th(unit, .columnScope, .colspan(2))
                }
            }
            tbody {
                for row in rows {
                    tr {
                        th(.rowScope) {
                            if let link = row.link { a(row.label, .href(link)) } else { text(row.label) }
                        }
                        td(.class("bar"), .unseen) { bar(row.value, of: longest) }
                        td(row.words, .class("num"))
                    }
                }
            }
        }
    }

    func bar(_ value: Double, of longest: Double) {
        let share = longest > 0 && value > 0 ? max(4, Int(value / longest * 1000)) : 0
        svg(.viewBox(width: 1000, height: 10), .stretched) { rect(.width(share), .height(10)) }
    }
}
