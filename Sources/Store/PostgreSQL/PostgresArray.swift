/// Values of one column as the server takes them in one parameter: an array in binary form (`array_recv`).
struct PostgresArray: Sendable {
    /// What its elements are, by the number of the type.
    enum Element: UInt32 {
        case bigint = 20
        case bytea = 17
        case doublePrecision = 701
        case text = 25

        var array: String {
            switch self {
            case .bigint: "bigint[]"
            case .bytea: "bytea[]"
            case .doublePrecision: "double precision[]"
            case .text: "text[]"
            }
        }
    }

    /// `nil` as long as all of them are NULL.
    private(set) var element: Element?
    /// Whether values of two kinds stand in it, which no array can hold.
    private(set) var isMixed = false
    private var count: Int32 = 0
    private var holdsNULL = false
    private var elements: [UInt8] = []

    var length: Int { elements.count }

    /// - Parameter bytes: of a text or a blob.
    mutating func append(_ cell: BoundRows.Cell, _ bytes: ArraySlice<UInt8>) {
        count += 1
        switch cell {
        case .null:
            holdsNULL = true
            append(Int32(-1))
        case .integer(let number):
            begin(.bigint, 8)
            append(number)
        case .real(let number):
            begin(.doublePrecision, 8)
            append(number.bitPattern)
        case .text:
            begin(.text, bytes.count)
            elements.append(contentsOf: bytes)
        case .blob:
            begin(.bytea, bytes.count)
            elements.append(contentsOf: bytes)
        }
    }

    private mutating func begin(_ element: Element, _ length: Int) {
        isMixed = isMixed || (self.element ?? element) != element
        self.element = element
        append(Int32(clamping: length))
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { elements.append(contentsOf: $0) }
    }

    /// One dimension that counts from one.
    func write(to bytes: inout [UInt8]) {
        for number in [1, holdsNULL ? 1 : 0, Int32(bitPattern: element?.rawValue ?? 0), count, 1] {
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }
        bytes.append(contentsOf: elements)
    }
}

extension [PostgresArray] {
    /// Whether values of one kind stand in each, and in any of them at all.
    var canHold: Bool { !contains(where: \.isMixed) && contains { $0.element != nil } }

    /// `SELECT … FROM unnest(…)`: the rows as the server goes over them.
    var rows: SQL {
        let names = indices.map { SQL(text: "c\($0)") }
        let there = indices.filter { self[$0].element != nil }
        let columns = indices.map { self[$0].element == nil ? "NULL" : names[$0] }
        return """
            SELECT \(SQL.joined(columns, by: ", ")) FROM unnest(\(SQL.joined(there.map { SQL(self[$0]) }, by: ", ")))
            AS added (\(SQL.joined(there.map { names[$0] }, by: ", ")))
            """
    }
}
