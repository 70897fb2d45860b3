/// The order of a list as the visitor chose it, from a closed list of columns.
public struct Sorting: Hashable, Sendable {
    public let column: String
    public let isDescending: Bool

    public init(_ column: String, descending: Bool = false) {
        self.column = column
        isDescending = descending
    }

    /// As it stands in an address: `date` or `-date`.
    public var text: String { (isDescending ? "-" : "") + column }

    /// What a click on the head of a column means: that column, or the other direction of it.
    func clicked(_ column: String) -> Sorting {
        Sorting(column, descending: self.column == column ? !isDescending : false)
    }
}

extension Fields {
    /// The order asked for in `sort`; a column outside `columns` counts as not asked for.
    public func sorting(by columns: [String], otherwise: Sorting) -> Sorting {
        let text = text("sort")
        let column = text.hasPrefix("-") ? String(text.dropFirst()) : text
        return columns.contains(column) ? Sorting(column, descending: text.hasPrefix("-")) : otherwise
    }
}
