import Kernel

extension JSONValue {
    /// The rows of a table in which a name became the words of a value that has a code beside it.
    ///
    /// - Parameters:
    ///   - column: what was a name alone.
    ///   - next: what the column is called now.
    ///   - words: the name of the words in the value.
    func naming(_ column: String, as next: String, words: String) -> JSONValue {
        guard case .array(let rows) = self else { return self }
        return .array(
            rows.map { row in
                guard case .object(var cells) = row, let name = cells.removeValue(forKey: column) else { return row }
                cells[next] = .object([words: name])
                return .object(cells)
            })
    }
}
