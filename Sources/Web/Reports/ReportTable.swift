public import Kernel

/// A table as reports have it, on the screen, on paper and as a workbook: heads in groups, a total before the rows, and beneath
/// them the lines for seal and signatures.
public struct ReportTable: Sendable {
    /// What stands above a column, or over the columns of a group.
    public struct Head: Sendable {
        let label: Text
        let parts: [Head]

        public init(_ label: Text, _ parts: [Head] = []) {
            self.label = label
            self.parts = parts
        }
    }

    public enum Cell: Sendable, Equatable {
        case number(Double, Format)
        /// In place of a number.
        case words(Text)
        case empty
    }

    /// How a number is written.
    public enum Format: Sendable {
        case whole, money
        /// With one decimal, as hours are.
        case tenths
        /// Of a hundredth: 0.125 is +12.5%.
        case change
    }

    public struct Row: Sendable {
        let label: Text
        let link: Link?
        let cells: [Cell]

        public init(_ label: Text, link: Link? = nil, _ cells: [Cell]) {
            self.label = label
            self.link = link
            self.cells = cells
        }
    }

    public let title: Text
    /// Who reports.
    let union: Text
    /// Of which days, as of when.
    let period: Text
    /// What the numbers count: 件.
    let unit: Text
    /// Over the labels of the rows.
    let stub: Text
    let heads: [Head]
    let rows: [Row]
    /// One for each column.
    let total: [Cell]
    /// Under the table.
    let note: Text?

    /// - Parameter total: what the whole is, which need not be what the rows add up to.
    public init(
        _ title: Text, union: Text, period: Text, unit: Text, stub: Text, heads: [Head], rows: [Row], total: [Cell],
        note: Text? = nil
    ) {
        (self.title, self.union, self.period, self.unit) = (title, union, period, unit)
        (self.stub, self.heads, self.rows, self.total, self.note) = (stub, heads, rows, total, note)
    }

    /// What is filled in by hand beneath the table.
    static let signatures = [
        Text("单位（盖章）：", en: "Union (seal):"), Text("填表人：", en: "Made by:"), Text("审核人：", en: "Checked by:"),
        Text("日期：　　年　　月　　日", en: "Date:"),
    ]
    static let totalLabel = Text("合计", en: "Total")
    var unionLine: Text { Text("填报单位：", en: "Reported by: ") + union }
    var unitLine: Text { Text("单位：", en: "Unit: ") + unit }

    /// Whether the rows of a column add up to its total, so that a sheet may add them up itself.
    func isSum(_ column: Int) -> Bool {
        guard case .number(let whole, let format) = total[column], format != .change, !rows.isEmpty else {
            return false
        }
        var sum = 0.0
        for row in rows {
            switch row.cells[column] {
            case .number(let part, _): sum += part
            case .empty: break
            case .words: return false
            }
        }
        return abs(sum - whole) < 0.005
    }
}
