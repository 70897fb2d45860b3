public import Kernel

/// A column of a table.
public struct Column<Row> {
    let title: Text
    /// The name in the address when the list can be sorted by it.
    let sort: String?
    let isNumeric: Bool
    /// Whether the column leaves the table on a phone.
    let isMinor: Bool
    /// Where its head leads, for columns that stand for something of their own.
    let link: Link?
    let cell: (HTML, Row) -> Void
    /// Of each cell; empty for most.
    let classes: String

    public init(
        _ title: Text, sort: String? = nil, isNumeric: Bool = false, isMinor: Bool = false, link: Link? = nil,
        cell: @escaping (HTML, Row) -> Void
    ) {
        self.title = title
        self.sort = sort
        self.isNumeric = isNumeric
        self.isMinor = isMinor
        self.link = link
        self.cell = cell
        classes =
            switch (isNumeric, isMinor) {
            case (true, true): "num minor"
            case (true, false): "num"
            case (false, true): "minor"
            case (false, false): ""
            }
    }
}

/// What stands in place of an empty list: why it is empty and what to do next.
public struct EmptyState: Sendable {
    let words: Text
    let act: Crumb?

    public init(_ words: Text, act: Crumb? = nil) {
        self.words = words
        self.act = act
    }
}

extension HTML {
    /// A table whose first column is the head of its rows.
    ///
    /// - Parameters:
    ///   - caption: what the table holds; read out, not shown.
    ///   - sorted: the present order, and `here` the address that gets `sort` added; sortable heads are links.
    public func table<Row>(
        _ rows: [Row], _ columns: [Column<Row>], caption words: Text, sorted: Sorting? = nil, here: Link = .home,
        empty: EmptyState
    ) {
        guard !rows.isEmpty else { return emptyState(empty) }
        div(.class("table-room"), .tabindex(0), .role("region"), .label(words)) {
            table(.class("ledger")) {
                caption(words, .class("visually-hidden"))
                thead { tr { for column in columns { head(column, sorted, here) } } }
                tbody {
                    for row in rows {
                        tr {
                            for index in columns.indices {
                                cell(row, columns[index].classes, isFirst: index == 0, columns[index].cell)
                            }
                        }
                    }
                }
            }
        }
    }

    public func emptyState(_ state: EmptyState) {
        div(.class("empty")) {
            p(state.words)
            if let act = state.act, let link = act.link {
                a(act.title, .href(link), .class("btn btn-outline-secondary btn-sm"))
            }
        }
    }

    private func cell<Row>(_ row: Row, _ classes: String, isFirst: Bool, _ content: (HTML, Row) -> Void) {
        if isFirst {
            th(.rowScope, .when(!classes.isEmpty, .class(classes))) { content(self, row) }
        } else if classes.isEmpty {
            td { content(self, row) }
        } else {
            td(.class(classes)) { content(self, row) }
        }
    }

    private func head<Row>(_ column: Column<Row>, _ sorted: Sorting?, _ here: Link) {
        guard let name = column.sort, let sorted else {
            return th(.columnScope, .class(column.classes)) {
                if let link = column.link { a(column.title, .href(link)) } else { text(column.title) }
            }
        }
        let isCurrent = sorted.column == name
        th(.columnScope, .class(column.classes), .when(isCurrent, .sorted(descending: sorted.isDescending))) {
            a(.href(here.with("sort", sorted.clicked(name).text)), .class("sort")) {
                text(column.title)
                span(isCurrent ? (sorted.isDescending ? "↓" : "↑") : "↕", .unseen, .class("arrow"))
            }
        }
    }
}
