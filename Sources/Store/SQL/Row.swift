/// One row of a result, valid only inside the closure that receives it.
public struct Row {
    /// The cells of a row, by position. Each engine has one conformer.
    protocol Cells {
        func value(at column: Int) -> Value
        var count: Int { get }
    }

    let cells: any Cells

    /// The value at a position, counted from 0 in the order of the `SELECT`.
    ///
    /// - Throws: ``StoreError/unexpectedValue(column:wanted:found:)`` when the column is absent or of another kind.
    public subscript<V: Bindable>(column: Int) -> V {
        get throws {
            guard column < cells.count else {
                throw StoreError.unexpectedValue(column: column, wanted: "\(V.self)", found: "no such column")
            }
            let value = cells.value(at: column)
            guard let result = V(sqlValue: value) else {
                throw StoreError.unexpectedValue(column: column, wanted: "\(V.self)", found: value.kind)
            }
            return result
        }
    }
}
